import type { Instant } from '../dates/instant'
import type { Issue } from '../result'
import type { OrderFacts } from './order'

/**
 * What cannot be right about an order at the instant it is typed, or `null`. An order may take effect
 * later; it cannot have been written or served later.
 *
 * @example orderFault({ …, issuedAt: tomorrow }, now) //=> { path: ['issuedAt'], message: 'order.inFuture' }
 */
export const orderFault = (order: OrderFacts, now: Instant): Issue | null => {
  const { issuedAt, servedAt, effectiveFrom, expiresAt } = order
  if (issuedAt !== null && issuedAt > now) return { path: ['issuedAt'], message: 'order.inFuture' }
  if (servedAt !== null && servedAt > now) return { path: ['servedAt'], message: 'order.inFuture' }
  if (servedAt !== null && issuedAt !== null && servedAt < issuedAt)
    return { path: ['servedAt'], message: 'order.servedBeforeIssued' }
  const starts = [issuedAt, effectiveFrom].filter((at) => at !== null)
  if (expiresAt !== null && starts.some((start) => expiresAt <= start))
    return { path: ['expiresAt'], message: 'order.endsBeforeStart' }
  return null
}
