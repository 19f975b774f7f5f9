import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './choose.module.css'
import { cx } from './class-names'

type CheckboxProps = {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  /** Some of what it stands for is chosen. */
  isIndeterminate?: boolean
  isDisabled?: boolean
  id?: string
  /** For the ear, where no words stand beside it. */
  label?: string
  children?: ReactNode
}

/** Yes or no. For three answers (yes, no, not asked) use `Segmented`. */
export function Checkbox({ label, children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={cx(styles.check)}
      {...(label !== undefined && { 'aria-label': label })}
    >
      <span className={styles.tick} />
      {children !== undefined && <span>{children}</span>}
    </AriaCheckbox>
  )
}
