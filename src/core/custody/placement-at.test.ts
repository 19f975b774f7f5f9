import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { isPlacedAt, placementAt } from './placement-at'

const at = (hour: string) => `2026-11-24T${hour}:00.000Z` as Instant

describe('placementAt', () => {
  const first = { fromAt: at('08:00'), toAt: at('12:00') }
  const second = { fromAt: at('12:00'), toAt: null }

  it('is the placement of then: its beginning belongs to it, its end to the next', () => {
    expect(placementAt([first, second], at('07:59'))).toBeNull()
    expect(placementAt([first, second], at('08:00'))).toBe(first)
    expect(placementAt([first, second], at('11:59'))).toBe(first)
    expect(placementAt([first, second], at('12:00'))).toBe(second)
    expect(isPlacedAt(first, at('12:00'))).toBe(false)
  })

  it('is the one that began last where several hold', () => {
    const open = { ...first, toAt: null }
    expect(placementAt([open, second], at('18:00'))).toBe(second)
    expect(placementAt([open, second], at('09:00'))).toBe(open)
  })

  it('is nowhere without a placement', () => {
    expect(placementAt([], at('12:00'))).toBeNull()
  })
})
