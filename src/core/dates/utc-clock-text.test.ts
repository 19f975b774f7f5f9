import { describe, expect, it } from 'vitest'
import { utcClockText } from './utc-clock-text'

describe('utcClockText', () => {
  it('writes a day alone at midnight, and the time to the second elsewhere', () => {
    expect(utcClockText(0)).toBe('1970-01-01')
    // 45567 days and 7 h 40 min.
    expect(utcClockText(45_567 * 86_400_000 + 460 * 60_000)).toBe('2094-10-04 07:40:00')
    expect(utcClockText(-1000)).toBe('1969-12-31 23:59:59')
  })

  it('rounds what a fraction of a day leaves over, also over midnight', () => {
    expect(utcClockText(36_059_999.6)).toBe('1970-01-01 10:01:00')
    expect(utcClockText(86_399_999)).toBe('1970-01-02')
  })

  it('says that there is no such time', () => {
    expect(utcClockText(Number.NaN)).toBe('?')
  })
})
