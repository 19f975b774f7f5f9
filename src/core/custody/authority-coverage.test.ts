import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { authorityCoverage, type CoveringOrder } from './authority-coverage'
import type { CustodyEvent, EventKind } from './event'
import { stayFromEvents } from './stay-from-events'

const at = (text: string) => text as Instant
const hourMs = 3_600_000
const event = (kind: EventKind, happenedAt: string | null): CustodyEvent => ({
  id: `${kind} ${happenedAt}`,
  kind,
  happenedAt: happenedAt === null ? null : at(happenedAt),
  happenedPrecision: happenedAt === null ? 'unknown' : 'minute',
  recordedAt: at('2026-11-06T16:00:00.000Z'),
  enteredInError: false,
})
const order = (id: string, more: Partial<CoveringOrder>): CoveringOrder => ({
  id,
  issuedAt: null,
  servedAt: null,
  effectiveFrom: null,
  expiresAt: null,
  ...more,
})
const stay = (...events: CustodyEvent[]) => stayFromEvents(events, 'UTC')
const brief = (intervals: ReturnType<typeof authorityCoverage>) =>
  intervals.map(({ state, ms, orderId }) => [state, ms / hourMs, orderId])

// The chronology of the design: stopped Thu 5 Nov 17:20, handover 23:50, orders to 24 Nov 09:00.
const stopped = stay(event('stop', '2026-11-05T23:20:00.000Z'))
const orders = [
  order('handover', {
    issuedAt: at('2026-11-06T05:50:00.000Z'),
    expiresAt: at('2026-11-07T01:30:00.000Z'),
  }),
  order('presentation', {
    issuedAt: at('2026-11-07T01:30:00.000Z'),
    expiresAt: at('2026-11-07T17:50:00.000Z'),
  }),
  order('extension', { issuedAt: at('2026-11-10T15:00:00.000Z'), expiresAt: at('2026-11-24T15:00:00.000Z') }),
]

describe('authority coverage', () => {
  it('counts the hours of every gap and of every order', () => {
    const coverage = authorityCoverage(stopped, orders, at('2026-11-25T03:40:00.000Z'))
    expect(brief(coverage)).toEqual([
      ['gap', 6.5, null],
      ['valid', 19 + 40 / 60, 'handover'],
      ['valid', 16 + 20 / 60, 'presentation'],
      ['expired', 69 + 10 / 60, null],
      ['valid', 336, 'extension'],
      ['expired', 12 + 40 / 60, null],
    ])
    expect(coverage.at(-1)?.until).toBeNull()
  })

  it('never reaches back before an order was issued', () => {
    const backdated = order('o', {
      issuedAt: at('2026-11-07T23:20:00.000Z'),
      effectiveFrom: at('2026-11-05T23:20:00.000Z'),
    })
    expect(brief(authorityCoverage(stopped, [backdated], at('2026-11-08T23:20:00.000Z')))).toEqual([
      ['gap', 48, null],
      ['valid', 24, 'o'],
    ])
  })

  it('starts later where an order takes effect later', () => {
    const later = order('o', {
      issuedAt: at('2026-11-05T23:20:00.000Z'),
      effectiveFrom: at('2026-11-06T23:20:00.000Z'),
    })
    expect(brief(authorityCoverage(stopped, [later], at('2026-11-07T23:20:00.000Z')))).toEqual([
      ['gap', 24, null],
      ['valid', 24, 'o'],
    ])
  })

  it('is none under an order without any time', () => {
    expect(brief(authorityCoverage(stopped, [order('o', {})], at('2026-11-06T23:20:00.000Z')))).toEqual([
      ['gap', 24, null],
    ])
  })

  it('ends with the stay', () => {
    const ended = stay(
      event('stop', '2026-11-05T23:20:00.000Z'),
      event('release', '2026-11-06T05:20:00.000Z'),
    )
    const [only, ...rest] = authorityCoverage(ended, [], at('2026-11-25T00:00:00.000Z'))
    expect(rest).toEqual([])
    expect(only).toMatchObject({ state: 'gap', ms: 6 * hourMs, until: '2026-11-06T05:20:00.000Z' })
  })

  it('leaves out time at large', () => {
    const escaped = stay(
      event('stop', '2026-11-05T00:00:00.000Z'),
      event('escape', '2026-11-06T00:00:00.000Z'),
      event('recapture', '2026-11-08T00:00:00.000Z'),
    )
    expect(brief(authorityCoverage(escaped, [], at('2026-11-09T00:00:00.000Z')))).toEqual([
      ['gap', 24, null],
      ['gap', 24, null],
    ])
  })

  it('starts at the first certain moment when the stop is unknown', () => {
    const unknown = stay(event('stop', null), event('arrival', '2026-11-06T10:00:00.000Z'))
    expect(authorityCoverage(unknown, [], at('2026-11-06T12:00:00.000Z'))).toMatchObject([
      { from: '2026-11-06T10:00:00.000Z', ms: 2 * hourMs },
    ])
  })

  it('leaves no hole and counts no moment twice, whatever the orders', () => {
    const hours = fc.option(fc.integer({ min: -50, max: 150 }), { nil: null })
    const base = toEpochMs(at('2026-11-05T23:20:00.000Z'))
    const instant = (offset: number | null) => (offset === null ? null : fromEpochMs(base + offset * hourMs))
    fc.assert(
      fc.property(fc.array(fc.tuple(hours, hours, hours), { maxLength: 6 }), (list) => {
        const drawn = list.map(([issued, effective, expires], index) =>
          order(String(index), {
            issuedAt: instant(issued),
            effectiveFrom: instant(effective),
            expiresAt: instant(expires),
          }),
        )
        const coverage = authorityCoverage(stopped, drawn, fromEpochMs(base + 100 * hourMs))
        expect(coverage.reduce((sum, { ms }) => sum + ms, 0)).toBe(100 * hourMs)
        for (const [index, { from }] of coverage.entries())
          if (index > 0) expect(coverage[index - 1]?.until).toBe(from)
      }),
    )
  })
})
