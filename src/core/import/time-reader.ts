import { civilDay, civilParts } from '../dates/civil-day'
import { fromEpochDay } from '../dates/epoch-day'
import { fromEpochMs, type Instant } from '../dates/instant'
import { dayMs, minuteMs } from '../dates/lengths-of-time'
import { localDay } from '../dates/local-day'
import { localReadings } from '../dates/local-readings'
import type { PlainDate } from '../dates/plain-date'
import { startOfLocalDay } from '../dates/start-of-local-day'
import type { CellReader, ReaderContext } from './cell-readers'
import { type DateFault, readDate, type WrittenDate } from './date-text'
import type { ColumnPlan } from './import-profile'
import type { RowFault } from './refusal'
import type { RowWork } from './row-work'

const firstDay = civilDay(1900, 1, 1)

/** The fault of a cell that is no date under the column's format. */
export const dateFault = (column: string, value: string, fault: DateFault): RowFault => {
  if (fault.why === 'noSuchDay') {
    return { column, value, reason: 'noSuchDay', detail: { month: fault.month, days: fault.days } }
  }
  if (fault.why === 'noSuchMonth')
    return { column, value, reason: 'noSuchMonth', detail: { month: fault.month } }
  return { column, value, reason: fault.why }
}

/**
 * Reads a date of the stay. A date without a time has day precision. A local time that the clocks skipped is
 * refused; one that they showed twice takes the earlier instant, and the draft says so.
 */
export const timeReader = (
  entry: ColumnPlan,
  field: 'stop' | 'handover' | 'arrival' | 'end',
  context: ReaderContext,
): CellReader => {
  const format = entry.date ?? {}
  const column = entry.column
  const dayStarts = new Map<number, { at: Instant; on: PlainDate }>()
  const dates = new Map<string, ReturnType<typeof readDate>>()

  // The same few days stand in a column again and again; a column of times has each once and is let go.
  const dateOf = (text: string) => {
    let found = dates.get(text)
    if (found === undefined) {
      if (dates.size > 20_000) dates.clear()
      found = readDate(text, format)
      dates.set(text, found)
    }
    return found
  }

  const dayStart = (day: number) => {
    const known = dayStarts.get(day)
    if (known !== undefined) return known
    const on = fromEpochDay(day)
    const found = { at: startOfLocalDay(on, context.zone), on }
    dayStarts.set(day, found)
    return found
  }

  const refuse = (work: RowWork, text: string, reason: RowFault['reason'], detail?: RowFault['detail']) => {
    work.faults.push({ column, value: text, reason, detail })
  }

  const instantOf = (written: WrittenDate & { kind: 'time' }, work: RowWork): Instant | undefined => {
    const localMs = written.day * dayMs + written.ms
    if (written.offsetMinutes !== undefined) return fromEpochMs(localMs - written.offsetMinutes * minuteMs)
    const readings = localReadings(localMs, context.zone)
    if (readings.length > 1) work.ambiguousTime = true
    return readings[0] === undefined ? undefined : fromEpochMs(readings[0])
  }

  return (text, work) => {
    const written = dateOf(text)
    if (written.kind === 'fault') {
      work.faults.push(dateFault(column, text, written))
      return
    }
    if (written.kind === 'month' || written.kind === 'year') return refuse(work, text, 'needsDay')
    if (written.day < firstDay) return refuse(work, text, 'tooEarly', { year: civilParts(written.day).year })
    if (written.kind === 'day') {
      const { at, on } = dayStart(written.day)
      if (on > context.today) return refuse(work, text, 'future')
      work.times[field] = { time: { precision: 'day', at, on }, column, text }
      return
    }
    const at = instantOf(written, work)
    if (at === undefined) return refuse(work, text, 'skippedTime', { zone: context.zone })
    if (at > context.now) return refuse(work, text, 'future')
    const on = written.offsetMinutes === undefined ? dayStart(written.day).on : localDay(at, context.zone)
    work.times[field] = { time: { precision: 'minute', at, on }, column, text }
  }
}
