import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerOf, refusalOf } from '../../tests/support/a-desk'
import { registerEach } from '../../tests/support/register-each'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const { register } = registerEach()

describe('the idle lock', () => {
  it('locks after the facility’s minutes without a question', async () => {
    const { ask, wait } = register()
    wait(9 * 60_000)
    answerOf(await ask('units.list', {}))
    wait(10 * 60_000)
    expect(refusalOf(await ask('units.list', {}))).toBe('locked')
  })

  it('is not held off by a page that only polls', async () => {
    const { ask, app, wait } = register()
    for (let minute = 0; minute < 11; minute += 1) {
      wait(60_000)
      await app.call({ name: 'session.state', input: {}, quiet: true })
    }
    expect(refusalOf(await ask('units.list', {}))).toBe('locked')
  })

  it('falls in time though the register cannot be read any more', async () => {
    const { app, store, wait } = register()
    store.reader.raw.close()
    vi.advanceTimersByTime(1000)
    expect(app.workplace.desk.current()).not.toBeNull()
    wait(10 * 60_000)
    vi.advanceTimersByTime(1000)
    expect(app.workplace.desk.current()).toBeNull()
  })

  it('follows the facility’s setting', async () => {
    const { ask, wait } = register()
    const { isExample, ...facility } = answerOf(await ask('facility.get', {}))
    answerOf(await ask('facility.update', { ...facility, idleLockMinutes: 1 }))
    expect(refusalOf(await ask('facility.update', { ...facility, idleLockMinutes: 31 }))).toBe(
      'facility.idleRange',
    )
    wait(61_000)
    expect(refusalOf(await ask('units.list', {}))).toBe('locked')
  })
})
