import type { Instant } from '../dates/instant'
import type { CustodyEvent } from './event'

/**
 * Whether a stay has begun by an instant: something of it had happened, or may have, its time not being known. One of
 * which nothing had happened has not begun, whatever bounds its events leave for its start.
 *
 * @example hasBegun([arrivalOfTomorrow], now) //=> false
 */
export const hasBegun = (
  events: readonly Pick<CustodyEvent, 'happenedAt' | 'enteredInError'>[],
  asOf: Instant,
): boolean =>
  events.some(
    ({ happenedAt, enteredInError }) => !enteredInError && (happenedAt === null || happenedAt <= asOf),
  )
