import { describe, expect, it } from 'vitest'
import { civilDay, civilText, daysInMonth } from './civil-day'

describe('civilDay and civilText', () => {
  it('agree with Date on every day from 1800 to 2200', () => {
    // 1800-01-01 is day -62,091 from 1970, 2200-12-31 day 84,370.
    for (let day = -62_091; day <= 84_370; day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
      const [year, month, date] = text.split('-').map(Number) as [number, number, number]
      if (civilText(day) !== text || civilDay(year, month, date) !== day) expect(text).toBe('read rightly')
    }
  })

  it('reach from the first day of year 1 to the last of 9999', () => {
    expect(civilDay(1, 1, 1)).toBe(-719_162)
    expect(civilText(-719_162)).toBe('0001-01-01')
    expect(civilDay(9999, 12, 31)).toBe(2_932_896)
    expect(civilText(2_932_896)).toBe('9999-12-31')
  })

  it('give February a 29th in every fourth year, but for three of four centuries', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect([1, 4, 6, 9, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 30, 30, 30, 30, 31])
  })

  it('know no day that does not exist', () => {
    for (const [year, month, day] of [
      [2026, 2, 29],
      [1900, 2, 29],
      [2026, 4, 31],
      [2026, 0, 1],
      [2026, 13, 1],
      [2026, 1, 0],
      [0, 1, 1],
      [Number.NaN, 1, 1],
    ] as const)
      expect(civilDay(year, month, day)).toBeNaN()
  })
})
