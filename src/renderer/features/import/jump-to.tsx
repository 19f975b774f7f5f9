import type { Preview } from '../../../core/import/import-questions'
import { Button } from '../../components/button'
import { useText } from '../../i18n/text'
import styles from './import.module.css'
import { importParts } from './import-parts'
import { meaninglessWords } from './words-panel'

const goInto = (id: string) => {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'start' })
  part?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
}

/** What waits for the reader in this file, and the short way there. */
export function JumpTo({ preview }: { preview: Preview }) {
  const { t } = useText()
  const parts = [
    { id: importParts.asks, count: preview.asks.filter(({ answer }) => answer === null).length },
    { id: importParts.words, count: meaninglessWords(preview).length },
    { id: importParts.refused, count: preview.refusedRows },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return null
  return (
    <nav aria-label={t('import.waitsForYou')} className={styles.jump}>
      {t('import.waitsForYou')}
      {parts.map(({ id, count }) => (
        <Button key={id} variant="link" size="small" onPress={() => goInto(id)}>
          {t(`import.go.${id}`, { count })}
        </Button>
      ))}
    </nav>
  )
}
