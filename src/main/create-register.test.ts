import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { aDesk, aNewRegister, answerOf, refusalOf } from '../../tests/support/a-desk'
import { testNow } from '../../tests/support/a-register'
import { tempFolder } from '../../tests/support/temp-folder'
import { createRegister } from './create-register'

// Each wrapping costs a good part of a second by design; a busy machine multiplies that.
vi.setConfig({ testTimeout: 120_000 })

describe('a register that cannot be made', () => {
  it('leaves nothing behind where its keys cannot be written, and is made at the next try', async () => {
    const { app, ask, home } = aDesk()
    onTestFinished(app.close)
    const keysInTheirWriting = join(home, 'estacion-rio-claro.habeas-keys.part')
    mkdirSync(keysInTheirWriting)
    expect(refusalOf(await ask('registers.create', aNewRegister))).toBe('internal')
    expect(answerOf(await ask('registers.list', {}))).toEqual([])
    rmSync(keysInTheirWriting, { recursive: true })
    answerOf(await ask('registers.create', aNewRegister))
    expect(existsSync(join(home, 'estacion-rio-claro.habeas'))).toBe(true)
  })

  it('leaves nothing behind where its first action fails', async () => {
    const home = tempFolder()
    const plan = {
      ...aNewRegister,
      isExample: true,
      fill: () => {
        throw new Error('a row that cannot be written')
      },
    }
    await expect(createRegister({ now: () => testNow }, join(home, 'x.habeas'), plan)).rejects.toThrow(
      'a row',
    )
    expect(readdirSync(home)).toEqual([])
  })
})
