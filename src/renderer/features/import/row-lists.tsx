import { useState } from 'react'
import type { ImportResult, Preview } from '../../../core/import/import-questions'
import { faultInWords } from '../../../core/import/refusal-words'
import { ask } from '../../client'
import { announce } from '../../components/announce'
import { Button } from '../../components/button'
import { Panel } from '../../components/panel'
import { StateIcon } from '../../components/state-icon'
import { Table } from '../../components/table'
import { fetchFile } from '../../files'
import { useProblem } from '../../i18n/problem-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { hrefTo } from '../../routes'
import text from '../../styles/text.module.css'
import { CorrectDialog } from './correct-dialog'
import styles from './import.module.css'
import { useImport } from './import-store'

type Found = Preview | ImportResult
type Refused = Found['refused'][number]
const mostShown = 50

/** The file of refused rows, to be mended and imported again. */
function ReportFile() {
  const { t, language } = useText()
  const say = useProblem()
  const { fileId, profile, corrections } = useImport()
  const [pending, setPending] = useState(false)
  const fetchReport = async () => {
    if (fileId === undefined || profile === undefined) return
    setPending(true)
    const answer = await ask('imports.refusals', {
      fileId,
      profile,
      corrections: [...corrections],
      language,
    })
    setPending(false)
    if (!answer.ok) return announce(say(answer.problem), 'over')
    if (answer.value.kind === 'cancelled') return
    const saved = answer.value.kind === 'saved' ? answer : await fetchFile(answer.value.id)
    if (!saved.ok) return announce(say(saved.problem), 'over')
    if ('name' in saved.value) announce(t('import.reportSaved', { name: saved.value.name }))
  }
  return (
    <Button variant="link" size="small" isPending={pending} onPress={() => void fetchReport()}>
      {t('import.reportFile')}
    </Button>
  )
}

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
          {
            id: 'line',
            head: t('import.row'),
            isNumber: true,
            width: '72px',
            cell: ({ line }) => String(line),
          },
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

/** Rows that equal another: listed and kept. */
export function EqualRows({ found }: { found: Found }) {
  const { t } = useText()
  const format = useFormat()
  if (found.duplicateRows === 0) return null
  return (
    <Panel
      title={t('import.equalTitle')}
      count={format.number(found.duplicateRows)}
      sub={t('import.equalSub')}
    >
      <Table
        label={t('import.equalTitle')}
        rows={found.duplicates.slice(0, mostShown)}
        rowId={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            head: t('import.row'),
            isNumber: true,
            width: '72px',
            cell: ({ line }) => String(line),
          },
          { id: 'same', head: t('import.sameAs'), cell: ({ sameAs }) => String(sameAs) },
        ]}
      />
    </Panel>
  )
}

/** Rows of people whom the register holds with the same start; each name leads to their file. */
export function HereRows({ found }: { found: Found }) {
  const { t } = useText()
  const format = useFormat()
  if (found.alreadyHereRows === 0) return null
  return (
    <Panel title={t('import.hereTitle')} count={format.number(found.alreadyHereRows)}>
      <Table
        label={t('import.hereTitle')}
        rows={found.alreadyHere.slice(0, mostShown)}
        rowId={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            head: t('import.row'),
            isNumber: true,
            width: '72px',
            cell: ({ line }) => String(line),
          },
          {
            id: 'person',
            head: t('import.person'),
            cell: ({ personId, name }) => (
              <a className={text.link} href={hrefTo({ screen: 'person', id: personId, tab: 'overview' })}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
        ]}
      />
    </Panel>
  )
}
