import { use, useMemo } from 'react'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import { readTypedDate } from '../../core/dates/typed-date'
import { wallClockInstants } from '../../core/dates/wall-clock-instants'
import { wallClockText } from '../../core/dates/wall-clock-text'
import { useMinute } from '../clock'
import { PlaceContext } from '../i18n/place'

/** What the text of a date field means in the facility's zone. */
export type DateReading =
  | { kind: 'empty' }
  | { kind: 'year'; year: number }
  | { kind: 'day'; day: PlainDate }
  /** `twice`: the clocks went back, and this is the first of the two moments. */
  | { kind: 'moment'; at: Instant; twice: boolean }
  | { kind: 'unreadable'; why: DateFault; day?: PlainDate }

export type DateFault =
  | 'date.notADate'
  | 'date.noSuchDay'
  | 'date.noSuchTime'
  | 'date.skippedTime'
  | 'date.timeMissing'

/** What a field wants: a day, a moment, or a day that may be a year only (births). */
export type DatePrecision = 'day' | 'moment' | 'birth'

export type DateLean = 'past' | 'near'

/** Reads what is typed into a date field; forms use the same reading when they are saved. */
export const useDateReader = (precision: DatePrecision, lean: DateLean = 'past') => {
  const { zone, dateOrder } = use(PlaceContext)
  const minute = useMinute()
  return useMemo(() => {
    const wall = wallClockText(minute, zone)
    const rules = { today: wall.slice(0, 10) as PlainDate, timeNow: wall.slice(11), order: dateOrder, lean }
    return (text: string): DateReading => {
      const read = readTypedDate(text, rules)
      if (read.kind === 'day' && precision === 'moment')
        return { kind: 'unreadable', why: 'date.timeMissing', day: read.day }
      if (read.kind === 'year' && precision !== 'birth') return { kind: 'unreadable', why: 'date.notADate' }
      if (read.kind !== 'moment') return read
      if (precision !== 'moment') return { kind: 'day', day: read.wallClock.slice(0, 10) as PlainDate }
      const [at, second] = wallClockInstants(read.wallClock, zone) ?? []
      return at === undefined
        ? { kind: 'unreadable', why: 'date.skippedTime' }
        : { kind: 'moment', at, twice: second !== undefined }
    }
  }, [precision, lean, zone, dateOrder, minute])
}

/** The text that a date field shows for a moment that is already known: `2026-11-05 17:20`. */
export const typedMoment = (at: Instant, zone: string): string => wallClockText(at, zone).replace('T', ' ')
