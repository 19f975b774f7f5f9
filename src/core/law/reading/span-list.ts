import type { Span } from '../../custody/held-spans'

/**
 * Spans in order and without overlap.
 *
 * @example mergedSpans([{ from: 5, until: 9 }, { from: 0, until: 6 }]) //=> [{ from: 0, until: 9 }]
 */
export const mergedSpans = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1]
    if (last !== undefined && span.from <= last.until)
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
    else if (span.from < span.until) merged.push(span)
  }
  return merged
}

/**
 * The stretches between spans that are in order; what lies before the first is none.
 *
 * @example gapsBetween([{ from: 0, until: 2 }, { from: 5, until: 7 }]) //=> [{ from: 2, until: 5 }, { from: 7, until: Infinity }]
 */
export const gapsBetween = (spans: readonly Span[]): readonly Span[] => {
  const gaps: Span[] = []
  for (const [index, { until }] of spans.entries()) {
    const next = spans[index + 1]?.from ?? Number.POSITIVE_INFINITY
    if (until < next) gaps.push({ from: until, until: next })
  }
  return gaps
}

/**
 * What of the spans lies in none of the holes. Both are in order, without overlap.
 *
 * @example spansWithout([{ from: 0, until: 9 }], [{ from: 2, until: 5 }]) //=> [{ from: 0, until: 2 }, { from: 5, until: 9 }]
 */
export const spansWithout = (spans: readonly Span[], holes: readonly Span[]): readonly Span[] => {
  if (holes.length === 0) return spans
  const left: Span[] = []
  for (const { from, until } of spans) {
    let at = from
    for (const hole of holes) {
      if (hole.until <= at || until <= hole.from) continue
      if (at < hole.from) left.push({ from: at, until: hole.from })
      at = hole.until
    }
    if (at < until) left.push({ from: at, until })
  }
  return left
}

/**
 * How long the spans overlap a stretch, in milliseconds. The spans are in order, without overlap.
 *
 * @example overlapMs([{ from: 2, until: 5 }], 0, 4) //=> 2
 */
export const overlapMs = (spans: readonly Span[], from: number, until: number): number => {
  let total = 0
  for (const span of spans) {
    const first = Math.max(span.from, from)
    const last = Math.min(span.until, until)
    if (first < last) total += last - first
  }
  return total
}

/**
 * The last moment at which no more than so much time has run from a start, while the clock stands still in
 * the stops (in order, without overlap); Infinity when it never comes to more. Time that is used up at the
 * very moment of a stop is exceeded only when the clock goes on: someone who escaped then is held too long
 * from the recapture.
 *
 * @example runFrom(0, 15, [{ from: 10, until: 20 }]) //=> 25
 * runFrom(0, 10, [{ from: 10, until: 20 }]) //=> 20
 */
export const runFrom = (startMs: number, lengthMs: number, stops: readonly Span[]): number => {
  let at = startMs
  let left = lengthMs
  for (const stop of stops) {
    if (stop.until <= at) continue
    const run = Math.max(0, stop.from - at)
    if (run > left) return at + left
    left -= run
    at = stop.until
  }
  return at + left
}
