import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallClockMs } from './wall-clock-ms'

describe('wallClockMs', () => {
  it('reads minutes, seconds and milliseconds', () => {
    expect(wallClockMs('1970-01-02T00:00')).toBe(86_400_000)
    expect(wallClockMs('1970-01-01 00:00:01')).toBe(1000)
    expect(wallClockMs('1969-12-31T23:59:59.999')).toBe(-1)
  })

  it('knows no day, hour or form that does not exist', () => {
    for (const text of [
      '2026-02-29T10:00',
      '1900-02-29T10:00',
      '2026-04-31T10:00',
      '2026-00-10T10:00',
      '2026-13-10T10:00',
      '2026-01-00T10:00',
      '2026-01-10T24:00',
      '2026-01-10T10:60',
      '2026-01-10T10:00:60',
      '0000-01-10T10:00',
      '2026-01-10T1a:00',
      '2026/01/10T10:00',
      '2026-01-10T10:00Z',
      '2026-01-10T10:00:00,000',
      '２026-01-10T10:00',
      '',
    ])
      expect(wallClockMs(text)).toBeNull()
  })

  it('agrees with the built-in reading at any millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (ms) => {
        expect(wallClockMs(new Date(ms).toISOString().slice(0, 23))).toBe(ms)
      }),
    )
  })
})
