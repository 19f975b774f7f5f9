import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'
import { cx } from './class-names'
import overlay from './overlay.module.css'

type IconButtonProps = {
  /** What it does, in words: read aloud and shown on hover and focus. */
  label: string
  icon: ReactNode
  onPress?: () => void
  isDisabled?: boolean
  /** A short text beside the icon. */
  children?: ReactNode
}

/** A button whose icon is well known; its words are one hover or focus away. */
export function IconButton({ label, icon, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(styles.icon, children !== undefined && styles.withText)}
      >
        {icon}
        {children}
      </AriaButton>
      <Tooltip className={cx(overlay.tooltip)} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
