import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { conflict, invalid } from '../result'
import { moveFault, placementFault } from './placement-fault'

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

describe('moveFault', () => {
  const at = (hour: string) => `2026-11-24T${hour}:00.000Z` as Instant
  const held = { startAt: at('08:00'), endKind: null }
  const move = (fromAt: Instant, stay: Parameters<typeof moveFault>[0] = held) =>
    moveFault(stay, at('10:00'), fromAt, at('18:00'))

  it('lets someone be moved from the last move on until now', () => {
    for (const hour of ['10:00', '12:00', '18:00']) expect(move(at(hour))).toBeNull()
    expect(moveFault(held, null, at('08:00'), at('18:00'))).toBeNull()
    expect(moveFault({ startAt: null, endKind: null }, null, at('01:00'), at('18:00'))).toBeNull()
  })

  it('refuses an instant to come, and one before the stay or before the last move', () => {
    expect(move(at('18:01'))).toEqual(invalid(['fromAt'], 'event.inFuture'))
    expect(move(at('07:59'))).toEqual(invalid(['fromAt'], 'placement.beforeStay'))
    expect(move(at('09:59'))).toEqual(invalid(['fromAt'], 'placement.beforeLast'))
  })

  it('moves nobody whose stay has ended', () => {
    expect(move(at('12:00'), { ...held, endKind: 'release' })).toEqual(conflict('placement.stayEnded'))
  })
})
