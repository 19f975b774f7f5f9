import { type Instant, toEpochMs } from '../dates/instant'
import { heldSpans, type Span } from './held-spans'
import type { Stay } from './stay'

/**
 * Time held, in elapsed milliseconds. `known`: between `shortestMs` and `longestMs`, which are equal
 * unless a time is known to the day only. `unknown`: the named facts are missing, and it is at least
 * `shortestMs` (0 when nothing at all is known).
 */
export type TimeHeld =
  | { readonly kind: 'known'; readonly shortestMs: number; readonly longestMs: number }
  | { readonly kind: 'unknown'; readonly shortestMs: number; readonly missing: readonly ['physical-stop'] }

/**
 * How long one stay has lasted at an instant: time in custody from the first physical stop, without
 * times at large. What happens after `asOf` plays no part.
 *
 * @example timeHeld(stayFromEvents([stop at 2026-01-05T10:00Z], 'UTC'), '2026-01-07T10:00:00.000Z')
 * //=> { kind: 'known', shortestMs: 172800000, longestMs: 172800000 }
 */
export const timeHeld = (stay: Stay, asOf: Instant): TimeHeld => cumulativeTimeHeld([stay], asOf)

/**
 * How long a person has been held over several stays, re-detentions included. Time that two records
 * both cover counts once. One stay without a start makes the whole unknown, with what is certain as
 * its lower bound.
 *
 * @example cumulativeTimeHeld([a stay of 3 days, another of 2 days], later) //=> 5 days in ms
 */
export const cumulativeTimeHeld = (stays: readonly Stay[], asOf: Instant): TimeHeld => {
  const until = toEpochMs(asOf)
  const shortest = stays.flatMap((stay) => heldSpans(stay, 'shortest') ?? [])
  const shortestMs = coveredMs(shortest, until)
  const longest = stays.map((stay) => heldSpans(stay, 'longest'))
  if (longest.includes(null)) return { kind: 'unknown', shortestMs, missing: ['physical-stop'] }
  return {
    kind: 'known',
    shortestMs,
    longestMs: coveredMs(
      longest.flatMap((spans) => spans ?? []),
      until,
    ),
  }
}

/**
 * How many milliseconds before `until` are covered by at least one span, in any order.
 *
 * @example coveredMs([{ from: 0, until: 10 }, { from: 5, until: Infinity }], 20) //=> 20
 */
export const coveredMs = (spans: readonly Span[], until: number): number => {
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, reached)
    const to = Math.min(span.until, until)
    if (from >= to) continue
    total += to - from
    reached = to
  }
  return total
}
