import type { Moment } from '../../../core/custody/moment'
import type { Instant } from '../../../core/dates/instant'
import type { PlainDate } from '../../../core/dates/plain-date'
import type { Issue } from '../../../core/result'
import { type DateReading, typedMoment, useDateReader } from '../../components/use-date-reader'
import type { TypedMoment } from './fields'

export const noMoment: TypedMoment = { typed: '', isUnknown: false }

/** What a field shows of a moment that is known already. */
export const typedOf = (
  { happenedAt, happenedPrecision }: { happenedAt: Instant | null; happenedPrecision: string },
  zone: string,
): TypedMoment => {
  if (happenedAt === null) return { typed: '', isUnknown: true }
  const text = typedMoment(happenedAt, zone)
  return { typed: happenedPrecision === 'day' ? text.slice(0, 10) : text, isUnknown: false }
}

/** Reads what was typed in a form and collects what could not be read, each with the path of its field. */
export function useTypedReader() {
  const readMoment = useDateReader('moment')
  const readNear = useDateReader('moment', 'near')
  const readDay = useDateReader('day')
  return () => {
    const faults: Issue[] = []
    const fail = (path: string, reading: DateReading) => {
      const message =
        reading.kind === 'unreadable'
          ? reading.why
          : reading.kind === 'empty'
            ? 'field.required'
            : 'date.notADate'
      faults.push({ path: path.split('.'), message })
    }
    return {
      faults,
      /** A moment that may be known to the day, or said to be unknown. */
      moment: (path: string, { typed, isUnknown }: TypedMoment): Moment | undefined => {
        if (isUnknown) return { precision: 'unknown' }
        const reading = readMoment(typed)
        if (reading.kind === 'moment') return { precision: 'minute', at: reading.at }
        if (reading.kind === 'unreadable' && reading.why === 'date.timeMissing' && reading.day !== undefined)
          return { precision: 'day', on: reading.day }
        fail(path, reading)
        return undefined
      },
      /** An instant; `null` when nothing is typed and nothing needs to be. */
      instant: (path: string, typed: string, { isNeeded = false, isAhead = false } = {}): Instant | null => {
        const reading = (isAhead ? readNear : readMoment)(typed)
        if (reading.kind === 'moment') return reading.at
        if (reading.kind !== 'empty' || isNeeded) fail(path, reading)
        return null
      },
      day: (path: string, typed: string, isNeeded = false): PlainDate | null => {
        const reading = readDay(typed)
        if (reading.kind === 'day') return reading.day
        if (reading.kind !== 'empty' || isNeeded) fail(path, reading)
        return null
      },
    }
  }
}
