import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './add-days'
import { ageOn } from './age-on'
import { daysBetween } from './days-between'
import { elapsedMs } from './elapsed-ms'
import { fromEpochDay, toEpochDay } from './epoch-day'
import type { Instant } from './instant'
import type { PlainDate } from './plain-date'

const day = (text: string) => text as PlainDate
const anyDay = fc.integer({ min: toEpochDay(day('1801-01-01')), max: toEpochDay(day('2199-12-31')) })

describe('addDays and daysBetween', () => {
  it('count calendar days over months and leap days', () => {
    expect(addDays(day('2026-02-27'), 2)).toBe('2026-03-01')
    expect(addDays(day('2028-02-27'), 2)).toBe('2028-02-29')
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31')
    // 6 Jan + 90 days = 6 Apr (25 left in January, 28, 31, 6).
    expect(addDays(day('2026-01-06'), 90)).toBe('2026-04-06')
    expect(daysBetween(day('2026-03-01'), day('2026-03-31'))).toBe(30)
    expect(daysBetween(day('2026-03-31'), day('2026-03-01'))).toBe(-30)
  })

  it('undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (start, days) => {
        const from = fromEpochDay(start)
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })
})

describe('ageOn', () => {
  it('turns on the birthday', () => {
    expect(ageOn(day('2008-06-15'), day('2026-06-14'))).toBe(17)
    expect(ageOn(day('2008-06-15'), day('2026-06-15'))).toBe(18)
  })

  it('turns on 1 March for someone born on 29 February, outside leap years', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17)
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18)
    expect(ageOn(day('2008-02-29'), day('2028-02-29'))).toBe(20)
  })
})

describe('elapsedMs', () => {
  it('is the time that passed, over a clock change too', () => {
    // 2026-03-08 00:00 -05:00 to 2026-03-09 00:00 -04:00 is 23 hours.
    expect(elapsedMs('2026-03-08T05:00:00.000Z' as Instant, '2026-03-09T04:00:00.000Z' as Instant)).toBe(
      82_800_000,
    )
  })
})
