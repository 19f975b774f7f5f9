import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochMs, type Instant } from '../dates/instant'
import type { CustodyEvent, EventKind } from './event'
import { stayFromEvents } from './stay-from-events'
import { coveredMs, cumulativeTimeHeld, timeHeld } from './time-held'

const at = (text: string) => text as Instant
const day = 86_400_000
const hour = 3_600_000
const newYork = 'America/New_York'

const event = (
  kind: EventKind,
  happenedAt: string | null,
  happenedPrecision: CustodyEvent['happenedPrecision'] = happenedAt === null ? 'unknown' : 'minute',
): CustodyEvent => ({
  id: `${kind} ${happenedAt}`,
  kind,
  happenedAt: happenedAt === null ? null : at(happenedAt),
  happenedPrecision,
  recordedAt: at('2026-06-01T00:00:00.000Z'),
  enteredInError: false,
})
const stay = (...events: CustodyEvent[]) => stayFromEvents(events, newYork)

describe('timeHeld', () => {
  it('counts elapsed hours over a clock change', () => {
    // 8 March 2026 has 23 hours in New York: 00:00 -05:00 to 00:00 -04:00 on the 9th.
    const held = timeHeld(stay(event('stop', '2026-03-08T05:00:00.000Z')), at('2026-03-09T04:00:00.000Z'))
    expect(held).toEqual({ kind: 'known', shortestMs: 23 * hour, longestMs: 23 * hour })
  })

  it('counts the time before the arrival', () => {
    const held = timeHeld(
      stay(event('stop', '2026-01-01T00:00:00.000Z'), event('arrival', '2026-01-03T00:00:00.000Z')),
      at('2026-01-04T00:00:00.000Z'),
    )
    expect(held).toEqual({ kind: 'known', shortestMs: 3 * day, longestMs: 3 * day })
  })

  it('is nothing before the start and stops at the release', () => {
    const held = stay(event('stop', '2026-01-02T00:00:00.000Z'), event('release', '2026-01-05T00:00:00.000Z'))
    expect(timeHeld(held, at('2026-01-01T00:00:00.000Z'))).toMatchObject({ shortestMs: 0, longestMs: 0 })
    expect(timeHeld(held, at('2026-01-04T00:00:00.000Z'))).toMatchObject({
      shortestMs: 2 * day,
      longestMs: 2 * day,
    })
    expect(timeHeld(held, at('2027-01-01T00:00:00.000Z'))).toMatchObject({
      shortestMs: 3 * day,
      longestMs: 3 * day,
    })
  })

  it('has two readings when days are known and hours are not', () => {
    // Stopped some time on 5 January, released some time on 8 January: more than 2 days, up to 4.
    const held = stay(
      event('stop', '2026-01-05T05:00:00.000Z', 'day'),
      event('release', '2026-01-08T05:00:00.000Z', 'day'),
    )
    expect(timeHeld(held, at('2026-02-01T00:00:00.000Z'))).toEqual({
      kind: 'known',
      shortestMs: 2 * day,
      longestMs: 4 * day,
    })
  })

  it('stands still while the person is at large and goes on at the recapture', () => {
    // 2 days, then 3 at large, then 1 day.
    const held = stay(
      event('stop', '2026-01-01T00:00:00.000Z'),
      event('escape', '2026-01-03T00:00:00.000Z'),
      event('recapture', '2026-01-06T00:00:00.000Z'),
    )
    expect(timeHeld(held, at('2026-01-05T00:00:00.000Z'))).toMatchObject({ longestMs: 2 * day })
    expect(timeHeld(held, at('2026-01-07T00:00:00.000Z'))).toMatchObject({
      shortestMs: 3 * day,
      longestMs: 3 * day,
    })
  })

  it('is unknown without a physical stop, and at least the time since a known arrival', () => {
    expect(timeHeld(stay(), at('2026-01-07T00:00:00.000Z'))).toEqual({
      kind: 'unknown',
      shortestMs: 0,
      missing: ['physical-stop'],
    })
    const arrived = stay(event('stop', null), event('arrival', '2026-01-05T00:00:00.000Z'))
    expect(timeHeld(arrived, at('2026-01-07T00:00:00.000Z'))).toEqual({
      kind: 'unknown',
      shortestMs: 2 * day,
      missing: ['physical-stop'],
    })
  })
})

