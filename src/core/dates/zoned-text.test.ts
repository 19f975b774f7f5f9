import { describe, expect, it } from 'vitest'
import type { Instant } from './instant'
import { instantFromOffsetText } from './instant-from-offset-text'
import { zonedText } from './zoned-text'

const text = (at: string, zone: string) => zonedText(at as Instant, zone)

describe('an instant in a zone', () => {
  it('is shown with its offset, on both sides of a clock change', () => {
    expect(text('2026-03-29T00:59:00.000Z', 'Europe/London')).toBe('2026-03-29T00:59:00+00:00')
    expect(text('2026-03-29T01:00:00.000Z', 'Europe/London')).toBe('2026-03-29T02:00:00+01:00')
    expect(text('2026-09-17T16:10:00.000Z', 'America/Mexico_City')).toBe('2026-09-17T10:10:00-06:00')
    expect(text('2026-09-17T16:10:00.250Z', 'UTC')).toBe('2026-09-17T16:10:00.250+00:00')
  })

  it('can be read again', () => {
    for (const zone of ['America/St_Johns', 'Asia/Kolkata', 'Pacific/Apia'])
      expect(instantFromOffsetText(text('2026-11-01T05:30:00.000Z', zone))).toBe('2026-11-01T05:30:00.000Z')
  })
})
