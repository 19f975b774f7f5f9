import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './session.module.css'

type WayProps = {
  icon: ReactNode
  words: string
  sub: string
  onPress: () => void
  isDisabled?: boolean
  label?: string
}

/** One of the ways in, named by its verb, with what it leads to. */
export function Way({ icon, words, sub, onPress, isDisabled = false, label }: WayProps) {
  return (
    <button
      type="button"
      className={styles.way}
      onClick={onPress}
      disabled={isDisabled}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {icon}
      <span>
        <b>{words}</b>
        <span className={styles.note}>{sub}</span>
      </span>
      <ChevronRight aria-hidden="true" />
    </button>
  )
}
