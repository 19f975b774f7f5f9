import { type Instant, toEpochMs } from '../dates/instant'
import type { Stay } from './stay'

/** A stretch of time held, in milliseconds since 1970; `until` is Infinity while it lasts. */
export type Span = { readonly from: number; readonly until: number }

/**
 * Which of the possible courses of a stay is counted, where times are known to the day only: the one
 * with the longest time held (it drives alarms), or the one with the shortest.
 */
export type Course = 'longest' | 'shortest'

/**
 * The stretches in which the person was held, in order. `null` when they cannot be known: the longest
 * course needs a start; the shortest needs at least a bound for it.
 *
 * @example heldSpans(stayFromEvents([stop at 1970-01-02T00:00Z], 'UTC'), 'longest')
 * //=> [{ from: 86400000, until: Infinity }]
 */
export const heldSpans = (stay: Stay, course: Course): readonly Span[] | null => {
  const longest = course === 'longest'
  const start = longest ? stay.start.at : stay.start.notAfter
  if (start === null) return null
  const spans: Span[] = []
  let from = toEpochMs(start)
  for (const { from: leaving, until } of stay.atLarge) {
    push(spans, from, toEpochMs(longest ? leaving.latest : leaving.earliest), stay, longest)
    if (until === null) return spans
    // Escape and recapture on one day may leave no time at large at all in the longest course.
    from = Math.max(toEpochMs(longest ? until.earliest : until.latest), from)
  }
  push(spans, from, Number.POSITIVE_INFINITY, stay, longest)
  return spans
}

const push = (spans: Span[], from: number, until: number, stay: Stay, longest: boolean): void => {
  const end = stay.end === null ? Number.POSITIVE_INFINITY : endMs(stay.end, longest)
  const last = Math.min(until, end)
  const previous = spans[spans.length - 1]
  const first = previous === undefined ? from : Math.max(from, previous.until)
  if (first < last) spans.push({ from: first, until: last })
}

const endMs = (end: NonNullable<Stay['end']>, longest: boolean): number => {
  const at: Instant | null = longest ? end.notAfter : end.notBefore
  return at === null ? Number.NEGATIVE_INFINITY : toEpochMs(at)
}
