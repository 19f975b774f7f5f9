import { Plus } from 'lucide-react'
import { use, useState } from 'react'
import { recordedAfter } from '../../../core/custody/recorded-after'
import type { ShownFinding } from '../../../core/law/line-finding'
import type { PersonFile } from '../../../core/people/person-file'
import type { FileAnswer, FileExtension, FileMilestone } from '../../../core/people/recorded-facts'
import { lawWord } from '../../../core/words/fact-words'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { cx } from '../../components/class-names'
import { Panel } from '../../components/panel'
import { Table, type TableColumn } from '../../components/table'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { AnswerDialog, EndAnswerDialog } from './answer-dialog'
import { EnteredLate, Happened, Recorded } from './happened'
import styles from './limits.module.css'
import { CorrectMilestoneDialog, MilestoneDialog, WithdrawDialog } from './milestone-dialog'
import { useMay } from './use-may'

type Row =
  | { kind: 'milestone'; id: string; one: FileMilestone }
  | { kind: 'answer'; id: string; one: FileAnswer }
  | { kind: 'extension'; id: string; one: FileExtension }

const happenedOf = (row: Row, zone: string) => {
  const at =
    row.kind === 'milestone' ? row.one.happenedAt : row.kind === 'answer' ? row.one.fromAt : row.one.orderedAt
  const happened = {
    happenedAt: at,
    happenedPrecision: row.kind === 'milestone' ? row.one.happenedPrecision : ('minute' as const),
  }
  const { enteredAfterMs, enteredLate } = recordedAfter(happened, row.one.recordedAt, zone)
  return {
    ...happened,
    recordedAt: row.one.recordedAt,
    recordedByName: row.one.recordedByName,
    correction: row.kind === 'milestone' ? row.one.correction : null,
    enteredAfterMs,
    // An answer says from when something holds, which is no act that could have been typed at once.
    enteredLate: row.kind !== 'answer' && enteredLate,
  }
}

const whenOf = (row: Row): string =>
  (row.kind === 'milestone'
    ? row.one.happenedAt
    : row.kind === 'answer'
      ? row.one.fromAt
      : row.one.orderedAt) ?? ''

const sortedRows = (file: PersonFile): readonly Row[] =>
  [
    ...file.milestones.map((one): Row => ({ kind: 'milestone', id: one.id, one })),
    ...file.answers.map((one): Row => ({ kind: 'answer', id: one.id, one })),
    ...file.stays.flatMap(({ extensions }) =>
      extensions.map((one): Row => ({ kind: 'extension', id: one.id, one })),
    ),
  ].sort((a, b) => (whenOf(a) < whenOf(b) ? 1 : -1))

type Open =
  | { kind: 'milestone' | 'answer' }
  | { kind: 'correct'; milestone: FileMilestone }
  | { kind: 'end'; answer: FileAnswer }
  | { kind: 'withdraw'; row: Row }

