import type { HTMLInputAutoCompleteAttribute, Ref } from 'react'
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components'
import { cx } from './class-names'
import styles from './field.module.css'
import { ariaPropsOf, FieldLabel, FieldNotes, type FieldProps } from './field-parts'

type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** The language of what is typed, so that it is read aloud rightly. */
  lang?: string
  /** More than one line. */
  lines?: number
  inputRef?: Ref<HTMLInputElement>
}

/** A line of text, or several with `lines`. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, maxLength, autoComplete = 'off', lang, lines, inputRef } = props
  const shared = {
    ...(placeholder !== undefined && { placeholder }),
    ...(lang !== undefined && { lang }),
    dir: 'auto' as const,
    className: cx(styles.input),
  }
  return (
    <AriaTextField
      {...ariaPropsOf(props)}
      isReadOnly={props.isReadOnly ?? false}
      value={value}
      onChange={onChange}
      autoComplete={autoComplete}
      {...(maxLength !== undefined && { maxLength })}
    >
      <FieldLabel label={props.label} isOptional={props.isOptional} />
      {lines === undefined ? (
        <Input {...shared} {...(inputRef !== undefined && { ref: inputRef })} />
      ) : (
        <TextArea {...shared} rows={lines} />
      )}
      <FieldNotes hint={props.hint} error={props.error} />
    </AriaTextField>
  )
}
