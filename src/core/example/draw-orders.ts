import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { dayMs, hourMs, minuteMs } from '../dates/lengths-of-time'
import type { ExampleOrder } from './example-file'
import type { Draw } from './seeded-draw'

const later = (instant: Instant, ms: number): Instant =>
  fromEpochMs(Math.round((toEpochMs(instant) + ms) / minuteMs) * minuteMs)

/** The span that a fictitious stay's orders have to cover. */
export type OrdersPlan = {
  readonly stopAt: Instant
  readonly handoverAt: Instant
  readonly until: Instant
  readonly held: boolean
  readonly asOf: Instant
}

/**
 * Draws a first order after the handover and extensions as long as the stay lasts, with what goes
 * wrong in real files: an extension that comes hours late, and a last order that has run out.
 */
export function drawOrders(draw: Draw, { handoverAt, until, held, asOf }: OrdersPlan): ExampleOrder[] {
  const orders: ExampleOrder[] = []
  let from = later(handoverAt, (1 + draw.unit() * 20) * hourMs)
  const lapses = held && draw.chance(0.12)
  while (from < until && orders.length < 40) {
    const first = orders.length === 0
    const expiresAt = later(from, (first ? 15 : 30) * dayMs)
    orders.push({
      kind: 'immigration',
      ground: first ? 'Order of presentation' : 'Extension of the stay',
      authority: 'Migration authority, Río Claro',
      number: `${first ? 'PD' : 'EX'}-${draw.whole(1000, 9999)}`,
      issuedAt: from,
      servedAt: draw.chance(0.9) ? later(from, draw.unit() * 6 * hourMs) : null,
      effectiveFrom: from,
      expiresAt,
      recordedAt: earlier(later(from, draw.unit() * 12 * hourMs), asOf),
    })
    const lateHours = draw.chance(0.06) ? 2 + draw.unit() * 60 : 0
    from = later(expiresAt, lateHours * hourMs)
  }
  return lapses && orders.length > 1 ? orders.slice(0, -1) : orders
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)
