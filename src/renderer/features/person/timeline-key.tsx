import type { ReactNode } from 'react'
import { useText } from '../../i18n/text'
import styles from './timeline.module.css'

function Sign({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      <svg width="14" height="14" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}

/** What the signs of the picture stand for; only those that it may show. */
export function TimelineKey({ hasReviews, hasMarks }: { hasReviews: boolean; hasMarks: boolean }) {
  const { t } = useText()
  return (
    <ul className={styles.key} aria-hidden="true">
      <Sign words={t('person.rowKind.event')}>
        <circle cx="7" cy="7" r="4" className={styles.event} />
      </Sign>
      {hasReviews && (
        <Sign words={t('person.keyHeld')}>
          <circle cx="7" cy="7" r="6" className={styles.held} />
          <path d="M4.4 7.2l1.9 1.9 3.4-4" className={styles.tick} />
        </Sign>
      )}
      {hasMarks && (
        <>
          <Sign words={t('person.keyMarkPassed')}>
            <path d="M7 1 13 7 7 13 1 7z" className={styles.markPassed} />
          </Sign>
          <Sign words={t('person.keyMarkAhead')}>
            <path d="M7 1.6 12.4 7 7 12.4 1.6 7z" className={styles.markAhead} />
          </Sign>
        </>
      )}
      <li>
        <span className={styles.keyAway} />
        {t('person.keyAway')}
      </li>
    </ul>
  )
}
