import { useState } from 'react'
import type { ImportResult, Preview } from '../../../core/import/import-questions'
import { faultInWords } from '../../../core/import/refusal-words'
import { Button } from '../../components/button'
import { Panel } from '../../components/panel'
import { StateIcon } from '../../components/state-icon'
import { Table } from '../../components/table'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { CorrectDialog } from './correct-dialog'
import styles from './import.module.css'
import { importParts } from './import-parts'
import { lineColumn, mostShown } from './line-column'
import { ReportFile } from './report-file'

type Found = Preview | ImportResult
type Refused = Found['refused'][number]

/** Each refused row with its cell and reason. */
export function RefusedRows({ found, mayCorrect = false }: { found: Found; mayCorrect?: boolean }) {
  const { t, language } = useText()
  const format = useFormat()
  const rows = found.refused.slice(0, mostShown).flatMap((refusal) =>
    refusal.faults.map((fault, index) => ({
      id: `${refusal.line}-${index}`,
      line: refusal.line,
      fault,
      // One button a row, at its first fault.
      refusal: index === 0 ? refusal : undefined,
    })),
  )
  const [correcting, setCorrecting] = useState<Refused>()
  if (found.refusedRows === 0) return null
  const sub =
    found.refusedRows > mostShown
      ? t('import.firstOf', { shown: mostShown, all: format.number(found.refusedRows) })
      : t('import.refusedSub')
  return (
    <Panel
      id={importParts.refused}
      title={t('import.refusedTitle')}
      icon={<StateIcon shape="over" />}
      tone="over"
      count={format.number(found.refusedRows)}
      sub={sub}
      action={<ReportFile />}
    >
      <Table
        label={t('import.refusedTitle')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          lineColumn(t),
          {
            id: 'column',
            head: t('import.column'),
            width: '180px',
            cell: ({ fault }) => <span className={text.quiet}>{fault.column}</span>,
          },
          {
            id: 'value',
            head: t('import.value'),
            cell: ({ fault }) =>
              fault.value === '' ? (
                <span className={styles.blank}>{t('import.blank')}</span>
              ) : (
                <bdi className={styles.value}>{fault.value}</bdi>
              ),
          },
          { id: 'why', head: t('import.why'), cell: ({ fault }) => faultInWords(fault, language) },
          ...(mayCorrect
            ? [
                {
                  id: 'correct',
                  head: t('import.correct'),
                  width: '112px',
                  cell: ({ refusal }: (typeof rows)[number]) =>
                    refusal?.cells === undefined ? null : (
                      <Button
                        size="small"
                        label={t('import.correctRow', { line: refusal.line })}
                        onPress={() => setCorrecting(refusal)}
                      >
                        {t('import.correct')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {correcting?.cells !== undefined && (
        <CorrectDialog
          line={correcting.line}
          cells={correcting.cells}
          faults={correcting.faults}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </Panel>
  )
}
