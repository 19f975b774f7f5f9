import type { Instant } from '../dates/instant'
import type { Issue } from '../result'
import type { OrderFacts } from './order'

/**
 * What cannot be right about an order at the instant it is typed, or `null`. An order may take effect
 * later; it cannot have been written or served later. One that says nothing but its kind is none: it would stand in
 * the file as a paper that nobody can find.
 *
 * @example orderFault({ …, issuedAt: tomorrow }, now) //=> { path: ['issuedAt'], message: 'order.inFuture' }
 */
export const orderFault = (order: OrderFacts, now: Instant): Issue | null => {
  const { number, authority, ground, issuedAt, servedAt, effectiveFrom, expiresAt } = order
  const said = [number, authority, ground, issuedAt, servedAt, effectiveFrom, expiresAt]
  if (said.every((one) => one === null || one.trim() === ''))
    return { path: ['number'], message: 'order.saysNothing' }
  if (issuedAt !== null && issuedAt > now) return { path: ['issuedAt'], message: 'order.inFuture' }
  if (servedAt !== null && servedAt > now) return { path: ['servedAt'], message: 'order.inFuture' }
  if (servedAt !== null && issuedAt !== null && servedAt < issuedAt)
    return { path: ['servedAt'], message: 'order.servedBeforeIssued' }
  const starts = [issuedAt, effectiveFrom].filter((at) => at !== null)
  if (expiresAt !== null && starts.some((start) => expiresAt <= start))
    return { path: ['expiresAt'], message: 'order.endsBeforeStart' }
  return null
}
