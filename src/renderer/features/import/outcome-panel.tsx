import type { ReactNode } from 'react'
import type { ImportResult, Preview } from '../../../core/import/import-questions'
import { Chip } from '../../components/chip'
import { Panel } from '../../components/panel'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import styles from './import.module.css'

/** What the import will do, or did, in counts. */
export function OutcomePanel({ found }: { found: Preview | ImportResult }) {
  const { t, rich } = useText()
  const format = useFormat()
  const missing = Object.values(found.missing).reduce((sum, count) => sum + count, 0)
  const lines: [string, ReactNode, ReactNode][] = [
    [
      'new',
      <Chip key="new" state="met">
        {t('import.new')}
      </Chip>,
      rich('import.newPeople', { count: found.accepted }),
    ],
    [
      'here',
      <Chip key="here" state="not-applicable">
        {t('import.here')}
      </Chip>,
      rich('import.hereRows', { count: found.alreadyHereRows }),
    ],
  ]
  if (found.duplicateRows > 0) {
    lines.push([
      'equal',
      <Chip key="equal" state="not-applicable">
        {t('import.equal')}
      </Chip>,
      rich('import.equalRows', { count: found.duplicateRows }),
    ])
  }
  if ('waitingRows' in found && found.waitingRows > 0) {
    lines.push([
      'waiting',
      <Chip key="waiting" state="due-soon">
        {t('import.waiting')}
      </Chip>,
      rich('import.waitingRows', { count: found.waitingRows }),
    ])
  }
  lines.push(
    [
      'refused',
      <Chip key="refused" state="over">
        {t('import.refused')}
      </Chip>,
      rich('import.refusedRows', { count: found.refusedRows }),
    ],
    [
      'unknown',
      <Chip key="unknown" state="cannot-be-computed">
        {t('import.unknown')}
      </Chip>,
      <>
        {rich('import.unknownFacts', { count: missing })}
        {Object.entries(found.missing).map(([fact, count]) => (
          <span key={fact} className={styles.small}>
            {t('import.missingOf', { fact: factWords(fact), count: format.number(count) })}
          </span>
        ))}
        {found.startUnknown > 0 && <span>{rich('import.startUnknown', { count: found.startUnknown })}</span>}
      </>,
    ],
  )
  function factWords(fact: string): string {
    return t(`import.field.${fact as 'name'}`)
  }
  return (
    <Panel title={t('import.outcome')} padded>
      <dl className={styles.outcome}>
        {lines.map(([id, chip, words]) => (
          <div key={id} style={{ display: 'contents' }}>
            <dt>{chip}</dt>
            <dd>{words}</dd>
          </div>
        ))}
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
