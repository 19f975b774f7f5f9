import type { Span } from '../custody/held-spans'

/**
 * The last moment at which spans in order cover no more than a length, or `null` if they never reach it. A
 * length that is reached at the end of one span is exceeded when the next one begins; where none follows, it
 * is the end itself.
 *
 * @example reachedMs([{ from: 0, until: 10 }, { from: 20, until: Infinity }], 15) //=> 25
 * reachedMs([{ from: 0, until: 10 }, { from: 20, until: Infinity }], 10) //=> 20
 * reachedMs([{ from: 0, until: 10 }], 10) //=> 10
 */
export const reachedMs = (spans: readonly Span[], limitMs: number): number | null => {
  let left = limitMs
  let reached: number | null = null
  for (const { from, until } of spans) {
    if (reached !== null) return from
    if (until - from > left) return from + left
    left -= until - from
    if (left === 0) reached = until
  }
  return reached
}
