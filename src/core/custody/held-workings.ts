import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { heldSpans } from './held-spans'
import type { Stay } from './stay'

/** One stretch of a sum of time held: `until` is the instant asked about where it still lasts. */
export type HeldLine = {
  readonly stayId: string
  readonly from: Instant
  readonly until: Instant
  readonly isRunning: boolean
  readonly ms: number
}

/**
 * The stretches that add up to the time held over several stays, by the earliest defensible start, so that the sum
 * can be checked with a pencil: what an earlier line covers already is not in a later one. `null` while the start of
 * a stay is unknown. The lines' `ms` add up to the `longestMs` of `cumulativeTimeHeld`.
 *
 * @example heldWorkings([{ id: 's1', told: a stay of 3 days }], later) //=> one line of 259200000 ms
 */
export const heldWorkings = (
  stays: readonly { readonly id: string; readonly told: Stay }[],
  asOf: Instant,
): readonly HeldLine[] | null => {
  const now = toEpochMs(asOf)
  const spans: { stayId: string; from: number; until: number }[] = []
  for (const { id, told } of stays) {
    const own = heldSpans(told, 'longest')
    if (own === null) return null
    for (const span of own) spans.push({ stayId: id, ...span })
  }
  const lines: HeldLine[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const { stayId, from, until } of spans.sort((a, b) => a.from - b.from)) {
    const first = Math.max(from, reached)
    const last = Math.min(until, now)
    if (first >= last) continue
    lines.push({
      stayId,
      from: fromEpochMs(first),
      until: fromEpochMs(last),
      isRunning: until > now,
      ms: last - first,
    })
    reached = last
  }
  return lines
}
