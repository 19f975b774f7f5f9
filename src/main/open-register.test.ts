import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { testNow } from '../../tests/support/a-register'
import { tempFolder } from '../../tests/support/temp-folder'
import { asOpenRegister, lockForWriting } from './open-register'
import { beatEveryMs } from './store/file-lock'
import { createStore } from './store/open-store'

const now = () => testNow

/** A register held for writing, with nothing in it yet. */
const anOpenRegister = () => {
  const file = join(tempFolder(), 'x.habeas')
  const key = Buffer.alloc(32, 7)
  const made = createStore(file, key)
  const locked = lockForWriting(file, now)
  if (!made.ok || !locked.ok) throw new Error('no register')
  const store = made.value
  const user = { id: 'user-1', name: 'Ana', role: 'administrator' as const }
  return { file, key, store, register: asOpenRegister({ file, store, key, lock: locked.value, user, now }) }
}

describe('a register that is held open', () => {
  it('does not end the program where its lock cannot be read for once', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { file, store } = anOpenRegister()
    rmSync(`${file}-lock`)
    mkdirSync(`${file}-lock`)
    expect(() => vi.advanceTimersByTime(beatEveryMs)).not.toThrow()
    vi.clearAllTimers()
    store.close()
  })
})

describe('a register that is released', () => {
  it('leaves no key behind, though its lock cannot be given back', () => {
    const { file, key, store, register } = anOpenRegister()
    rmSync(`${file}-lock`)
    mkdirSync(`${file}-lock`)
    expect(() => register.release()).toThrow('EISDIR')
    expect(key).toEqual(Buffer.alloc(32))
    expect(store.reader.raw.open).toBe(false)
  })

  it('gives its lock back, though its store cannot be closed', () => {
    const { file, key, store, register } = anOpenRegister()
    const rows = store.reader.raw.prepare('SELECT 1 UNION SELECT 2').iterate()
    rows.next()
    expect(() => register.release()).toThrow('busy')
    expect(key).toEqual(Buffer.alloc(32))
    expect(lockForWriting(file, now).ok).toBe(true)
    rows.return?.()
    store.close()
  })
})
