import { tzOffset } from '@date-fns/tz'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochDay, toEpochDay } from './epoch-day'
import { fromEpochMs, type Instant, toEpochMs } from './instant'
import { localDay } from './local-day'
import type { PlainDate } from './plain-date'
import { startOfLocalDay } from './start-of-local-day'
import { wallClockText } from './wall-clock-text'
import { zoneDays } from './zone-days'

const ms = (text: string) => toEpochMs(text as Instant)
const day = (text: string) => toEpochDay(text as PlainDate)
const hour = 3_600_000
const clock = (hours: number, minutes = 0) => (hours * 60 + minutes) * 60_000

const zones = [
  'America/New_York',
  'America/Mexico_City',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/London',
  'Africa/Cairo',
  'Pacific/Apia',
]

// Asked of Intl directly, day by day, then narrowed to the millisecond.
const changesByIntl = (zone: string): number[] => {
  const ask = (at: number) => tzOffset(zone, new Date(at))
  const found: number[] = []
  for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2041, 0, 1); at += 24 * hour) {
    if (ask(at) === ask(at + 24 * hour)) continue
    let low = at
    let high = at + 24 * hour
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (ask(middle) === ask(high)) high = middle
      else low = middle
    }
    found.push(high)
  }
  return found
}

const toNear = [
  0,
  1,
  999,
  59_999,
  clock(0, 1),
  clock(0, 29),
  clock(0, 59),
  hour,
  2 * hour,
  12 * hour,
  25 * hour,
]
const around = (change: number) => toNear.flatMap((by) => [change - by, change + by])

describe.each(zones)('the days of %s', (zone) => {
  const days = zoneDays(zone)
  const changes = changesByIntl(zone)

  it('are those of localDay and startOfLocalDay around every change 2000-2040', () => {
    expect(changes.length).toBeGreaterThan(0)
    for (const at of changes.flatMap(around)) {
      expect(fromEpochDay(days.dayAt(at))).toBe(localDay(fromEpochMs(at), zone))
      for (const by of [-1, 0, 1, 2]) {
        const shown = fromEpochDay(days.dayAt(at) + by)
        expect(fromEpochMs(days.startOfDay(days.dayAt(at) + by))).toBe(startOfLocalDay(shown, zone))
      }
    }
  })

  it('are those of localDay and startOfLocalDay at any moment 1900-2190', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2190, 0, 1) }), (at) => {
        expect(fromEpochDay(days.dayAt(at))).toBe(localDay(fromEpochMs(at), zone))
        expect(fromEpochMs(days.startOfDay(days.dayAt(at)))).toBe(
          startOfLocalDay(localDay(fromEpochMs(at), zone), zone),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('start at the first millisecond that shows them, and never before the day before', () => {
    for (const change of changes)
      for (const by of [-1, 0, 1]) {
        const start = days.startOfDay(days.dayAt(change) + by)
        expect(days.dayAt(start)).toBeGreaterThanOrEqual(days.dayAt(change) + by)
        expect(days.dayAt(start - 1)).toBeLessThan(days.dayAt(change) + by)
        expect(start).toBeLessThanOrEqual(days.startOfDay(days.dayAt(change) + by + 1))
      }
  })

  it('count later from a later moment, and give back the clock time of an ordinary one', () => {
    let [before, beforeTime] = [Number.NEGATIVE_INFINITY, 0]
    for (const at of changes.flatMap(around).toSorted((a, b) => a - b)) {
      const [from, time] = [days.dayToCountFrom(at), days.clockTimeOf(at)]
      expect(from * 24 * hour + time).toBeGreaterThanOrEqual(before * 24 * hour + beforeTime)
      expect(from).toBeLessThanOrEqual(days.dayAt(at))
      if (days.atClockTime(days.dayAt(at), time) === at) expect(from).toBe(days.dayAt(at))
      ;[before, beforeTime] = [from, time]
    }
    for (const change of changes) {
      const noonAfter = days.startOfDay(days.dayAt(change) + 3) + 12 * hour
      expect(days.atClockTime(days.dayAt(noonAfter), days.clockTimeOf(noonAfter))).toBe(noonAfter)
    }
  })
})

