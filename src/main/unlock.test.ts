import { existsSync, mkdirSync } from 'node:fs'
import { expect, it, onTestFinished, vi } from 'vitest'
import { aDesk, administrator, aNewRegister, answerOf, refusalOf } from '../../tests/support/a-desk'

// Each unlocking costs a good part of a second by design; a busy machine multiplies that.
vi.setConfig({ testTimeout: 120_000 })

it('a recovery gives the file back where the new wrap cannot be written', async () => {
  const { app, ask } = aDesk()
  onTestFinished(app.close)
  const { recoveryKey } = answerOf(await ask('registers.create', aNewRegister))
  answerOf(await ask('session.lock', {}))
  const file = app.workplace.desk.file() ?? ''
  mkdirSync(`${file}-keys.part`)
  const password = 'a password I will keep'
  expect(refusalOf(await ask('session.unlockWithRecoveryKey', { recoveryKey, password }))).toBe('internal')
  expect(existsSync(`${file}-lock`)).toBe(false)
  const { login, password: old } = administrator
  answerOf(await ask('session.unlock', { login, password: old }))
})
