import { tzOffset } from '@date-fns/tz'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../../tests/support/a-calendar'
import { fromEpochDay, toEpochDay } from '../dates/epoch-day'
import type { PlainDate } from '../dates/plain-date'
import { zoneDays } from '../dates/zone-days'
import { calendarTable } from './calendar-table'
import { type Count, suggestedHouseAlarmHours } from './count'
import { countFrom } from './count-from'

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
const hour = 3_600_000

// Every 11th day a holiday and every 13th a doubtful one, so that each weekday meets them.
const first = toEpochDay('1998-01-01' as PlainDate)
const holidays = Array.from({ length: 16_000 }, (_, at) => at).flatMap((at) => {
  const on = fromEpochDay(first + at)
  if (at % 11 === 0) return [on]
  return at % 13 === 0 ? [`${on}?`] : []
})
const calendar = aCalendar([], { coversFrom: fromEpochDay(first), coversUntil: fromEpochDay(first + 20_000) })
const withHolidays = { ...calendar, holidays: aCalendar(holidays).holidays }
const tables = [
  calendarTable(withHolidays, 'certain'),
  calendarTable(withHolidays, 'certain-and-uncertain'),
] as const

const both = ['excluded', 'included'] as const
const countsOf = (amount: number): Count[] => [
  { kind: 'elapsed', amount, unit: 'hours' },
  { kind: 'elapsed', amount, unit: 'days-of-24-hours' },
  ...both.flatMap((firstDay): Count[] => [
    { kind: 'calendar-days', amount, unit: 'days', firstDay },
    { kind: 'calendar-days', amount, unit: 'weeks', firstDay },
    { kind: 'months', amount, firstDay, missingDay: 'last-of-month', calendar: null },
    { kind: 'months', amount, firstDay, missingDay: 'first-of-next-month', calendar: null },
    { kind: 'months', amount, firstDay, missingDay: 'first-working-day-after', calendar: 'test' },
    { kind: 'working-days', amount, firstDay, calendar: 'test' },
  ]),
  { kind: 'clear-days-before', amount },
  { kind: 'days-to-the-clock-time', amount },
  { kind: 'hours-on-counted-days', amount, skips: ['saturday', 'sunday', 'holiday'], calendar: 'test' },
  { kind: 'hours-on-counted-days', amount, skips: ['sunday'], calendar: null },
  { kind: 'at-that-moment' },
  { kind: 'house-alarm', class: 'without-delay' },
]
const due = (count: Count, startMs: number, zone: string, table: (typeof tables)[number] = tables[0]) =>
  countFrom(count, startMs, { zone: zoneDays(zone), calendar: table, houseAlarms: suggestedHouseAlarmHours })

const changesByIntl = (zone: string): number[] => {
  const ask = (at: number) => tzOffset(zone, new Date(at))
  const found: number[] = []
  for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2041, 0, 1); at += 24 * hour) {
    if (ask(at) === ask(at + 24 * hour)) continue
    let [low, high] = [at, at + 24 * hour]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (ask(middle) === ask(high)) high = middle
      else low = middle
    }
    found.push(high)
  }
  return found
}

// Starts about each change, and starts whose ends fall about it: every half hour for two days, and the edges.
const steps = Array.from({ length: 97 }, (_, at) => (at - 48) * 30 * 60_000)
const edges = [-1, 1, -59_999, 59_999, -61_000, 61_000]
const about = (at: number) => [...steps, ...edges].map((by) => at + by)

describe.each(zones)('every clock change 2000-2040 in %s', (zone) => {
  const changes = changesByIntl(zone)

  it.each([1, 2, 3, 7, 30])('gives no later start an earlier end, counting %i', (amount) => {
    const starts = [...new Set(changes.flatMap((at) => [...about(at), ...about(at - amount * 24 * hour)]))]
    starts.sort((a, b) => a - b)
    const faults: string[] = []
    for (const count of countsOf(amount)) {
      let before = Number.NEGATIVE_INFINITY
      for (const start of starts) {
        const end = due(count, start, zone)
        if (!(end >= before)) faults.push(`${JSON.stringify(count)} from ${start} to ${end}, after ${before}`)
        before = end
      }
    }
    expect(starts.length).toBeGreaterThan(100)
    expect(faults).toEqual([])
  })

  it('ends every day at the first moment of the next, and never before it starts', () => {
    const days = zoneDays(zone)
    for (const at of changes.flatMap(about)) {
      const end = due({ kind: 'calendar-days', amount: 0, unit: 'days', firstDay: 'excluded' }, at, zone)
      expect(end).toBe(Math.max(at, days.startOfDay(days.dayToCountFrom(at) + 1)))
      for (const count of countsOf(1).filter(({ kind }) => kind !== 'clear-days-before'))
        expect(due(count, at, zone)).toBeGreaterThanOrEqual(at)
    }
  })

  it('passes 24 hours a day whatever the clocks do', () => {
    for (const at of changes.flatMap(about))
      expect(due({ kind: 'elapsed', amount: 3, unit: 'days-of-24-hours' }, at, zone) - at).toBe(72 * hour)
  })
})

describe('at any moment of 2000 to 2040', () => {
  const start = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) })
  const later = fc.oneof(
    fc.integer({ min: 0, max: 3 * 24 * hour }),
    fc.integer({ min: 0, max: 400 * 24 * hour }),
  )
  const amount = fc.integer({ min: 1, max: 60 })
  const zone = fc.constantFrom(...zones)
  const which = fc.nat({ max: countsOf(1).length - 1 })
  const count = fc.tuple(which, amount).map(([at, n]) => countsOf(n)[at] as Count)
  const table = fc.constantFrom(...tables)
  const runs = { numRuns: 20_000 }

  it('gives a later start no earlier end', () => {
    fc.assert(
      fc.property(count, start, later, zone, table, (one, from, by, at, read) => {
        expect(due(one, from + by, at, read)).toBeGreaterThanOrEqual(due(one, from, at, read))
      }),
      runs,
    )
  })

  it('gives a larger amount no earlier end, and more clear days before no later one', () => {
    fc.assert(
      fc.property(
        which,
        amount,
        fc.integer({ min: 0, max: 5 }),
        start,
        zone,
        table,
        (at, n, more, from, where, read) => {
          const [less, greater] = [countsOf(n)[at] as Count, countsOf(n + more)[at] as Count]
          const [a, b] = [due(less, from, where, read), due(greater, from, where, read)]
          if (less.kind === 'clear-days-before') expect(b).toBeLessThanOrEqual(a)
          else expect(b).toBeGreaterThanOrEqual(a)
        },
      ),
      runs,
    )
  })

  it('ends no earlier where the doubtful days are skipped too', () => {
    fc.assert(
      fc.property(count, start, zone, (one, from, at) => {
        expect(due(one, from, at, tables[1])).toBeGreaterThanOrEqual(due(one, from, at, tables[0]))
      }),
      runs,
    )
  })

  it('ends no earlier with the first day excluded', () => {
    fc.assert(
      fc.property(count, start, zone, (one, from, at) => {
        if (!('firstDay' in one)) return
        expect(due({ ...one, firstDay: 'excluded' }, from, at)).toBeGreaterThanOrEqual(
          due({ ...one, firstDay: 'included' }, from, at),
        )
      }),
      runs,
    )
  })
})
