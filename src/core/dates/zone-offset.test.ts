import { tzOffset } from '@date-fns/tz'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochDay } from './epoch-day'
import { fromEpochMs, toEpochMs } from './instant'
import { localDay } from './local-day'
import { localReadings } from './local-readings'
import type { PlainDate } from './plain-date'
import { startOfLocalDay } from './start-of-local-day'
import { offsetMsAt } from './zone-offset'

const zones = [
  'America/New_York',
  'America/Mexico_City',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Europe/London',
  'Africa/Cairo',
  'Pacific/Apia',
]
const hour = 3_600_000
const from = Date.UTC(2000, 0, 1)
const until = Date.UTC(2041, 0, 1)

// The other way to know: Intl asked directly, day by day, then narrowed to the millisecond.
const changesByIntl = (zone: string): { at: number; before: number; after: number }[] => {
  const ask = (ms: number) => tzOffset(zone, new Date(ms)) * 60_000
  const found: { at: number; before: number; after: number }[] = []
  for (let day = from; day < until; day += 24 * hour) {
    if (ask(day) === ask(day + 24 * hour)) continue
    let low = day
    let high = day + 24 * hour
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (ask(middle) === ask(high)) high = middle
      else low = middle
    }
    found.push({ at: high, before: ask(low), after: ask(high) })
  }
  return found
}

describe.each(zones)('clock changes 2000-2040 in %s', (zone) => {
  const changes = changesByIntl(zone)

  it('gives the offset of Intl on both sides of every change', () => {
    expect(changes.length).toBeGreaterThan(0)
    for (const { at, before, after } of changes) {
      expect(offsetMsAt(at - 1, zone)).toBe(before)
      expect(offsetMsAt(at, zone)).toBe(after)
    }
  })

  it('reads a skipped wall clock as no instant and a repeated one as two', () => {
    for (const { at, before, after } of changes) {
      const jump = Math.abs(after - before)
      const middle = at + Math.min(before, after) + Math.floor(jump / 2)
      const readings = localReadings(middle, zone)
      if (after > before) expect(readings).toEqual([])
      else expect(readings).toEqual([middle - before, middle - after])
    }
  })

  it('starts the days around every change at their first instant', () => {
    for (const { at } of changes) {
      for (let hours = -48; hours <= 48; hours += 24) {
        const day = localDay(fromEpochMs(at + hours * hour), zone)
        const start = startOfLocalDay(day, zone)
        expect(localDay(start, zone)).toBe(day)
        expect(localDay(fromEpochMs(toEpochMs(start) - 1), zone) < day).toBe(true)
      }
    }
  })

  it('agrees with Intl at any moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1920, 0, 1), max: until }), (ms) => {
        const parts = new Intl.DateTimeFormat('en-CA', {
          timeZone: zone,
          hourCycle: 'h23',
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
          second: '2-digit',
        })
          .formatToParts(ms)
          .reduce<Record<string, string>>((all, part) => Object.assign(all, { [part.type]: part.value }), {})
        const { year, month, day, hour: h, minute, second } = parts
        const shown = Date.parse(`${year}-${month}-${day}T${h}:${minute}:${second}Z`)
        expect(ms + offsetMsAt(ms, zone) - shown).toBe(((ms % 1000) + 1000) % 1000)
      }),
      { numRuns: 300 },
    )
  })

  it('finds every moment again from its own wall clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: until }), (ms) => {
        expect(localReadings(ms + offsetMsAt(ms, zone), zone)).toContain(ms)
      }),
    )
  })

  it('keeps days in order, each starting after the one before', () => {
    let previous = startOfLocalDay('1999-12-31' as PlainDate, zone)
    for (let day = Date.UTC(2000, 0, 1) / 86_400_000; day < Date.UTC(2041, 0, 1) / 86_400_000; day += 1) {
      const start = startOfLocalDay(fromEpochDay(day), zone)
      // Apia left 30 December 2011 out: that day and the next start at the same change.
      if (!(zone === 'Pacific/Apia' && fromEpochDay(day) === '2011-12-31'))
        expect(start > previous).toBe(true)
      previous = start
    }
  })
})

describe('offsetMsAt', () => {
  it('keeps the seconds and the sign of an old local mean time', () => {
    expect(offsetMsAt(Date.UTC(1971, 0, 1), 'Africa/Monrovia')).toBe(-(44 * 60 + 30) * 1000)
  })

  it('gives 0 for UTC', () => {
    expect(offsetMsAt(0, 'UTC')).toBe(0)
  })
})
