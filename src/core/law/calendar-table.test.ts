import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../../tests/support/a-calendar'
import { fromEpochDay, toEpochDay } from '../dates/epoch-day'
import type { PlainDate } from '../dates/plain-date'
import {
  addWorkingDays,
  type CalendarTable,
  calendarTable,
  weekdayOf,
  workingDaysBetween,
} from './calendar-table'
import type { FirstDay } from './count'
import { weekdays } from './working-calendar'

const day = (text: string) => toEpochDay(text as PlainDate)
const seen = (epochDay: number) => (Number.isNaN(epochDay) ? null : fromEpochDay(epochDay))

// Mexico in autumn 2026: 16 September and 20 November by statute, 16 November only if suspended by notice.
const mexico = aCalendar(['2026-09-16', '2026-11-20', '2026-11-16?'])
const certain = calendarTable(mexico, 'certain')
const all = calendarTable(mexico, 'certain-and-uncertain')

describe('addWorkingDays', () => {
  const from = (text: string, n: number, firstDay: FirstDay, table = certain) =>
    seen(addWorkingDays(table, day(text), n, firstDay))

  it('counts 15 from Friday 4 September 2026 over the 16th', () => {
    // Ley de Migración art. 111, counted by LFPA arts. 28 and 38.
    // Excluded: 7-11 (5), 14, 15, 17, 18 (9), 21-25 (14), 28 (15).
    expect(from('2026-09-04', 15, 'excluded')).toBe('2026-09-28')
    expect(from('2026-09-04', 15, 'included')).toBe('2026-09-25')
  })

  it('counts 60 to the end of November, a day later if the 16th was suspended', () => {
    expect(from('2026-09-04', 60, 'included')).toBe('2026-11-30')
    expect(from('2026-09-04', 60, 'excluded')).toBe('2026-12-01')
    expect(from('2026-09-04', 60, 'excluded', all)).toBe('2026-12-02')
  })

  it('takes the next working day as the first from a day that rests', () => {
    expect(from('2026-09-05', 1, 'excluded')).toBe('2026-09-07')
    expect(from('2026-09-05', 1, 'included')).toBe('2026-09-07')
    expect(from('2026-09-07', 1, 'included')).toBe('2026-09-07')
    expect(from('2026-09-07', 1, 'excluded')).toBe('2026-09-08')
  })

  it('counts back, and stays where nothing is to be counted', () => {
    expect(from('2026-09-17', -1, 'excluded')).toBe('2026-09-15')
    expect(from('2026-09-17', -1, 'included')).toBe('2026-09-17')
    expect(from('2026-09-16', -1, 'included')).toBe('2026-09-15')
    expect(from('2026-09-16', 0, 'excluded')).toBe('2026-09-16')
  })

  it('knows nothing outside its years', () => {
    expect(from('2019-12-31', 1, 'excluded')).toBeNull()
    expect(from('2036-01-01', 1, 'excluded')).toBeNull()
    expect(from('2035-12-31', 1, 'excluded')).toBeNull()
    expect(from('2035-12-31', 1, 'included')).toBe('2035-12-31')
    expect(from('2020-01-01', -1, 'excluded')).toBeNull()
    expect(addWorkingDays(certain, Number.NaN, 1, 'excluded')).toBeNaN()
    expect(addWorkingDays(certain, Number.POSITIVE_INFINITY, 1, 'excluded')).toBeNaN()
  })
})

describe('workingDaysBetween', () => {
  it('leaves the first day out and takes the last in', () => {
    expect(workingDaysBetween(certain, day('2026-09-15'), day('2026-09-17'))).toBe(1)
    expect(workingDaysBetween(certain, day('2026-09-17'), day('2026-09-15'))).toBe(-1)
    expect(workingDaysBetween(certain, day('2026-09-04'), day('2026-12-01'))).toBe(60)
    expect(workingDaysBetween(all, day('2026-09-04'), day('2026-12-01'))).toBe(59)
    expect(workingDaysBetween(certain, day('2026-09-15'), day('2026-09-15'))).toBe(0)
  })

  it('knows nothing outside its years', () => {
    expect(workingDaysBetween(certain, day('2019-12-31'), day('2020-01-05'))).toBeNaN()
    expect(workingDaysBetween(certain, day('2035-12-31'), day('2036-01-01'))).toBeNaN()
  })
})

describe('weekdayOf', () => {
  it('is Sunday 0 to Saturday 6, before 1970 too', () => {
    expect(weekdayOf(day('2026-07-04'))).toBe(6)
    expect(weekdayOf(day('2026-07-05'))).toBe(0)
    expect(weekdayOf(day('1969-12-28'))).toBe(0)
    expect(weekdayOf(day('1900-01-01'))).toBe(1)
  })
})

// What anyone would do with a finger on a wall calendar.
const restsOn = (table: CalendarTable, at: number, weekend: ReadonlySet<number>) => {
  const holiday = table.holidays.get(at)
  if (weekend.has(weekdayOf(at))) return true
  return holiday !== undefined && (holiday.certain || table.reading === 'certain-and-uncertain')
}
const byFinger = (
  table: CalendarTable,
  weekend: ReadonlySet<number>,
  from: number,
  n: number,
  firstDay: FirstDay,
) => {
  let at = firstDay === 'included' ? from - Math.sign(n) : from
  for (let left = Math.abs(n); left > 0; ) {
    at += Math.sign(n)
    if (at < table.from || at > table.until) return Number.NaN
    if (!restsOn(table, at, weekend)) left -= 1
  }
  return at
}

describe('100,000 pairs against a naive loop', () => {
  // The million is counted by scripts/compare-working-days.mjs.
  it('do not differ', () => {
    let different = 0
    let compared = 0
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = fc.sample(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { seed, numRuns: 10_100 })
      let used = 0
      const next = (below: number) => Math.floor((random[used++ % random.length] as number) * below)
      const [from, until] = [day('2015-01-01') + next(1000), day('2030-01-01') + next(1000)]
      const weekend = new Set(Array.from({ length: next(4) }, () => next(7)))
      const holidays = new Set(Array.from({ length: next(200) }, () => from + next(until - from + 1)))
      const table = calendarTable(
        aCalendar(
          [...holidays].map((on) => `${fromEpochDay(on)}${next(3) === 0 ? '?' : ''}`),
          {
            coversFrom: fromEpochDay(from),
            coversUntil: fromEpochDay(until),
            weekend: [...weekend].map((each) => weekdays[each] ?? 'sunday'),
          },
        ),
        seed % 2 === 0 ? 'certain' : 'certain-and-uncertain',
      )
      for (let pair = 0; pair < 5000; pair += 1) {
        const [start, n] = [from + next(until - from + 1), (next(90) + 1) * (next(4) === 0 ? -1 : 1)]
        const firstDay = next(2) === 0 ? 'excluded' : 'included'
        const got = addWorkingDays(table, start, n, firstDay)
        compared += 1
        if (!Object.is(got, byFinger(table, weekend, start, n, firstDay))) different += 1
        if (firstDay === 'excluded' && !Number.isNaN(got) && workingDaysBetween(table, start, got) !== n)
          different += n > 0 || !restsOn(table, start, weekend) ? 1 : 0
      }
    }
    expect({ compared, different }).toEqual({ compared: 100_000, different: 0 })
  })
})
