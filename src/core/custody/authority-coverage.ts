import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import type { OrderFacts } from './order'
import type { Stay } from './stay'
import { countsFrom } from './stay-end'

/** What an order needs to say for the hours it covers. */
export type CoveringOrder = Pick<OrderFacts, 'issuedAt' | 'servedAt' | 'effectiveFrom' | 'expiresAt'> & {
  readonly id: string
}

/**
 * A stretch of a stay and the authority it rests on. `valid`: under an order. `gap`: under none, and
 * none had run out before. `expired`: under none since the last one ran out. `until` is `null` for the
 * stretch that goes on at the instant asked about.
 */
export type CoverageInterval = {
  readonly state: 'valid' | 'gap' | 'expired'
  readonly from: Instant
  readonly until: Instant | null
  readonly ms: number
  readonly orderId: string | null
}

type Valid = Stretch & { readonly orderId: string }

/**
 * Every hour of a stay up to an instant, by the authority it rests on, in order and without holes.
 *
 * An order covers time from when it takes effect, but never from before it was issued: no paper can
 * authorise what was done before it existed. Without either time it is taken from its service;
 * without all three it covers nothing. Time at large is not held and appears in no interval. A stay
 * whose start is unknown is covered from its first certain moment, so the gaps are a lower bound.
 *
 * @example
 * authorityCoverage(stay of two days, [order of the second day], itsEnd)
 * //=> [{ state: 'gap', …, ms: 86400000, orderId: null }, { state: 'valid', …, ms: 86400000, orderId: 'o1' }]
 */
export const authorityCoverage = (
  stay: Stay,
  orders: readonly CoveringOrder[],
  asOf: Instant,
): readonly CoverageInterval[] => {
  const valid = orders.flatMap(validity)
  const intervals: CoverageInterval[] = []
  for (const { from, until } of stretchesOf(stay, valid, asOf)) {
    const order = orderAt(valid, from)
    const state = order !== null ? 'valid' : valid.some((one) => one.until <= from) ? 'expired' : 'gap'
    push(intervals, { state, from, until, orderId: order?.orderId ?? null })
  }
  const final = intervals[intervals.length - 1]
  if (final !== undefined && goesOn(stay, asOf) && final.until === asOf)
    intervals[intervals.length - 1] = { ...final, until: null }
  return intervals
}

/** A piece of a stay in milliseconds since 1970, within which no order begins or ends. */
export type Stretch = { readonly from: number; readonly until: number }

/**
 * The time of a stay up to an instant, cut wherever an order begins or ends, without time at large.
 *
 * @example stretchesOf(stay of two days, [order of the second day], itsEnd).length //=> 2
 */
export const stretchesOf = (stay: Stay, valid: readonly Stretch[], asOf: Instant): readonly Stretch[] => {
  const start = stay.start.at ?? stay.start.notAfter
  if (start === null || start >= asOf) return []
  const last = toEpochMs(goesOn(stay, asOf) ? asOf : (endOf(stay) ?? asOf))
  const atLarge = stay.atLarge.map(({ from, until }) => ({
    from: toEpochMs(from.earliest),
    until: until === null ? Number.POSITIVE_INFINITY : toEpochMs(until.earliest),
  }))
  const edges = [
    ...new Set(
      [...valid, ...atLarge].flatMap(({ from, until }) => [from, until]).concat([toEpochMs(start), last]),
    ),
  ]
    .filter((edge) => edge >= toEpochMs(start) && edge <= last)
    .sort((a, b) => a - b)
  return edges.flatMap((from, index) => {
    const until = edges[index + 1]
    return until === undefined || atLarge.some((span) => span.from <= from && until <= span.until)
      ? []
      : [{ from, until }]
  })
}

const endOf = (stay: Stay): Instant | null => (stay.end === null ? null : countsFrom(stay.end))

const goesOn = (stay: Stay, asOf: Instant): boolean => {
  const end = endOf(stay)
  return end === null || end > asOf
}

/**
 * The time that an order covers, in milliseconds since 1970; none where it says no time at all.
 *
 * @example validity(an order of Monday without an end)[0]?.until //=> Infinity
 */
export const validity = (order: CoveringOrder): Valid[] => {
  const { issuedAt, effectiveFrom, servedAt, expiresAt } = order
  const written = issuedAt ?? effectiveFrom ?? servedAt
  if (written === null) return []
  const from = effectiveFrom !== null && effectiveFrom > written ? effectiveFrom : written
  const until = expiresAt === null ? Number.POSITIVE_INFINITY : toEpochMs(expiresAt)
  return toEpochMs(from) < until ? [{ from: toEpochMs(from), until, orderId: order.id }] : []
}

/** The order that has most time left, so that a stretch is not cut without need. */
const orderAt = (valid: readonly Valid[], at: number): Valid | null =>
  valid
    .filter(({ from, until }) => from <= at && at < until)
    .reduce<Valid | null>((best, one) => (best === null || one.until > best.until ? one : best), null)

const push = (
  intervals: CoverageInterval[],
  next: { state: CoverageInterval['state']; from: number; until: number; orderId: string | null },
): void => {
  const until = fromEpochMs(next.until)
  const last = intervals[intervals.length - 1]
  if (
    last !== undefined &&
    last.state === next.state &&
    last.orderId === next.orderId &&
    last.until === fromEpochMs(next.from)
  ) {
    intervals[intervals.length - 1] = { ...last, until, ms: last.ms + next.until - next.from }
    return
  }
  intervals.push({ ...next, from: fromEpochMs(next.from), until, ms: next.until - next.from })
}
