import type { Instant } from '../dates/instant'

type Placed = { readonly fromAt: Instant; readonly toAt: Instant | null }

/**
 * Whether a placement holds at an instant: from its beginning on, that instant among them, until its end, that one not.
 * Without an end it goes on. Instants in UTC.
 *
 * @example isPlacedAt({ fromAt: morning, toAt: noon }, noon) //=> false
 */
export const isPlacedAt = ({ fromAt, toAt }: Placed, at: Instant): boolean =>
  fromAt <= at && (toAt === null || at < toAt)

/**
 * Where someone is at an instant, of placements in the order in which they begin: the one that began last where several
 * hold, `null` where none does.
 *
 * @example placementAt([{ fromAt: morning, toAt: null, unitName: 'A' }, { fromAt: noon, toAt: null, unitName: 'B' }], noon)?.unitName
 * //=> 'B'
 */
export const placementAt = <P extends Placed>(placements: readonly P[], at: Instant): P | null =>
  placements.findLast((placement) => isPlacedAt(placement, at)) ?? null
