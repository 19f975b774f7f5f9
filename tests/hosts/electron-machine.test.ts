import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/main/app'
import type { CreateEngine, Engine } from '../../src/main/engine'
import { openHost } from '../support/electron-host'

const platform = process.platform
const engines: Engine[] = []
afterEach(() => {
  for (const each of engines.splice(0)) each.close()
  Object.defineProperty(process, 'platform', { value: platform })
})

const createEngine: CreateEngine = (given) => {
  const engine = createApp(given)
  engines.push(engine)
  return engine
}

const openOn = async (system: NodeJS.Platform) => {
  Object.defineProperty(process, 'platform', { value: system })
  return openHost({ createEngine })
}

describe('a register elsewhere, in Electron', () => {
  it('is chosen by the system’s dialogue; a path that the page sends is not looked at', async () => {
    const { stage, call } = await openOn('linux')
    const file = join(mkdtempSync(join(tmpdir(), 'habeas-file-')), 'visit.habeas')
    writeFileSync(file, 'x')
    stage.open = { canceled: true, filePaths: [] }
    const asked = { name: 'registers.openElsewhere', input: { path: file } }
    expect(await call(asked)).toEqual({ ok: true, value: { kind: 'cancelled' } })
    expect(await call({ name: 'session.state', input: {} })).toMatchObject({ value: { fileName: null } })
    stage.open = { canceled: false, filePaths: [file] }
    expect(await call({ name: 'registers.openElsewhere', input: {} })).toEqual({
      ok: true,
      value: { kind: 'chosen' },
    })
    expect(stage.openOptions).toMatchObject({ filters: [{ extensions: ['habeas'] }] })
    expect(await call({ name: 'session.state', input: {} })).toMatchObject({
      value: { fileName: basename(file), state: 'locked' },
    })
  })
})

describe('the window', () => {
  it('is kept out of pictures where the system can, and nowhere else', async () => {
    const windows = await openOn('win32')
    expect(windows.window.contentProtected).toBe(true)
    const linux = await openOn('linux')
    expect(linux.window.contentProtected).toBe(false)
    expect(await linux.call({ name: 'machine.settings', input: {} })).toMatchObject({
      value: { canProtectScreen: false },
    })
  })

  it('guards the keyboard while a secret is typed, on macOS, and lets go when the window is left', async () => {
    const { call, electron, window } = await openOn('darwin')
    const focus = (isFocused: boolean) => call({ name: 'machine.secretFocus', input: { isFocused } })
    await focus(true)
    expect(electron.stage.secureKeyboard).toBe(true)
    window.emit('blur')
    expect(electron.stage.secureKeyboard).toBe(false)
    await focus(true)
    await focus(false)
    expect(electron.stage.secureKeyboard).toBe(false)
  })

  it('does not touch the keyboard elsewhere', async () => {
    const { call, electron } = await openOn('win32')
    await call({ name: 'machine.secretFocus', input: { isFocused: true } })
    expect(electron.stage.secureKeyboard).toBe(null)
  })
})
