import { EyeOff, FileQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../i18n/text'
import styles from './chip.module.css'
import { cx } from './class-names'

type FlagProps = {
  icon?: ReactNode
  /** The flag means that the person may not be held: the only red among flags. */
  hard?: boolean
  children: ReactNode
}

/** Something about a person that calls for care: Asylum, Interpreter: Dari, Child. */
export function Flag({ icon, hard = false, children }: FlagProps) {
  return (
    <span className={cx(styles.flag, hard && styles.hard)}>
      {icon}
      {children}
    </span>
  )
}

/** Something is recorded that this role may not see. It is said, never left out. */
export function Restricted({ children }: { children?: ReactNode }) {
  const { t } = useText()
  return (
    <span className={cx(styles.flag, styles.restricted)} title={t('state.restrictedMeaning')}>
      <EyeOff aria-hidden="true" />
      {children ?? t('state.restricted')}
    </span>
  )
}

/**
 * Stands beside a citation whose source nobody of the facility has read yet. In a narrow cell in one short word, so
 * that what it is said of is not lost beside it.
 */
export function NotConfirmed({ isBrief = false }: { isBrief?: boolean }) {
  const { t } = useText()
  if (!isBrief) return <span className={styles.dashed}>{t('state.not-confirmed')}</span>
  return (
    <span className={styles.dashed} title={t('state.not-confirmed')}>
      <FileQuestionMark aria-hidden="true" />
      {t('state.notConfirmedBrief')}
    </span>
  )
}

/** Stands beside an instant that a house mark gives: an alarm of the facility, not law. */
export function House() {
  const { t } = useText()
  return (
    <span className={styles.house} title={t('state.houseMeaning')}>
      {t('state.house')}
    </span>
  )
}
