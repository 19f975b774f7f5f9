import { describe, expect, it } from 'vitest'
import { mayChange } from './may-change'

describe('mayChange', () => {
  it('leaves what is not protected to everyone who may ask for the change', () => {
    expect(mayChange('custody-officer', 'open')).toBe(true)
  })

  it('closes a group to whoever may not read it, and one that is not known to all', () => {
    expect(mayChange('custody-officer', 'health')).toBe(false)
    expect(mayChange('health-worker', 'health')).toBe(true)
    expect(mayChange('health-worker', 'another')).toBe(false)
  })
})
