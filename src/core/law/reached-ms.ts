import type { Span } from '../custody/held-spans'

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
