import { ask } from '../../client'
import { Button } from '../../components/button'
import { Panel } from '../../components/panel'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './import.module.css'
import { useImport } from './import-store'

/** How far the import is, and the way to stop it. */
export function RunningStep() {
  const { t } = useText()
  const format = useFormat()
  const running = useImport((all) => all.running)
  if (running === undefined) return null
  const words = t('import.progress', { done: format.number(running.done), of: format.number(running.of) })
  return (
    <Panel title={t('import.running', { file: running.fileName })} padded>
      <div className={styles.form}>
        <progress
          className={styles.bar}
          aria-label={words}
          value={running.done}
          max={Math.max(1, running.of)}
        />
        <p>{words}</p>
        <p className={styles.small}>{t('import.runningExplain')}</p>
        <span>
          <Button onPress={() => void ask('imports.cancel', {})}>{t('import.stop')}</Button>
        </span>
      </div>
    </Panel>
  )
}
