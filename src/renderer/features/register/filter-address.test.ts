import { describe, expect, it } from 'vitest'
import { everyoneHeld } from '../../../core/register/register-filter'
import { addressOf, isNarrowed, viewOf } from './filter-address'

describe('the address of a view', () => {
  it('is empty for everyone held', () => {
    expect(addressOf({ filter: everyoneHeld, sort: [] })).toBe('')
    expect(viewOf('')).toEqual({ filter: everyoneHeld, sort: [] })
  })
  it('brings back filter and order', () => {
    const view = {
      filter: {
        ...everyoneHeld,
        scope: 'all' as const,
        text: 'O’Neill & José',
        units: ['u,1', 'u2'],
        over: 'house-24-hours',
      },
      sort: [{ column: 'timeHeld' as const, direction: 'descending' as const }],
    }
    expect(viewOf(addressOf(view))).toEqual(view)
  })
  it('leaves out what it does not understand', () => {
    expect(viewOf('scope=everybody&sort=nothing').filter).toEqual(everyoneHeld)
    expect(viewOf('sort=nothing').sort).toEqual([])
  })
})

describe('isNarrowed', () => {
  it('does not count the scope', () => {
    expect(isNarrowed({ ...everyoneHeld, scope: 'all' })).toBe(false)
    expect(isNarrowed({ ...everyoneHeld, sexes: ['female'] })).toBe(true)
  })
})