describe('clock times', () => {
  const newYork = zoneDays('America/New_York')
  const london = zoneDays('Europe/London')

  it('keep the reading of the clock over a change', () => {
    // A Minister's seven days (United Kingdom, Immigration Act 2016 s. 60): Fri 2026-03-27 16:00 +00:00, seven days
    // later 16:00 +01:00.
    const start = ms('2026-03-27T16:00:00.000Z')
    expect(london.clockTimeOf(start)).toBe(clock(16))
    expect(fromEpochMs(london.atClockTime(london.dayToCountFrom(start) + 7, clock(16)))).toBe(
      '2026-04-03T15:00:00.000Z',
    )
  })

  it('are the change itself where the clocks skip them', () => {
    // 2026-03-08 02:00 -05:00 becomes 03:00 -04:00, at 07:00 UTC.
    expect(fromEpochMs(newYork.atClockTime(day('2026-03-08'), clock(2, 30)))).toBe('2026-03-08T07:00:00.000Z')
    expect(fromEpochMs(newYork.atClockTime(day('2026-03-08'), clock(3)))).toBe('2026-03-08T07:00:00.000Z')
    expect(fromEpochMs(newYork.atClockTime(day('2026-03-08'), clock(1, 59)))).toBe('2026-03-08T06:59:00.000Z')
  })

  it('are the earlier of two where the clocks show them twice', () => {
    // 2026-11-01 02:00 -04:00 becomes 01:00 -05:00, at 06:00 UTC.
    expect(fromEpochMs(newYork.atClockTime(day('2026-11-01'), clock(1, 30)))).toBe('2026-11-01T05:30:00.000Z')
    expect(fromEpochMs(newYork.atClockTime(day('2026-11-01'), clock(2)))).toBe('2026-11-01T07:00:00.000Z')
  })

  it('count as the start of the hour that will be shown again, and as shown the second time', () => {
    expect(newYork.clockTimeOf(ms('2026-11-01T05:30:00.000Z'))).toBe(clock(1))
    expect(newYork.clockTimeOf(ms('2026-11-01T06:30:00.000Z'))).toBe(clock(1, 30))
    expect(newYork.clockTimeOf(ms('2026-11-01T04:59:00.000Z'))).toBe(clock(0, 59))
  })

  it('do so where the table of one year ends within that hour', () => {
    // A stretch of 2^35 ms ends at 2065-10-25 00:42:56 UTC; London's clocks go back at 01:00 UTC.
    expect(london.clockTimeOf(ms('2065-10-25T00:30:00.000Z'))).toBe(clock(1))
    expect(london.clockTimeOf(ms('2065-10-25T00:50:00.000Z'))).toBe(clock(1))
    expect(london.clockTimeOf(ms('2065-10-25T01:30:00.000Z'))).toBe(clock(1, 30))
  })
})

describe('the day to count from', () => {
  it('is the day before where the clocks will go back to it', () => {
    // St. John's, 2010-11-07: at 00:01 -02:30 back to 23:01 -03:30 of the 6th, at 02:31 UTC.
    const days = zoneDays('America/St_Johns')
    const first = ms('2010-11-07T02:30:30.000Z')
    expect(wallClockText(fromEpochMs(first), 'America/St_Johns')).toBe('2010-11-07T00:00')
    expect(days.dayAt(first)).toBe(day('2010-11-07'))
    expect(days.dayToCountFrom(first)).toBe(day('2010-11-06'))
    expect(days.dayToCountFrom(ms('2010-11-07T03:29:59.000Z'))).toBe(day('2010-11-06'))
    expect(days.dayToCountFrom(ms('2010-11-07T03:30:00.000Z'))).toBe(day('2010-11-07'))
  })

  it('is the day that Apia went on with', () => {
    const days = zoneDays('Pacific/Apia')
    const change = ms('2011-12-30T10:00:00.000Z')
    expect(days.dayAt(change - 1)).toBe(day('2011-12-29'))
    expect(days.dayAt(change)).toBe(day('2011-12-31'))
    expect(days.startOfDay(day('2011-12-30'))).toBe(change)
    expect(days.startOfDay(day('2011-12-31'))).toBe(change)
    expect(days.atClockTime(day('2011-12-30'), clock(9))).toBe(change)
    expect(days.atClockTime(day('2011-12-31'), clock(9))).toBe(change + 9 * hour)
  })
})

describe('what has no day', () => {
  it('stays unknown, and never stays never', () => {
    const { dayAt, startOfDay, dayToCountFrom, clockTimeOf, atClockTime } = zoneDays('UTC')
    for (const ask of [dayAt, startOfDay, dayToCountFrom, clockTimeOf]) {
      expect(ask(Number.NaN)).toBeNaN()
      expect(ask(Number.NEGATIVE_INFINITY)).toBeNaN()
      expect(ask(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    }
    expect(atClockTime(Number.NaN, 0)).toBeNaN()
    expect(atClockTime(0, Number.NaN)).toBeNaN()
    expect(atClockTime(Number.POSITIVE_INFINITY, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(startOfDay(day('9999-12-31') + 400)).toBeNaN()
    expect(startOfDay(day('0001-01-02'))).toBe(ms('0001-01-02T00:00:00.000Z'))
    expect(dayAt(ms('0001-01-02T00:00:00.000Z'))).toBe(day('0001-01-02'))
    expect(dayAt(ms('1969-12-31T23:59:59.999Z'))).toBe(-1)
    expect(dayAt(ms('9999-12-29T23:59:59.999Z'))).toBe(day('9999-12-29'))
    expect(startOfDay(day('9999-12-30'))).toBe(ms('9999-12-30T00:00:00.000Z'))
  })

  it('is made once a zone', () => {
    expect(zoneDays('UTC')).toBe(zoneDays('UTC'))
  })
})