describe('cumulativeTimeHeld', () => {
  const first = stay(event('stop', '2026-01-01T00:00:00.000Z'), event('release', '2026-01-04T00:00:00.000Z'))
  const second = stay(event('stop', '2026-02-01T00:00:00.000Z'), event('release', '2026-02-03T00:00:00.000Z'))
  const later = at('2026-06-01T00:00:00.000Z')

  it('adds up stays and leaves out the time between them', () => {
    expect(cumulativeTimeHeld([first, second], later)).toMatchObject({
      shortestMs: 5 * day,
      longestMs: 5 * day,
    })
  })

  it('counts time that two records both cover once', () => {
    const overlapping = stay(
      event('stop', '2026-01-03T00:00:00.000Z'),
      event('release', '2026-01-06T00:00:00.000Z'),
    )
    expect(cumulativeTimeHeld([first, overlapping, first], later)).toMatchObject({ longestMs: 5 * day })
  })

  it('is unknown as soon as one stay has no start, with the rest as its lower bound', () => {
    expect(cumulativeTimeHeld([first, stay(event('stop', null))], at('2026-05-01T00:00:00.000Z'))).toEqual({
      kind: 'unknown',
      shortestMs: 3 * day,
      missing: ['physical-stop'],
    })
  })

  it('of no stay is nothing', () => {
    expect(cumulativeTimeHeld([], later)).toEqual({ kind: 'known', shortestMs: 0, longestMs: 0 })
  })
})

describe('properties of time held', () => {
  const epoch = Date.UTC(2026, 0, 1)
  const minute = fc.integer({ min: 0, max: 60 * 24 * 400 })
  const instant = minute.map((minutes) => fromEpochMs(epoch + minutes * 60_000))
  const kind = fc.constantFrom<EventKind>('stop', 'arrival', 'transfer-in', 'escape', 'recapture', 'release')
  const anyEvent = fc
    .tuple(kind, instant, fc.constantFrom<CustodyEvent['happenedPrecision']>('minute', 'day'))
    .map(([of, when, precision]) => event(of, when, precision))

  it('is never shorter in its shortest reading than zero, nor longer there than in its longest', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), instant, (events, asOf) => {
        const held = timeHeld(stay(...events), asOf)
        expect(held.shortestMs).toBeGreaterThanOrEqual(0)
        if (held.kind === 'known') expect(held.longestMs).toBeGreaterThanOrEqual(held.shortestMs)
      }),
      { numRuns: 2000 },
    )
  })

  it('never grows faster than the clock and never shrinks', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), instant, fc.nat(day), (events, asOf, later) => {
        const held = stay(...events)
        const before = timeHeld(held, asOf)
        const after = timeHeld(held, fromEpochMs(Date.parse(asOf) + later))
        const grown = after.shortestMs - before.shortestMs
        expect(grown >= 0 && grown <= later).toBe(true)
        if (before.kind === 'known' && after.kind === 'known') {
          const grownLongest = after.longestMs - before.longestMs
          expect(grownLongest >= 0 && grownLongest <= later).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('covers minutes as a naive count of minutes does', () => {
    const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([from, length]) => ({ from, until: from + length }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.nat(120), (spans, until) => {
        let naive = 0
        for (let unit = 0; unit < until; unit += 1)
          if (spans.some(({ from, until: to }) => from <= unit && unit < to)) naive += 1
        expect(coveredMs(spans, until)).toBe(naive)
      }),
      { numRuns: 1000 },
    )
  })
})
