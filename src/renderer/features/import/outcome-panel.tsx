import type { ReactNode } from 'react'
import type { ImportResult, Preview } from '../../../core/import/import-questions'
import { Chip } from '../../components/chip'
import { Panel } from '../../components/panel'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './import.module.css'

const chips = {
  new: 'met',
  here: 'not-applicable',
  equal: 'not-applicable',
  waiting: 'due-soon',
  refused: 'over',
  unknown: 'cannot-be-computed',
} as const

/** What the import will do, or did, in counts. */
export function OutcomePanel({ found }: { found: Preview | ImportResult }) {
  const { t, rich } = useText()
  const format = useFormat()
  const missing = Object.values(found.missing).reduce((sum, count) => sum + count, 0)
  const line = (id: keyof typeof chips, words: ReactNode) => (
    <div style={{ display: 'contents' }}>
      <dt>
        <Chip state={chips[id]}>{t(`import.${id}`)}</Chip>
      </dt>
      <dd>{words}</dd>
    </div>
  )
  const isDone = !('waitingRows' in found)
  const waiting = isDone ? 0 : found.waitingRows
  return (
    <Panel title={t(isDone ? 'import.outcomeDone' : 'import.outcome')} padded>
      <dl className={styles.outcome}>
        {line('new', rich('import.newPeople', { count: found.accepted }))}
        {line('here', rich('import.hereRows', { count: found.alreadyHereRows }))}
        {found.duplicateRows > 0 && line('equal', rich('import.equalRows', { count: found.duplicateRows }))}
        {waiting > 0 && line('waiting', rich('import.waitingRows', { count: waiting }))}
        {line('refused', rich('import.refusedRows', { count: found.refusedRows }))}
        {line(
          'unknown',
          <>
            {rich('import.unknownFacts', { count: missing })}
            {Object.entries(found.missing).map(([fact, count]) => (
              <span key={fact} className={styles.small}>
                {t('import.missingOf', {
                  fact: t(`import.field.${fact as 'name'}`),
                  count: format.number(count),
                })}
              </span>
            ))}
            {found.startUnknown > 0 && (
              <span>{rich('import.startUnknown', { count: found.startUnknown })}</span>
            )}
          </>,
        )}
      </dl>
      {found.ambiguousTimes.length > 0 && (
        <p className={styles.small}>
          {t('import.ambiguous', { rows: format.list(found.ambiguousTimes.slice(0, 20).map(String)) })}
        </p>
      )}
      {found.otherUnits.length > 0 && (
        <p className={styles.small}>{t('import.otherUnits', { units: format.list(found.otherUnits) })}</p>
      )}
    </Panel>
  )
}
