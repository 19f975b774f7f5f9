import { useText } from '../i18n/text'
import text from '../styles/text.module.css'
import styles from './skeleton.module.css'

/** The place of what is being fetched; it does not move, and it says so once to the ear. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useText()
  return (
    <div role="status" className={styles.skeleton}>
      <span className={text.onlyHeard}>{t('part.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey bars are all alike
        <span key={line} className={styles.bar} />
      ))}
    </div>
  )
}
