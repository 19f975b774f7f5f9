import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEvent } from '../../../tests/support/an-event'
import { fromEpochMs, type Instant } from '../dates/instant'
import { authorityCoverage, type CoveringOrder } from './authority-coverage'
import {
  type AuthorityTerms,
  authoritySums,
  fullAuthority,
  orderOverlaps,
  withoutOrder,
} from './full-authority'
import { stayFromEvents } from './stay-from-events'

const at = (text: string) => text as Instant
const hourMs = 3_600_000
const none: AuthorityTerms = { pendingFrom: null, pendingUntil: null, pastLimitFrom: null }
const order = (id: string, issuedAt: string, expiresAt: string | null): CoveringOrder => ({
  id,
  issuedAt: at(issuedAt),
  servedAt: null,
  effectiveFrom: null,
  expiresAt: expiresAt as Instant | null,
})
const stopped = stayFromEvents([anEvent('stop', '2026-11-05T06:00:00.000Z')], 'UTC')
const brief = (intervals: ReturnType<typeof fullAuthority>) =>
  intervals.map(({ state, ms }) => [state, ms / hourMs])

describe('fullAuthority', () => {
  const asOf = at('2026-11-08T06:00:00.000Z')
  const ordered = [order('o', '2026-11-06T00:00:00.000Z', '2026-11-07T12:00:00.000Z')]

  it('is the coverage by orders where the law says no more', () => {
    const coverage = authorityCoverage(stopped, ordered, asOf)
    expect(fullAuthority(coverage, none, asOf)).toEqual(coverage)
  })

  it('waits for a written order from the handover on, until it is written', () => {
    const terms = {
      ...none,
      pendingFrom: at('2026-11-05T12:00:00.000Z'),
      pendingUntil: at('2026-11-06T12:00:00.000Z'),
    }
    const full = fullAuthority(authorityCoverage(stopped, ordered, asOf), terms, asOf)
    expect(brief(full)).toEqual([
      ['gap', 6],
      ['pending', 12],
      ['valid', 36],
      ['expired', 18],
    ])
    expect(full.at(-1)?.until).toBeNull()
    // None is owed yet while it is waited for.
    expect(withoutOrder(full)).toEqual({ ms: 24 * hourMs, stretches: 2 })
  })

  it('waits no longer than the law allows, and not again once an order has run out', () => {
    const terms = {
      ...none,
      pendingFrom: at('2026-11-05T12:00:00.000Z'),
      pendingUntil: at('2026-11-06T12:00:00.000Z'),
    }
    expect(brief(fullAuthority(authorityCoverage(stopped, [], asOf), terms, asOf))).toEqual([
      ['gap', 6],
      ['pending', 24],
      ['gap', 42],
    ])
    const short = [order('o', '2026-11-05T13:00:00.000Z', '2026-11-05T14:00:00.000Z')]
    expect(brief(fullAuthority(authorityCoverage(stopped, short, asOf), terms, asOf))).toEqual([
      ['gap', 6],
      ['pending', 1],
      ['valid', 1],
      ['expired', 64],
    ])
  })

  it('calls an order past the limit what it is, and leaves a gap a gap', () => {
    const terms = { ...none, pastLimitFrom: at('2026-11-06T18:00:00.000Z') }
    const full = fullAuthority(authorityCoverage(stopped, ordered, asOf), terms, asOf)
    expect(brief(full)).toEqual([
      ['gap', 18],
      ['valid', 18],
      ['past-limit', 18],
      ['expired', 18],
    ])
    expect(full[2]?.orderId).toBe('o')
    expect(authoritySums(full)).toEqual({
      valid: 18 * hourMs,
      pending: 0,
      'past-limit': 18 * hourMs,
      gap: 18 * hourMs,
      expired: 18 * hourMs,
    })
  })

  it('neither loses nor adds an hour, whatever the law says', () => {
    const hour = fc.integer({ min: 0, max: 100 }).map((hours) => fromEpochMs(Date.UTC(2026, 10, 5, hours)))
    fc.assert(
      fc.property(
        fc.option(hour),
        fc.option(hour),
        fc.option(hour),
        (pendingFrom, pendingUntil, pastLimitFrom) => {
          const coverage = authorityCoverage(stopped, ordered, asOf)
          const full = fullAuthority(coverage, { pendingFrom, pendingUntil, pastLimitFrom }, asOf)
          expect(full.reduce((sum, { ms }) => sum + ms, 0)).toBe(72 * hourMs)
          for (const [index, one] of full.entries()) expect(one.until).toBe(full[index + 1]?.from ?? null)
        },
      ),
    )
  })
})

describe('orderOverlaps', () => {
  const two = [
    order('a', '2026-11-05T06:00:00.000Z', '2026-11-07T06:00:00.000Z'),
    order('b', '2026-11-06T06:00:00.000Z', null),
  ]

  it('names the orders and the hours under both, up to the instant', () => {
    expect(orderOverlaps(stopped, two, at('2026-11-08T06:00:00.000Z'))).toEqual([
      {
        from: '2026-11-06T06:00:00.000Z',
        until: '2026-11-07T06:00:00.000Z',
        ms: 24 * hourMs,
        orderIds: ['a', 'b'],
      },
    ])
    expect(orderOverlaps(stopped, two, at('2026-11-06T08:00:00.000Z'))[0]?.ms).toBe(2 * hourMs)
  })

  it('finds none where one follows the other', () => {
    const after = [two[0] as CoveringOrder, order('b', '2026-11-07T06:00:00.000Z', null)]
    expect(orderOverlaps(stopped, after, at('2026-11-08T06:00:00.000Z'))).toEqual([])
  })
})
