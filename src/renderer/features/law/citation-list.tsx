import { Copy } from 'lucide-react'
import type { Citation } from '../../../core/law/citation'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { useText } from '../../i18n/text'
import styles from './law.module.css'

/** The sources of a rule: article, operative words, and the address as text: nothing here opens the network. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  const { t } = useText()
  const copy = async (source: string) => {
    try {
      await navigator.clipboard.writeText(source)
      announce(t('lawbook.copied'))
    } catch {
      announce(t('lawbook.copyFailed'), 'over')
    }
  }
  return (
    <ul className={styles.citations}>
      {citations.map(({ cite, source, says }) => (
        <li key={`${cite} ${source}`}>
          <span>{cite}</span>
          <q className={styles.says}>{says}</q>
          <span className={styles.address}>
            <code>{source}</code>
            <Button
              size="small"
              variant="quiet"
              icon={<Copy aria-hidden="true" />}
              label={t('lawbook.copyAddress', { cite })}
              onPress={() => void copy(source)}
            >
              {t('lawbook.copy')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  )
}
