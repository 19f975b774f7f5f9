import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useText } from '../i18n/text'
import { cx } from './class-names'
import styles from './field.module.css'
import { StateIcon } from './state-icon'

/** What every field is told. `error` is a whole sentence and makes the field invalid. */
export type FieldProps = {
  label: string
  /** So that an error summary can lead here. */
  id?: string
  name?: string
  hint?: ReactNode
  error?: string | undefined
  /** Said beside the label when it may be left empty. */
  isOptional?: boolean
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  autoFocus?: boolean
  onBlur?: () => void
  size?: 'normal' | 'large'
}

/** The props that a field hands on to its Aria part, without those that are `undefined`. */
export const ariaPropsOf = (props: FieldProps) => ({
  ...(props.id !== undefined && { id: props.id }),
  ...(props.name !== undefined && { name: props.name }),
  ...(props.onBlur !== undefined && { onBlur: props.onBlur }),
  ...(props.autoFocus !== undefined && { autoFocus: props.autoFocus }),
  isInvalid: props.error !== undefined,
  isRequired: props.isRequired ?? false,
  isDisabled: props.isDisabled ?? false,
  validationBehavior: 'aria' as const,
  className: cx(styles.field, props.size === 'large' && styles.large),
})

/** The label over a field. */
export function FieldLabel({ label, isOptional }: { label: string; isOptional?: boolean | undefined }) {
  const { t } = useText()
  return (
    <Label className={cx(styles.label)} data-label={label}>
      {label}
      {isOptional === true && <span className={styles.optional}> ({t('part.optional')})</span>}
    </Label>
  )
}

/** The help or, when something is wrong, the error under a field. */
export function FieldNotes({ hint, error }: { hint?: ReactNode; error?: string | undefined }) {
  if (error !== undefined)
    return (
      <FieldError className={cx(styles.error)}>
        <StateIcon shape="over" small />
        {error}
      </FieldError>
    )
  return hint === undefined ? null : (
    <Text slot="description" className={cx(styles.hint)}>
      {hint}
    </Text>
  )
}
