import { describe, expect, it } from 'vitest'
import { readListKey } from './list-keys'

const press = (key: string, active = 5, held = {}) =>
  readListKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, active, 10, 4)

describe('readListKey', () => {
  it('moves by one with arrows and j and k', () => {
    expect(press('j')).toEqual({ kind: 'move', to: 6 })
    expect(press('ArrowUp')).toEqual({ kind: 'move', to: 4 })
  })

  it('stays inside the list', () => {
    expect(press('k', 0)).toEqual({ kind: 'move', to: 0 })
    expect(press('PageDown', 8)).toEqual({ kind: 'move', to: 9 })
    expect(press('End')).toEqual({ kind: 'move', to: 9 })
  })

  it('opens and selects', () => {
    expect(press('Enter')).toEqual({ kind: 'open' })
    expect(press(' ')).toEqual({ kind: 'select' })
  })

  it('leaves keys with a modifier to the browser', () => {
    expect(press('k', 5, { ctrlKey: true })).toBeUndefined()
    expect(press('x')).toBeUndefined()
  })
})
