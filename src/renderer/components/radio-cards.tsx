import { Radio, RadioGroup } from 'react-aria-components'
import type { Choice } from './choice'
import styles from './choose.module.css'
import { cx } from './class-names'
import { ariaPropsOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'

type RadioCardsProps<Id extends string> = FieldProps & {
  value: Id | undefined
  onChange: (value: Id) => void
  choices: readonly Choice<Id>[]
}

/** A few answers of equal weight, each with its consequence; none is preselected unless a value is given. */
export function RadioCards<Id extends string>(props: RadioCardsProps<Id>) {
  const { value, onChange, choices } = props
  return (
    <RadioGroup
      {...ariaPropsOf(props)}
      value={value ?? null}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen !== undefined) onChange(chosen.id)
      }}
    >
      <FieldLabel label={props.label} isOptional={props.isOptional} />
      <div className={styles.cards}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            className={cx(styles.card)}
          >
            <span className={styles.dot} />
            <span>
              <span className={styles.words}>{choice.words}</span>
              {choice.more !== undefined && <span className={styles.more}>{choice.more}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes hint={props.hint} error={props.error} />
    </RadioGroup>
  )
}
