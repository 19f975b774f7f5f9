import type { CoveringOrder } from '../custody/authority-coverage'
import { type Instant, toEpochMs } from '../dates/instant'

/**
 * The authority someone is held under at an instant, in milliseconds since 1970. `covered`: under a
 * valid order, without a break until `until` (`null`: no end is written). `expired`: under none since the
 * last one ran out. `gap`: orders are recorded, none has covered yet. `none`: no order is recorded at all,
 * which may be a gap in the register as well as one in the law. `changesAt` is when this answer ends.
 */
export type AuthorityAt =
  | { readonly kind: 'covered'; readonly until: number | null; readonly changesAt: number }
  | { readonly kind: 'expired'; readonly since: number; readonly changesAt: number }
  | { readonly kind: 'gap'; readonly since: number | null; readonly changesAt: number }
  | { readonly kind: 'none'; readonly changesAt: number }

/** What an order needs to say for the hours it covers. */
export type TimedOrder = Pick<CoveringOrder, 'issuedAt' | 'servedAt' | 'effectiveFrom' | 'expiresAt'>

/**
 * Under which authority a stay stands. It is the last stretch of `authorityCoverage`, found without
 * working out the others, for lists of ten thousand.
 *
 * @example authorityAt([an order until Friday], start, on Monday) //=> { kind: 'covered', until: Friday, … }
 */
export const authorityAt = (
  orders: readonly TimedOrder[],
  start: number | null,
  now: number,
): AuthorityAt => {
  const never = Number.POSITIVE_INFINITY
  if (orders.length === 0) return { kind: 'none', changesAt: never }
  const spans = orders.flatMap(validity)
  const covering = spans.filter(({ from, until }) => from <= now && now < until)
  if (covering.length > 0) {
    let until = Math.max(...covering.map((span) => span.until))
    for (const span of spans.toSorted((a, b) => a.from - b.from))
      if (span.from <= until && span.until > until) until = span.until
    return { kind: 'covered', until: until === never ? null : until, changesAt: until }
  }
  const changesAt = Math.min(never, ...spans.filter(({ from }) => from > now).map(({ from }) => from))
  const ended = spans.filter(({ until }) => until <= now)
  if (ended.length === 0) return { kind: 'gap', since: start, changesAt }
  const since = Math.max(...ended.map(({ until }) => until), start ?? Number.NEGATIVE_INFINITY)
  return { kind: 'expired', since, changesAt }
}

// As in `authorityCoverage`: no paper covers what was done before it existed.
const validity = (order: TimedOrder): { from: number; until: number }[] => {
  const { issuedAt, effectiveFrom, servedAt, expiresAt } = order
  const written = issuedAt ?? effectiveFrom ?? servedAt
  if (written === null) return []
  const from = ms(effectiveFrom !== null && effectiveFrom > written ? effectiveFrom : written)
  const until = expiresAt === null ? Number.POSITIVE_INFINITY : ms(expiresAt)
  return from < until ? [{ from, until }] : []
}

const ms = (at: Instant): number => toEpochMs(at)
