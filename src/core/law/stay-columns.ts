import { heldSpans, type Span } from '../custody/held-spans'
import type { Stay } from '../custody/stay'
import { countsFrom } from '../custody/stay-end'
import { type Instant, toEpochMs } from '../dates/instant'

/** The two courses of a stay that was interrupted by time at large; `null` where it has no start. */
export type Courses = { readonly longest: readonly Span[] | null; readonly shortest: readonly Span[] | null }

/**
 * Stays side by side, one entry a stay in each column, in milliseconds since 1970; NaN where a value
 * is missing. Built once and kept, then evaluated for any instant without an object a row.
 */
export type StayColumns = {
  readonly length: number
  /** Earliest reading of the start; NaN while unknown. */
  readonly startAt: Float64Array
  /** Latest reading of the start; NaN when nothing bounds it. */
  readonly startNotAfter: Float64Array
  /** From when the stay is shown as ended; NaN while it lasts. The next two bound its end. */
  readonly endsFrom: Float64Array
  readonly endNotBefore: Float64Array
  readonly endNotAfter: Float64Array
  /** The few stays with time at large, by row. */
  readonly interrupted: ReadonlyMap<number, InterruptedStay>
}

/** A stay with time at large: its courses with and without its end, and its times at large. */
export type InterruptedStay = {
  readonly held: Courses
  readonly unended: Courses
  readonly atLarge: readonly Span[]
}

/**
 * Columns for `standings`, in the order of the stays given.
 *
 * @example stayColumns([a stay since 1970-01-01T00:00:01Z]).startAt[0] //=> 1000
 */
export const stayColumns = (stays: readonly Stay[]): StayColumns => {
  const interrupted = new Map<number, InterruptedStay>()
  for (const [row, stay] of stays.entries())
    if (stay.atLarge.length > 0)
      interrupted.set(row, {
        held: courses(stay),
        unended: courses({ ...stay, end: null }),
        atLarge: atLarge(stay),
      })
  const column = (instant: (stay: Stay) => Instant | null): Float64Array =>
    Float64Array.from(stays, (stay) => ms(instant(stay)))
  return {
    length: stays.length,
    startAt: column(({ start }) => start.at),
    startNotAfter: column(({ start }) => start.notAfter),
    endsFrom: column(({ end }) => (end === null ? null : countsFrom(end))),
    endNotBefore: column(({ end }) => (end === null ? null : end.notBefore)),
    endNotAfter: column(({ end }) => (end === null ? null : end.notAfter)),
    interrupted,
  }
}

const ms = (instant: Instant | null): number => (instant === null ? Number.NaN : toEpochMs(instant))

const courses = (stay: Stay): Courses => ({
  longest: heldSpans(stay, 'longest'),
  shortest: heldSpans(stay, 'shortest'),
})

const atLarge = (stay: Stay): Span[] =>
  stay.atLarge.map(({ from, until }) => ({
    from: toEpochMs(from.earliest),
    until: until === null ? Number.POSITIVE_INFINITY : toEpochMs(until.earliest),
  }))
