import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { type CoverageInterval, type CoveringOrder, stretchesOf, validity } from './authority-coverage'
import type { Stay } from './stay'

/**
 * What a stretch of a stay rests on. Only `valid` is plain cover.
 * `pending`: handed over, and within the time that the law allows before a written order. `past-limit`:
 * an order on paper, but holding is past a limit. `gap`: nothing yet; `expired`: nothing any more.
 */
export const authorityStates = ['valid', 'pending', 'past-limit', 'gap', 'expired'] as const
export type AuthorityState = (typeof authorityStates)[number]

/** A stretch of a stay by the authority it rests on; `until` is `null` for the one that goes on. */
export type AuthorityInterval = {
  readonly state: AuthorityState
  readonly from: Instant
  readonly until: Instant | null
  readonly ms: number
  readonly orderId: string | null
}

/** What the law says of a stay's authority beyond its orders; each `null` where it says nothing. */
export type AuthorityTerms = {
  readonly pendingFrom: Instant | null
  readonly pendingUntil: Instant | null
  /** From when holding is past a limit, by the earlier reading. */
  readonly pastLimitFrom: Instant | null
}

/**
 * The hours of a stay in the five states, out of its coverage by orders. Presentation is pending only while
 * no order has been written; past a limit neither an order nor a presentation covers plainly.
 *
 * @example
 * fullAuthority([a gap of 30 h from the handover], { pendingFrom: handover, pendingUntil: 24 h later, … }, asOf)
 * //=> [{ state: 'pending', ms: 86400000, … }, { state: 'gap', ms: 21600000, … }]
 */
export const fullAuthority = (
  coverage: readonly CoverageInterval[],
  { pendingFrom, pendingUntil, pastLimitFrom }: AuthorityTerms,
  asOf: Instant,
): readonly AuthorityInterval[] => {
  const past = pastLimitFrom === null ? Number.POSITIVE_INFINITY : toEpochMs(pastLimitFrom)
  const [begins, ends] =
    pendingFrom === null || pendingUntil === null
      ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [toEpochMs(pendingFrom), toEpochMs(pendingUntil)]
  return coverage.flatMap(({ state, from, until, orderId }) => {
    const [first, last] = [toEpochMs(from), toEpochMs(until ?? asOf)]
    const cuts = [first, ...[begins, ends, past].filter((cut) => first < cut && cut < last), last]
    const edges = [...new Set(cuts)].sort((a, b) => a - b)
    const pieces: AuthorityInterval[] = []
    for (const [index, start] of edges.entries()) {
      const end = edges[index + 1]
      if (end === undefined) break
      const isPending = state === 'gap' && begins <= start && end <= ends
      const isCovered = state === 'valid' || isPending
      const now: AuthorityState = isCovered && past <= start ? 'past-limit' : isPending ? 'pending' : state
      const before = pieces[pieces.length - 1]
      const isLast = end === last
      const piece = {
        state: now,
        from: fromEpochMs(start),
        until: isLast ? until : fromEpochMs(end),
        ms: end - start,
        orderId,
      }
      if (before?.state === now)
        pieces[pieces.length - 1] = { ...piece, from: before.from, ms: before.ms + piece.ms }
      else pieces.push(piece)
    }
    return pieces
  })
}

/**
 * How long a stay was in each of the five states, in milliseconds.
 *
 * @example authoritySums([24 h pending, 6 h gap]) //=> { valid: 0, pending: 86400000, 'past-limit': 0, gap: 21600000, expired: 0 }
 */
export const authoritySums = (
  intervals: readonly AuthorityInterval[],
): Readonly<Record<AuthorityState, number>> => {
  const sums = { valid: 0, pending: 0, 'past-limit': 0, gap: 0, expired: 0 }
  for (const { state, ms } of intervals) sums[state] += ms
  return sums
}

/**
 * The stretches of a stay in which there was no order that held, and their milliseconds: gaps, and time after an order
 * had run out. While a presentation is pending none is owed yet, and past a limit there is one on paper.
 *
 * @example withoutOrder([13 h pending, a gap of 8 h, 2 h expired]) //=> { ms: 36000000, stretches: 2 }
 */
export const withoutOrder = (
  intervals: readonly AuthorityInterval[],
): { readonly ms: number; readonly stretches: number } => {
  const without = intervals.filter(({ state }) => state === 'gap' || state === 'expired')
  return { ms: without.reduce((sum, { ms }) => sum + ms, 0), stretches: without.length }
}

/** A stretch under two or more orders at once: which of them holds the person is then unclear. */
export type OrderOverlap = {
  readonly from: Instant
  readonly until: Instant
  readonly ms: number
  readonly orderIds: readonly string[]
}

/**
 * Where orders of a stay overlap, up to an instant, in order. Time at large is in none of them.
 *
 * @example orderOverlaps(stay, [order of Mon to Wed, order of Tue to Thu], asOf) //=> [{ from: Tue, until: Wed, … }]
 */
export const orderOverlaps = (
  stay: Stay,
  orders: readonly CoveringOrder[],
  asOf: Instant,
): readonly OrderOverlap[] => {
  const spans = orders.flatMap(validity)
  const overlaps: OrderOverlap[] = []
  for (const { from, until } of stretchesOf(stay, spans, asOf)) {
    const orderIds = spans
      .filter((span) => span.from <= from && until <= span.until)
      .map(({ orderId }) => orderId)
    if (orderIds.length < 2) continue
    const last = overlaps[overlaps.length - 1]
    if (last?.until === fromEpochMs(from) && last.orderIds.join() === orderIds.join())
      overlaps[overlaps.length - 1] = { ...last, until: fromEpochMs(until), ms: last.ms + until - from }
    else overlaps.push({ from: fromEpochMs(from), until: fromEpochMs(until), ms: until - from, orderIds })
  }
  return overlaps
}
