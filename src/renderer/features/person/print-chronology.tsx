import { toEpochMs } from '../../../core/dates/instant'
import type { FileStay, PersonFile } from '../../../core/people/person-file'
import { cx } from '../../components/class-names'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { Happened } from './happened'
import { kindWords } from './person-words'
import styles from './print.module.css'
import { type TimelineRow, timelineRows } from './timeline-parts'

type EventRow = Extract<TimelineRow, { kind: 'event' }>

function EventLine({ row, number }: { row: EventRow; number: number }) {
  const { t } = useText()
  const format = useFormat()
  const { event } = row
  return (
    <tr className={cx(event.enteredInError && styles.inError)}>
      <td>{number}</td>
      <td>
        <Happened event={event} />
      </td>
      <td>
        {event.enteredInError && <b>{t('print.inError')} </b>}
        {t(`person.event.${event.kind}`)}
        {event.place !== '' && `, ${event.place}`}
        {event.unitName !== null && `, ${event.unitName}`}
        {event.note !== '' && <span className={styles.second}>{event.note}</span>}
      </td>
      <td>
        {format.instantYear(event.recordedAt)}
        <span className={styles.second}>{event.recordedByName}</span>
      </td>
      <td>
        {event.enteredAfterMs !== null && event.enteredAfterMs >= 0
          ? format.elapsed(event.enteredAfterMs)
          : ''}
      </td>
    </tr>
  )
}

function ComputedLine({
  row,
  stay,
  file,
}: {
  row: Exclude<TimelineRow, EventRow>
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
        <td>{format.instantYear(row.at)}</td>
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
      <td>{format.instantYear(row.at)}</td>
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

/** Every event of every stay, the oldest first, with the hours that no order covered between them. */
export function PrintChronology({ file }: { file: PersonFile }) {
  const { t } = useText()
  const format = useFormat()
  let number = 0
  const stays = file.stays.toReversed()
  return stays.map((stay, place) => (
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
          {timelineRows(stay, place === stays.length - 1 ? file.marks : [], file.asOf).map((row) => {
            if (row.kind !== 'event') return <ComputedLine key={row.id} row={row} stay={stay} file={file} />
            number += 1
            return <EventLine key={row.id} row={row} number={number} />
          })}
        </tbody>
      </table>
    </section>
  ))
}
