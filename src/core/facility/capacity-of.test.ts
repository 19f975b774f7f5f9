import { describe, expect, it } from 'vitest'
import { capacityOf } from './capacity-of'

describe('capacityOf', () => {
  it('sums the places of the units in use', () => {
    const closed = { capacity: 40, closedOn: '2026-01-31' }
    expect(capacityOf([{ capacity: 120, closedOn: null }, { capacity: 24, closedOn: null }, closed])).toBe(
      144,
    )
  })

  it('is not known while a unit in use does not say, and of a closed one it does not matter', () => {
    const silent = { capacity: null, closedOn: null }
    expect(capacityOf([{ capacity: 120, closedOn: null }, silent])).toBeNull()
    expect(
      capacityOf([
        { capacity: 120, closedOn: null },
        { ...silent, closedOn: '2026-01-31' },
      ]),
    ).toBe(120)
  })

  it('is not known where no unit is in use, and zero where those that are have no place', () => {
    expect(capacityOf([])).toBeNull()
    expect(capacityOf([{ capacity: 40, closedOn: '2026-01-31' }])).toBeNull()
    expect(capacityOf([{ capacity: 0, closedOn: null }])).toBe(0)
  })
})
