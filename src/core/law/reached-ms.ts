import type { Span } from '../custody/held-spans'

/**
 * The last moment at which spans in order cover no more than a length, or `null` if they never cover more. A
 * length that is used up at the end of one span is exceeded when the next one begins.
 *
 * @example reachedMs([{ from: 0, until: 10 }, { from: 20, until: Infinity }], 15) //=> 25
 * reachedMs([{ from: 0, until: 10 }, { from: 20, until: Infinity }], 10) //=> 20
 */
export const reachedMs = (spans: readonly Span[], limitMs: number): number | null => {
  let left = limitMs
  for (const { from, until } of spans) {
    if (until - from > left) return from + left
    left -= until - from
  }
  return null
}
