import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import type { OrderFacts } from './order'
import { orderFault } from './order-fault'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z` as Instant
const now = at(20)
const blank: OrderFacts = {
  kind: 'immigration',
  ground: '',
  authority: '',
  number: '',
  issuedAt: null,
  servedAt: null,
  effectiveFrom: null,
  expiresAt: null,
}
const faultOf = (given: Partial<OrderFacts>) => orderFault({ ...blank, ...given }, now)

describe('an order as it is typed', () => {
  it('says something, be it only one thing', () => {
    expect(faultOf({})).toEqual({ path: ['number'], message: 'order.saysNothing' })
    expect(faultOf({ number: '  ', ground: ' ' })?.message).toBe('order.saysNothing')
    const each: Partial<OrderFacts>[] = [
      { number: '12/26' },
      { authority: 'Station chief' },
      { ground: 'art. 99' },
      { issuedAt: at(1) },
      { servedAt: at(1) },
      { effectiveFrom: at(1) },
      { expiresAt: at(30) },
    ]
    for (const given of each) expect(faultOf(given), JSON.stringify(given)).toBeNull()
  })

  it('was not written or served later than it is typed, and may take effect later', () => {
    expect(faultOf({ issuedAt: at(21) })).toEqual({ path: ['issuedAt'], message: 'order.inFuture' })
    expect(faultOf({ servedAt: at(21) })).toEqual({ path: ['servedAt'], message: 'order.inFuture' })
    expect(faultOf({ issuedAt: now, servedAt: now, effectiveFrom: at(25) })).toBeNull()
  })

  it('is not served before it was written', () => {
    expect(faultOf({ issuedAt: at(5), servedAt: at(4) })?.message).toBe('order.servedBeforeIssued')
    expect(faultOf({ issuedAt: at(5), servedAt: at(5) })).toBeNull()
  })

  it('ends after it was written and after it takes effect', () => {
    expect(faultOf({ issuedAt: at(5), expiresAt: at(5) })?.message).toBe('order.endsBeforeStart')
    expect(faultOf({ issuedAt: at(1), effectiveFrom: at(5), expiresAt: at(4) })?.message).toBe(
      'order.endsBeforeStart',
    )
    expect(faultOf({ effectiveFrom: at(5), expiresAt: at(6) })).toBeNull()
  })
})
