import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components'
import styles from './button.module.css'
import { cx } from './class-names'

type Look = {
  /** One primary button a screen; `danger` for what cannot easily be taken back. */
  variant?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link'
  /** `small` in rows and panel heads. */
  size?: 'normal' | 'small' | 'large'
  wide?: boolean
  icon?: ReactNode
}

const lookOf = ({ variant = 'plain', size = 'normal', wide = false }: Look) =>
  cx(
    styles.button,
    variant !== 'plain' && styles[variant],
    size !== 'normal' && styles[size],
    wide && styles.wide,
  )

type ButtonProps = Look & {
  onPress?: (event: PressEvent) => void
  type?: 'button' | 'submit'
  isDisabled?: boolean
  /** Work is under way: the button stays in its place and says so. */
  isPending?: boolean
  autoFocus?: boolean
  /** For the ear, when the word alone does not say which row it is about. */
  label?: string
  id?: string
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** A button named by its verb. */
export function Button({ variant, size, wide, icon, label, children, ...rest }: ButtonProps) {
  const look = lookOf({ ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) })
  return (
    <AriaButton {...rest} className={look} {...(label !== undefined && { 'aria-label': label })}>
      {icon}
      {children}
    </AriaButton>
  )
}

type ButtonLinkProps = Look & { href: string; label?: string; children: ReactNode }

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant, size, wide, icon, href, label, children }: ButtonLinkProps) {
  const look = lookOf({ ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) })
  return (
    <a href={href} className={look} {...(label !== undefined && { 'aria-label': label })}>
      {icon}
      {children}
    </a>
  )
}
