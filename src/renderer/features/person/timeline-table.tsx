import { use } from 'react'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { FileMark, FileStay } from '../../../core/people/person-file'
import type { FileMilestone } from '../../../core/people/recorded-facts'
import { Chip, GapChip } from '../../components/chip'
import { House } from '../../components/flag'
import { Panel } from '../../components/panel'
import { Table, type TableColumn } from '../../components/table'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { EnteredLate, Happened, Recorded } from './happened'
import { MilestoneWords } from './milestone-words'
import { kindWords } from './person-words'
import { milestoneTimes } from './stay-milestones'
import { type TimelineRow, timelineRows } from './timeline-parts'

type TimelineTableProps = {
  stay: FileStay
  marks: readonly FileMark[]
  milestones: readonly FileMilestone[]
  asOf: Instant
}

const timesOf = (row: Extract<TimelineRow, { kind: 'event' | 'milestone' }>, zone: string) =>
  row.kind === 'event' ? row.event : milestoneTimes(row.milestone, zone)

/** The same as the picture, as a table: what happened, and what the program worked out of it. */
export function TimelineTable({ stay, marks, milestones, asOf }: TimelineTableProps) {
  const words = useText()
  const { t, language } = words
  const format = useFormat()
  const { zone } = use(PlaceContext)
  const rows = timelineRows(stay, marks, milestones, asOf)
  const computed = rows.filter(({ kind }) => kind === 'coverage' || kind === 'mark').length
  const orderWords = (id: string | null): string => {
    const order = stay.orders.find((one) => one.id === id)
    return order === undefined
      ? t('person.noValidOrder')
      : [kindWords(words, 'order', order.kind), order.number].filter((part) => part !== '').join(' ')
  }
  const columns: TableColumn<TimelineRow>[] = [
    {
      id: 'at',
      head: t('person.whenHappened'),
      cell: (row) =>
        row.kind === 'event' || row.kind === 'milestone' ? (
          <Happened event={timesOf(row, zone)} />
        ) : (
          <span className={text.nowrap}>{format.instantYear(row.at)}</span>
        ),
    },
    {
      id: 'kind',
      head: t('person.kind'),
      cell: (row) => <span className={text.second}>{t(`person.rowKind.${row.kind}`)}</span>,
    },
    {
      id: 'what',
      head: t('person.what'),
      cell: (row) => {
        if (row.kind === 'event')
          return (
            <>
              {t(`person.event.${row.event.kind}`)}
              {row.event.place !== '' && `, ${row.event.place}`}
            </>
          )
        if (row.kind === 'milestone') return <MilestoneWords milestone={row.milestone} />
        if (row.kind === 'mark')
          return (
            <>
              {row.mark.title[language]} <House />
            </>
          )
        const { state, orderId } = row.interval
        const rests = t(`limits.authority.${state}`)
        return orderId === null ? rests : `${orderWords(orderId)}, ${rests}`
      },
    },
    {
      id: 'clock',
      head: t('person.clock'),
      cell: (row) => {
        if (row.kind === 'coverage') return format.elapsed(row.interval.ms, 'hours')
        if (row.kind === 'mark')
          return t('state.overBy', { length: format.elapsed(toEpochMs(asOf) - toEpochMs(row.at)) })
        if (row.kind === 'milestone') return ''
        return row.event.happenedAt !== null && row.event.happenedAt === stay.told.start.at
          ? t('person.startsClock')
          : ''
      },
    },
    {
      id: 'recorded',
      head: t('person.whenRecorded'),
      cell: (row) =>
        row.kind === 'event' || row.kind === 'milestone' ? (
          <Recorded event={timesOf(row, zone)} />
        ) : (
          <span className={text.quiet}>{t('person.computed')}</span>
        ),
    },
    {
      id: 'state',
      head: t('person.state'),
      isNumber: true,
      cell: (row) => {
        if (row.kind === 'event' || row.kind === 'milestone')
          return (row.kind === 'event' ? row.event : row.milestone).enteredInError ? (
            <Chip state="not-applicable">{t('person.inError')}</Chip>
          ) : (
            <EnteredLate event={timesOf(row, zone)} />
          )
        if (row.kind === 'mark') return <Chip state="over" />
        switch (row.interval.state) {
          case 'valid':
            return <Chip state="met">{t('person.covered')}</Chip>
          case 'pending':
            return <Chip state="running">{t('limits.pending')}</Chip>
          case 'past-limit':
            return <Chip state="over">{t('limits.pastLimit')}</Chip>
          default:
            return <GapChip length={format.elapsed(row.interval.ms)} />
        }
      },
    },
  ]
  return (
    <Panel
      title={t('person.sameAsTable')}
      count={format.number(rows.length)}
      sub={t('person.tableSub', { events: rows.length - computed, computed })}
    >
      <Table label={t('person.sameAsTable')} columns={columns} rows={rows} rowId={({ id }) => id} />
    </Panel>
  )
}
