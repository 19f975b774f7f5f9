import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochMs, isInstant, toEpochMs } from './instant'

describe('fromEpochMs', () => {
  it('agrees with Date at any millisecond of the years 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (ms) => {
        expect(fromEpochMs(ms)).toBe(new Date(ms).toISOString())
        expect(toEpochMs(fromEpochMs(ms))).toBe(ms)
        expect(isInstant(fromEpochMs(ms))).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  it('drops a part of a millisecond', () => {
    expect(fromEpochMs(1.9)).toBe('1970-01-01T00:00:00.001Z')
  })

  it('throws where no instant can be written', () => {
    for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, 253_402_300_800_000, -62_135_596_800_001])
      expect(() => fromEpochMs(ms)).toThrow('years 1 to 9999')
  })
})

describe('isInstant', () => {
  it('accepts UTC text with milliseconds alone', () => {
    expect(isInstant('2026-11-24T03:40:00.000Z')).toBe(true)
    for (const text of [
      '2026-02-30T03:40:00.000Z',
      '2026-11-24T24:00:00.000Z',
      '2026-11-24T03:40:00Z',
      '2026-11-24T03:40:00.000-06:00',
      '2026-11-24',
      '',
    ])
      expect(isInstant(text)).toBe(false)
  })
})
