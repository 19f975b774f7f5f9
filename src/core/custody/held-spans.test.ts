import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEvent } from '../../../tests/support/an-event'
import { fromEpochMs, type Instant } from '../dates/instant'
import { localDay } from '../dates/local-day'
import { startOfLocalDay } from '../dates/start-of-local-day'
import type { EventKind } from './event'
import { heldSpans } from './held-spans'
import { stayFromEvents } from './stay-from-events'

const zone = 'America/New_York'
const hour = 3_600_000
// About the change of the clocks of 1 November 2026, when a day has 25 hours.
const first = Date.UTC(2026, 9, 30)

const kinds: readonly EventKind[] = [
  'stop',
  'handover',
  'arrival',
  'escape',
  'recapture',
  'hearing',
  'release',
]
const anyEvent = fc
  .record({
    kind: fc.constantFrom(...kinds),
    at: fc.integer({ min: 0, max: 96 }),
    precision: fc.constantFrom('minute', 'minute', 'day', 'unknown'),
  })
  .map(({ kind, at, precision }) => {
    const instant = fromEpochMs(first + at * hour)
    if (precision === 'unknown') return anEvent(kind, null)
    return precision === 'minute'
      ? anEvent(kind, instant)
      : anEvent(kind, startOfLocalDay(localDay(instant, zone), zone), { happenedPrecision: 'day' })
  })
const anyStay = fc.array(anyEvent, { maxLength: 7 }).map((events) => stayFromEvents(events, zone))
const runs = { numRuns: 5000 }

describe('the stretches in which someone was held', () => {
  it('are in order, none is empty, and no two of them overlap', () => {
    fc.assert(
      fc.property(anyStay, fc.constantFrom('longest', 'shortest'), (stay, course) => {
        let before = Number.NEGATIVE_INFINITY
        for (const { from, until } of heldSpans(stay, course) ?? []) {
          expect(from).toBeGreaterThanOrEqual(before)
          expect(until).toBeGreaterThan(from)
          before = until
        }
      }),
      runs,
    )
  })

  it('never hold less at any hour in the longest course than in the shortest', () => {
    fc.assert(
      fc.property(anyStay, (stay) => {
        const [longest, shortest] = [heldSpans(stay, 'longest'), heldSpans(stay, 'shortest')]
        if (longest === null || shortest === null) return
        const isHeld = (at: number): boolean => longest.some(({ from, until }) => from <= at && at < until)
        const missed = shortest.flatMap(({ from, until }) => {
          const hours = Math.ceil((Math.min(until, first + 200 * hour) - from) / hour)
          const times = Array.from({ length: Math.max(0, hours) }, (_, at) => from + at * hour)
          return times.filter((at) => !isHeld(at))
        })
        expect(missed).toEqual([])
      }),
      runs,
    )
  })

  it('last on where nothing ends the stay, and end with it', () => {
    const stop = anEvent('stop', '2026-11-01T04:00:00.000Z')
    const span = (...more: ReturnType<typeof anEvent>[]) =>
      heldSpans(stayFromEvents([stop, ...more], zone), 'longest')
    expect(span()).toEqual([{ from: Date.UTC(2026, 10, 1, 4), until: Number.POSITIVE_INFINITY }])
    expect(span(anEvent('release', '2026-11-02T04:00:00.000Z'))).toEqual([
      { from: Date.UTC(2026, 10, 1, 4), until: Date.UTC(2026, 10, 2, 4) },
    ])
  })

  it('cannot be told without a start, but for the shortest course where a bound of it is known', () => {
    const later = { recordedAt: '2026-11-20T00:00:00.000Z' as Instant }
    const untimed = stayFromEvents(
      [anEvent('stop', null, later), anEvent('arrival', '2026-11-01T04:00:00.000Z')],
      zone,
    )
    expect(heldSpans(untimed, 'longest')).toBeNull()
    expect(heldSpans(untimed, 'shortest')).toEqual([
      { from: Date.UTC(2026, 10, 1, 4), until: Number.POSITIVE_INFINITY },
    ])
    expect(heldSpans(stayFromEvents([], zone), 'shortest')).toBeNull()
  })

  it('with an escape, a recapture and a release known to the day are as long, and as short, as they may be', () => {
    const onDay = (kind: EventKind, on: string) =>
      anEvent(kind, `${on}T05:00:00.000Z`, { happenedPrecision: 'day' })
    const stop = anEvent('stop', '2026-11-01T12:00:00.000Z')
    const away = [onDay('escape', '2026-11-02'), onDay('recapture', '2026-11-04')]
    const stay = stayFromEvents([stop, ...away, onDay('release', '2026-11-06')], zone)
    const at = (date: number, hours: number) => Date.UTC(2026, 10, date, hours)
    expect(heldSpans(stay, 'longest')).toEqual([
      { from: at(1, 12), until: at(3, 5) },
      { from: at(4, 5), until: at(7, 5) },
    ])
    expect(heldSpans(stay, 'shortest')).toEqual([
      { from: at(1, 12), until: at(2, 5) },
      { from: at(5, 5), until: at(6, 5) },
    ])
  })

  it('of a stop and a release on one day of 25 hours are at most all of them, and may be none', () => {
    const onDay = { happenedPrecision: 'day' as const }
    const midnight = '2026-11-01T04:00:00.000Z'
    const stay = stayFromEvents([anEvent('stop', midnight, onDay), anEvent('release', midnight, onDay)], zone)
    expect(heldSpans(stay, 'longest')).toEqual([
      { from: Date.UTC(2026, 10, 1, 4), until: Date.UTC(2026, 10, 2, 5) },
    ])
    expect(heldSpans(stay, 'shortest')).toEqual([])
  })
})
