import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochDay, toEpochDay } from './epoch-day'
import { monthsLater } from './months-later'
import type { PlainDate } from './plain-date'

const later = (day: string, months: number, missing: Parameters<typeof monthsLater>[2] = 'last-of-month') =>
  fromEpochDay(monthsLater(toEpochDay(day as PlainDate), months, missing))

describe('monthsLater', () => {
  it('keeps the number of the day', () => {
    expect(later('2026-06-15', 1)).toBe('2026-07-15')
    expect(later('2026-12-15', 1)).toBe('2027-01-15')
    expect(later('2026-11-30', 13)).toBe('2027-12-30')
    expect(later('2026-12-31', 12)).toBe('2027-12-31')
  })

  it('takes the last day of a month that has no such number, or the first of the next', () => {
    expect(later('2026-01-31', 1)).toBe('2026-02-28')
    expect(later('2028-01-31', 1)).toBe('2028-02-29')
    expect(later('2026-03-31', 1)).toBe('2026-04-30')
    expect(later('2026-01-31', 1, 'first-of-next-month')).toBe('2026-03-01')
    expect(later('2026-10-31', 4, 'first-of-next-month')).toBe('2027-03-01')
    expect(later('2026-11-30', 3, 'first-of-next-month')).toBe('2027-03-01')
    expect(later('2026-11-28', 3, 'first-of-next-month')).toBe('2027-02-28')
  })

  it('never ends earlier from a later day, nor with more months', () => {
    const day = fc.integer({
      min: toEpochDay('1900-01-01' as PlainDate),
      max: toEpochDay('2100-12-31' as PlainDate),
    })
    const months = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 70 }),
        months,
        fc.integer({ min: 0, max: 5 }),
        (from, by, n, more) => {
          for (const missing of ['last-of-month', 'first-of-next-month'] as const) {
            expect(monthsLater(from + by, n, missing)).toBeGreaterThanOrEqual(monthsLater(from, n, missing))
            expect(monthsLater(from, n + more, missing)).toBeGreaterThanOrEqual(monthsLater(from, n, missing))
          }
        },
      ),
      { numRuns: 5000 },
    )
  })
})
