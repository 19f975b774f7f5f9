import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { placementFault } from './placement-fault'

const zone = 'America/Mexico_City'
const closed = { closedOn: '2026-11-20' }

describe('placementFault', () => {
  it.each([
    // Midnight in Mexico City is 06:00 UTC.
    ['before the day of the closing', '2026-11-20T05:59:00.000Z', null],
    ['on the day of the closing', '2026-11-20T06:00:00.000Z', 'placement.unitClosed'],
    ['after it', '2026-11-24T18:00:00.000Z', 'placement.unitClosed'],
  ])('tells of a unit where someone is placed %s', (_, fromAt, message) => {
    expect(placementFault(closed, fromAt as Instant, zone)?.message ?? null).toBe(message)
  })

  it('finds nothing wrong with a unit in use', () => {
    expect(placementFault({ closedOn: null }, '2026-11-24T18:00:00.000Z' as Instant, zone)).toBeNull()
  })

  it('names the unit where there is none', () => {
    expect(placementFault(null, '2026-11-24T18:00:00.000Z' as Instant, zone)).toEqual({
      path: ['unitId'],
      message: 'placement.noUnit',
    })
  })
})
