import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { drivingDate } from './override'

const at = (text: string) => text as Instant
const computed = at('2026-12-05T06:00:00.000Z')
const later = at('2026-12-20T06:00:00.000Z')
const earlier = at('2026-12-01T06:00:00.000Z')

describe('drivingDate', () => {
  it('never lets an override push a computed date back', () => {
    expect(drivingDate(computed, { confirmedAt: earlier, otherAt: later })).toBe(computed)
  })

  it('lets a confirmed override bring a date forward, or give one where none could be computed', () => {
    expect(drivingDate(computed, { confirmedAt: earlier, otherAt: earlier })).toBe(earlier)
    expect(drivingDate(null, { confirmedAt: earlier, otherAt: later })).toBe(later)
  })

  it('does not look at one that nobody confirmed', () => {
    expect(drivingDate(computed, { confirmedAt: null, otherAt: earlier })).toBe(computed)
    expect(drivingDate(computed, null)).toBe(computed)
  })
})
