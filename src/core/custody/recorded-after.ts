import { elapsedMs } from '../dates/elapsed-ms'
import { endOfLocalDay } from '../dates/end-of-local-day'
import type { Instant } from '../dates/instant'
import { dayMs } from '../dates/lengths-of-time'
import { localDay } from '../dates/local-day'
import type { HappenedTime } from './moment'

/** How long after it happened something was recorded, as far as that is known. */
export type RecordedAfter = {
  /**
   * The time that passed, in milliseconds; of what is known to the day the least that may have passed. `null` where
   * nothing can be said: the time is not known, or it was recorded before it, or before its day was over.
   */
  readonly enteredAfterMs: number | null
  /** Recorded more than a day after, whenever on its day it happened. */
  readonly enteredLate: boolean
}

/** Typing within a day of the event is ordinary work of a shift; after that it is said. */
const lateMs = dayMs

/**
 * How long after it happened something was recorded. What is known to the day, in the facility's zone, may have happened
 * at the day's very end, so that its time is counted from there.
 *
 * @example recordedAfter(toTheMinute('10:00 of 5 November'), '11:30 of 6 November', zone)
 * //=> { enteredAfterMs: 25.5 hours, enteredLate: true }
 * @example recordedAfter(toTheDay('5 November'), '11:30 of 6 November', zone)
 * //=> { enteredAfterMs: 11.5 hours, enteredLate: false }
 */
export const recordedAfter = (
  { happenedAt, happenedPrecision }: HappenedTime,
  recordedAt: Instant,
  zone: string,
): RecordedAfter => {
  if (happenedAt === null) return { enteredAfterMs: null, enteredLate: false }
  const latest = happenedPrecision === 'day' ? endOfLocalDay(localDay(happenedAt, zone), zone) : happenedAt
  const after = elapsedMs(latest, recordedAt)
  return { enteredAfterMs: after < 0 ? null : after, enteredLate: after > lateMs }
}
