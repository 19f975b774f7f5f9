import type { ListedPack } from '../../../core/law/law-questions'
import { useText } from '../../i18n/text'
import text from '../../styles/text.module.css'
import styles from './law.module.css'
import { packCounts } from './pack-counts'

/** How sure a pack is: how many of its rules were read, are reported, or are not confirmed. */
export function SureCounts({ pack }: { pack: ListedPack }) {
  const { t } = useText()
  if (pack.isHouse) return <span className={text.quiet}>{t('lawbook.notLaw')}</span>
  const { read, reported, notConfirmed } = packCounts(pack)
  return (
    <span className={styles.marks}>
      <span>{t('lawbook.sureRead', { count: read })}</span>
      {reported > 0 && (
        <span className={styles.dashed}>{t('lawbook.sureReported', { count: reported })}</span>
      )}
      {notConfirmed > 0 && (
        <span className={styles.dashed}>{t('lawbook.sureNotConfirmed', { count: notConfirmed })}</span>
      )}
    </span>
  )
}
