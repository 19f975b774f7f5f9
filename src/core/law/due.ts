import { heldSpans, type Span } from '../custody/held-spans.js'
import type { Stay } from '../custody/stay.js'
import { fromEpochMs, type Instant } from '../dates/instant.js'
import { type Clock, clockMs } from './clock.js'
import type { Due } from './finding.js'

/**
 * When a stay reaches a clock's limit. A release before it changes nothing: the limit would have been
 * reached then. While the person is at large with time still left, nobody can say when, so `null`.
 *
 * @example due(a stay since 2026-01-05T10:00Z, 24 hours)
 * //=> { earliest: '2026-01-06T10:00:00.000Z', latest: '2026-01-06T10:00:00.000Z' }
 */
export const due = (stay: Stay, clock: Clock): Due => {
  const unended = { ...stay, end: null }
  return {
    earliest: reachedAt(heldSpans(unended, 'longest'), clockMs(clock)),
    latest: reachedAt(heldSpans(unended, 'shortest'), clockMs(clock)),
  }
}

const reachedAt = (spans: readonly Span[] | null, limitMs: number): Instant | null => {
  const at = reachedMs(spans ?? [], limitMs)
  return at === null ? null : fromEpochMs(at)
}

/**
 * The moment at which the time covered by spans in order reaches a length, or `null` if it never does.
 *
 * @example reachedMs([{ from: 0, until: 10 }, { from: 20, until: Infinity }], 15) //=> 25
 */
export const reachedMs = (spans: readonly Span[], limitMs: number): number | null => {
  let left = limitMs
  for (const { from, until } of spans) {
    if (until - from >= left) return from + left
    left -= until - from
  }
  return null
}
