import { describe, expect, it, onTestFinished } from 'vitest'
import { aRegister } from '../../tests/support/a-register'

describe('the desk', () => {
  it('lets a register go and tells everybody, though one of those told fails', () => {
    const register = aRegister()
    onTestFinished(register.close)
    const { desk } = register.app.workplace
    const told: string[] = []
    desk.whenLocked(() => {
      throw new Error('a shelf that cannot be emptied')
    })
    desk.whenLocked(({ file }) => told.push(file))
    desk.lock()
    expect(told).toEqual([register.file])
    expect(register.store.reader.raw.open).toBe(false)
    expect(register.store.writer?.raw.open).toBe(false)
  })
})
