import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerOf, refusalOf } from '../../tests/support/a-desk'
import { aRegister } from '../../tests/support/a-register'

let register: ReturnType<typeof aRegister>
beforeEach(() => {
  register = aRegister()
})
afterEach(() => register.close())

describe('the idle lock', () => {
  it('locks after the facility’s minutes without a question', async () => {
    const { ask, wait } = register
    wait(9 * 60_000)
    answerOf(await ask('units.list', {}))
    wait(10 * 60_000)
    expect(refusalOf(await ask('units.list', {}))).toBe('locked')
  })

  it('is not held off by a page that only polls', async () => {
    const { ask, app, wait } = register
    for (let minute = 0; minute < 11; minute += 1) {
      wait(60_000)
      await app.call({ name: 'session.state', input: {}, quiet: true })
    }
    expect(refusalOf(await ask('units.list', {}))).toBe('locked')
  })

  it('follows the facility’s setting', async () => {
    const { ask, wait } = register
    const { isExample, ...facility } = answerOf(await ask('facility.get', {}))
    answerOf(await ask('facility.update', { ...facility, idleLockMinutes: 1 }))
    expect(refusalOf(await ask('facility.update', { ...facility, idleLockMinutes: 31 }))).toBe(
      'facility.idleRange',
    )
    wait(61_000)
    expect(refusalOf(await ask('units.list', {}))).toBe('locked')
  })
})