/** Milestones, answers and extensions on file, each with its two times; what is taken back stays visible. */
export function RecordedFacts({ file, lines }: { file: PersonFile; lines: readonly ShownFinding[] }) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { zone } = use(PlaceContext)
  const may = useMay()
  const [open, setOpen] = useState<Open>()
  const rows = sortedRows(file)
  const close = () => setOpen(undefined)
  const nameOf = (row: Row): string =>
    row.kind === 'milestone'
      ? t(`law.fact.${row.one.kind}`)
      : row.kind === 'answer'
        ? t('limits.answered', { what: t(`law.fact.${row.one.fact}`), value: row.one.value })
        : t('limits.extended', { what: extensionOf(row.one) })
  const extensionOf = ({ ruleId, extension }: FileExtension): string =>
    lines
      .filter((line) => line.ruleId === ruleId)
      .flatMap(({ extendedBy }) => extendedBy)
      .find((one) => one.extension === extension)?.label[language] ?? extension
  const moreOf = (row: Row): string => {
    if (row.kind === 'milestone')
      return row.one.forAt === null
        ? ''
        : t('limits.fixedForWhen', { when: format.instantYear(row.one.forAt) })
    return row.one.untilAt === null
      ? ''
      : t('limits.untilWhen', { when: format.instantYear(row.one.untilAt) })
  }
  const columns: TableColumn<Row>[] = [
    {
      id: 'at',
      head: t('person.whenHappened'),
      cell: (row) =>
        row.kind === 'answer' && row.one.fromAt === null ? (
          <span className={text.quiet}>{t('limits.allAlong')}</span>
        ) : (
          <Happened event={happenedOf(row, zone)} />
        ),
    },
    {
      id: 'what',
      head: t('person.what'),
      cell: (row) => (
        <span className={cx(row.one.enteredInError && styles.inError)}>
          {nameOf(row)}
          <span className={text.below}>{moreOf(row)}</span>
          {row.kind === 'extension' && row.one.ground !== null && (
            <span className={text.below}>
              {t('limits.onGround', { ground: lawWord(words, 'ground', row.one.ground) })}
            </span>
          )}
          {row.one.note !== '' && <span className={text.below}>{row.one.note}</span>}
        </span>
      ),
    },
    {
      id: 'recorded',
      head: t('person.whenRecorded'),
      cell: (row) => <Recorded event={happenedOf(row, zone)} />,
    },
    {
      id: 'state',
      head: t('person.state'),
      isNumber: true,
      cell: (row) =>
        row.one.enteredInError ? (
          <Chip state="not-applicable">{t('limits.withdrawn')}</Chip>
        ) : (
          <EnteredLate event={happenedOf(row, zone)} />
        ),
    },
    {
      id: 'actions',
      head: t('person.actions'),
      isNumber: true,
      cell: (row) =>
        row.one.enteredInError ? null : (
          <span className={styles.actions}>
            {row.kind === 'milestone' && may('milestones.correct') && (
              <Button
                size="small"
                variant="link"
                label={t('person.correctNamed', { what: nameOf(row) })}
                onPress={() => setOpen({ kind: 'correct', milestone: row.one })}
              >
                {t('person.correct')}
              </Button>
            )}
            {row.kind === 'answer' && row.one.untilAt === null && may('answers.end') && (
              <Button
                size="small"
                variant="link"
                label={t('limits.endAnswer', { what: nameOf(row) })}
                onPress={() => setOpen({ kind: 'end', answer: row.one })}
              >
                {t('limits.end')}
              </Button>
            )}
            {may('milestones.withdraw') && (
              <Button
                size="small"
                variant="link"
                label={t('limits.withdrawNamed', { what: nameOf(row) })}
                onPress={() => setOpen({ kind: 'withdraw', row })}
              >
                {t('limits.withdraw')}
              </Button>
            )}
          </span>
        ),
    },
  ]
  return (
    <Panel
      title={t('limits.recorded')}
      count={format.number(rows.length)}
      sub={t('limits.recordedSub')}
      action={
        <span className={styles.actions}>
          {may('milestones.record') && (
            <Button
              size="small"
              icon={<Plus aria-hidden="true" />}
              onPress={() => setOpen({ kind: 'milestone' })}
            >
              {t('limits.addMilestone')}
            </Button>
          )}
          {may('answers.give') && (
            <Button
              size="small"
              icon={<Plus aria-hidden="true" />}
              onPress={() => setOpen({ kind: 'answer' })}
            >
              {t('limits.addAnswer')}
            </Button>
          )}
        </span>
      }
    >
      {rows.length === 0 ? (
        <p className={styles.empty}>{t('limits.noneRecorded')}</p>
      ) : (
        <Table label={t('limits.recorded')} columns={columns} rows={rows} rowId={({ id }) => id} />
      )}
      {open?.kind === 'milestone' && <MilestoneDialog file={file} onClose={close} />}
      {open?.kind === 'answer' && <AnswerDialog personId={file.id} onClose={close} />}
      {open?.kind === 'correct' && <CorrectMilestoneDialog milestone={open.milestone} onClose={close} />}
      {open?.kind === 'end' && <EndAnswerDialog answer={open.answer} onClose={close} />}
      {open?.kind === 'withdraw' && (
        <WithdrawDialog
          question={`${open.row.kind}s.withdraw`}
          id={open.row.id}
          what={nameOf(open.row)}
          onClose={close}
        />
      )}
    </Panel>
  )
}
