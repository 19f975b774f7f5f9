import { use } from 'react'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import type { FileEvent, FileStay, PersonFile } from '../../../core/people/person-file'
import { lawWord } from '../../../core/words/fact-words'
import { cx } from '../../components/class-names'
import { PlaceContext } from '../../i18n/place'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import text from '../../styles/text.module.css'
import { Corrected, Happened, useLengthAfter } from './happened'
import { lineKey } from './limit-groups'
import { dueWords } from './limit-words'
import { MilestoneWords } from './milestone-words'
import { type PassedLimit, passedLimits } from './passed-limits'
import { kindWords } from './person-words'
import styles from './print.module.css'
import { milestoneTimes, stayMilestones } from './stay-milestones'
import { type TimelineRow, timelineRows } from './timeline-parts'
import { useFindings } from './use-findings'

type RecordedRow = Extract<TimelineRow, { kind: 'event' | 'milestone' }>

function EventWords({ event }: { event: FileEvent }) {
  const { t } = useText()
  return (
    <>
      {t(`person.event.${event.kind}`)}
      {event.place !== '' && `, ${event.place}`}
      {event.unitName !== null && `, ${event.unitName}`}
      {event.note !== '' && <span className={styles.second}>{event.note}</span>}
    </>
  )
}

function RecordedLine({ row, number }: { row: RecordedRow; number: number }) {
  const { t } = useText()
  const format = useFormat()
  const lengthAfter = useLengthAfter()
  const { zone } = use(PlaceContext)
  const times = row.kind === 'event' ? row.event : milestoneTimes(row.milestone, zone)
  const { enteredInError } = row.kind === 'event' ? row.event : row.milestone
  return (
    <tr className={cx(enteredInError && styles.inError)}>
      <td>{number}</td>
      <td>
        <Happened event={times} />
      </td>
      <td>
        {enteredInError && <b>{t('print.inError')} </b>}
        {row.kind === 'event' ? (
          <EventWords event={row.event} />
        ) : (
          <MilestoneWords milestone={row.milestone} />
        )}
      </td>
      <td>
        <span className={text.nowrap}>{format.instantYear(times.recordedAt)}</span>
        <span className={styles.second}>{times.recordedByName}</span>
        <Corrected correction={times.correction} className={styles.second} />
      </td>
      <td className={text.nowrap}>{lengthAfter(times) ?? ''}</td>
    </tr>
  )
}

function ComputedLine({
  row,
  stay,
  file,
}: {
  row: Exclude<TimelineRow, RecordedRow>
  stay: FileStay
  file: PersonFile
}) {
  const words = useText()
  const { t, rich, language } = words
  const format = useFormat()
  if (row.kind === 'mark')
    return (
      <tr>
        <td />
        <td className={text.nowrap}>{format.instantYear(row.at)}</td>
        <td>
          {rich('print.markPassed', {
            mark: row.mark.title[language],
            length: format.elapsed(toEpochMs(file.asOf) - toEpochMs(row.at)),
          })}
        </td>
        <td>{t('person.computed')}</td>
        <td />
      </tr>
    )
  const { interval } = row
  const { state } = interval
  const isGap = state === 'gap' || state === 'expired'
  const order = stay.orders.find(({ id }) => id === interval.orderId)
  const length = format.elapsed(interval.ms, 'hours')
  const until =
    interval.until === null ? t('print.soFar') : t('print.to', { when: format.instantYear(interval.until) })
  const orderName = [order === undefined ? '' : kindWords(words, 'order', order.kind), order?.number ?? '']
    .filter((part) => part !== '')
    .join(' ')
  return (
    <tr className={cx(isGap && styles.gap)}>
      <td />
      <td className={text.nowrap}>{format.instantYear(row.at)}</td>
      <td>
        {isGap
          ? rich(state === 'gap' ? 'print.gap' : 'print.expired', { length, until })
          : state === 'pending'
            ? t('print.pending', { length, until })
            : rich(state === 'valid' ? 'print.covered' : 'print.pastLimit', {
                order: orderName,
                length,
                until,
              })}
      </td>
      <td>{t('person.computed')}</td>
      <td />
    </tr>
  )
}

/** A limit or a review at the moment it was due; how that moment was worked out stands among the limits. */
function PassedLine({ passed, asOf }: { passed: PassedLimit; asOf: Instant }) {
  const words = useText()
  const { t, rich, language } = words
  const format = useFormat()
  const { zone } = use(PlaceContext)
  const { kind, at, isDayEnd, line } = passed
  const title = line.title[language]
  const { howSure, finding } = line
  const unsure = howSure === null || howSure === 'read' ? undefined : lawWord({ t }, 'howSure', howSure)
  // Passed by the one reading only: the other stands beside it.
  const disputed =
    finding.kind === 'disputed' ? dueWords(finding, { words, format, zone, asOf, isPaper: true }) : undefined
  return (
    <tr>
      <td />
      <td className={text.nowrap}>{isDayEnd ? format.dueYear(at) : format.instantYear(at)}</td>
      <td>
        {rich(kind === 'limit' ? 'print.limitPassed' : 'print.notHeld', {
          limit: line.label === null ? title : `${title}: ${line.label[language]}`,
        })}
        <span className={styles.second}>
          {[line.citations[0]?.cite, unsure, disputed].filter((part) => part !== undefined).join('; ')}
        </span>
      </td>
      <td>{t('person.computed')}</td>
      <td />
    </tr>
  )
}

/** Every event of every stay, the oldest first, with the hours that no order covered and the limits passed between them. */
export function PrintChronology({ file }: { file: PersonFile }) {
  const { t } = useText()
  const format = useFormat()
  const findings = useFindings(file.id, file.known?.at)?.findings
  const passed = passedLimits(findings?.lines ?? [], file.asOf)
  let number = 0
  const stays = file.stays.toReversed()
  return stays.map((stay, place) => {
    const isLast = place === stays.length - 1
    // Where there is law, a mark of the house is no part of what happened.
    const marks = isLast && passed.length === 0 ? file.marks : []
    const rows = [
      ...timelineRows(stay, marks, stayMilestones(file, stay.id), file.asOf),
      ...(isLast
        ? passed.map((one) => ({ kind: 'passed' as const, at: one.at, id: lineKey(one.line), one }))
        : []),
    ].sort((a, b) => compare(a.at ?? '', b.at ?? ''))
    return (
      <section key={stay.id}>
        <h2>
          {stays.length === 1
            ? t('print.chronology')
            : t('print.chronologyOf', { place: format.number(place + 1), of: format.number(stays.length) })}
        </h2>
        <table className={cx(styles.lines, styles.chronology)}>
          <thead>
            <tr>
              <th>{t('print.no')}</th>
              <th>{t('person.whenHappened')}</th>
              <th>{t('person.what')}</th>
              <th>{t('person.whenRecorded')}</th>
              <th>{t('print.laterBy')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              if (row.kind === 'passed') return <PassedLine key={row.id} passed={row.one} asOf={file.asOf} />
              if (row.kind !== 'event' && row.kind !== 'milestone')
                return <ComputedLine key={row.id} row={row} stay={stay} file={file} />
              number += 1
              return <RecordedLine key={row.id} row={row} number={number} />
            })}
          </tbody>
        </table>
      </section>
    )
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
