import { Minus, Plus } from 'lucide-react'
import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components'
import { useText } from '../i18n/text'
import { cx } from './class-names'
import styles from './field.module.css'
import { ariaPropsOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'

type NumberFieldProps = FieldProps & {
  /** `undefined` is "not filled in", which is never zero. */
  value: number | undefined
  onChange: (value: number | undefined) => void
  min?: number
  max?: number
  step?: number
  fractionDigits?: number
}

/** A number, typed by the rules of the language or stepped with the arrow keys. */
export function NumberField(props: NumberFieldProps) {
  const { t } = useText()
  const { value, onChange, min, max, step, fractionDigits = 0 } = props
  return (
    <AriaNumberField
      {...ariaPropsOf(props)}
      isReadOnly={props.isReadOnly ?? false}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      formatOptions={{ maximumFractionDigits: fractionDigits }}
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
      {...(step !== undefined && { step })}
    >
      <FieldLabel label={props.label} isOptional={props.isOptional} />
      <Group className={cx(styles.box)}>
        <Input className={cx(styles.input)} />
        <Button slot="decrement" className={cx(styles.step)} aria-label={t('part.decrease')}>
          <Minus aria-hidden="true" />
        </Button>
        <Button slot="increment" className={cx(styles.step)} aria-label={t('part.increase')}>
          <Plus aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaNumberField>
  )
}
