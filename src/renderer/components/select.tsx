import { ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { useText } from '../i18n/text'
import type { Choice } from './choice'
import { cx } from './class-names'
import styles from './field.module.css'
import { ariaPropsOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'
import overlay from './overlay.module.css'

type SelectProps<Id extends string> = FieldProps & {
  /** `undefined`: nothing chosen yet. Nothing is preselected in a decision. */
  value: Id | undefined
  onChange: (value: Id) => void
  choices: readonly Choice<Id>[]
  placeholder?: string
  /** The label is for the ear only: the column head says it to the eye. */
  isLabelHidden?: boolean
}

/** One of a short list. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { t } = useText()
  const { value, onChange, choices, placeholder, isLabelHidden = false } = props
  return (
    <AriaSelect
      {...ariaPropsOf(props)}
      placeholder={placeholder ?? t('part.choose')}
      value={value ?? null}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      {...(isLabelHidden && { 'aria-label': props.label })}
    >
      {!isLabelHidden && <FieldLabel label={props.label} isOptional={props.isOptional} />}
      <Button className={cx(styles.pick)} {...(props.id !== undefined && { id: props.id })}>
        <SelectValue className={cx(styles.picked)} />
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldNotes hint={props.hint} error={props.error} />
      <Popover className={cx(overlay.popover)} offset={4}>
        <ListBox className={cx(overlay.list)} items={choices}>
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              textValue={choice.words}
              isDisabled={choice.isDisabled ?? false}
              className={cx(overlay.item)}
            >
              {choice.words}
              {choice.more !== undefined && <span className={overlay.aside}>{choice.more}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
