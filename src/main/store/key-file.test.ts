import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../../../tests/support/temp-folder'
import {
  type KeyFile,
  keyFileBeside,
  newKeyFile,
  newRecovery,
  readKeyFile,
  unlockWithPassword,
  unlockWithRecoveryKey,
  withoutUser,
  withUser,
  wrapForUser,
  writeKeyFile,
} from './key-file'
import * as stretching from './stretch-password'

// Each unlocking costs a good part of a second by design; a busy machine multiplies that.
vi.setConfig({ testTimeout: 120_000 })

const key = Buffer.alloc(32, 5)
const ana = { userId: 'user-1', login: 'A.Ordóñez', password: 'correct horse battery' }
const ben = { userId: 'user-2', login: 'b.lima', password: 'another long passphrase' }
let keys: KeyFile
let recoveryKey: string

beforeAll(async () => {
  const made = newKeyFile('register-1', key)
  recoveryKey = made.recoveryKey
  keys = withUser(made.keys, await wrapForUser(made.keys, ana, key))
  keys = withUser(keys, await wrapForUser(keys, ben, key))
})

const firstUser = (file: KeyFile) => {
  const [entry] = file.users
  if (entry === undefined) throw new Error('no user')
  return entry
}
const secondUser = (file: KeyFile) => {
  const entry = file.users[1]
  if (entry === undefined) throw new Error('no second user')
  return entry
}

describe('unlockWithPassword', () => {
  it('gives each user the same key, however the login is written', async () => {
    expect(await unlockWithPassword(keys, 'a.ordóñez', ana.password)).toEqual({ userId: 'user-1', key })
    expect(await unlockWithPassword(keys, ' B.LIMA ', ben.password)).toEqual({ userId: 'user-2', key })
  })

  it('answers a wrong password and a login nobody has alike, after the same work', async () => {
    const work = vi.spyOn(stretching, 'stretchPassword')
    expect(await unlockWithPassword(keys, ana.login, 'wrong password here')).toBeNull()
    const forWrongPassword = work.mock.calls.map(([, , cost]) => cost)
    work.mockClear()
    expect(await unlockWithPassword(keys, 'nobody', 'wrong password here')).toBeNull()
    expect(work.mock.calls.map(([, , cost]) => cost)).toEqual(forWrongPassword)
    expect(forWrongPassword).toHaveLength(2)
    work.mockRestore()
  })

  it('opens no wrap that was moved to another user, login or register', async () => {
    const moved: KeyFile = { ...keys, users: [{ ...firstUser(keys), userId: 'user-2' }] }
    const renamed: KeyFile = { ...keys, users: [{ ...firstUser(keys), loginTag: secondUser(keys).loginTag }] }
    expect(await unlockWithPassword(moved, ana.login, ana.password)).toBeNull()
    expect(await unlockWithPassword(renamed, ben.login, ana.password)).toBeNull()
    expect(await unlockWithPassword({ ...keys, registerId: 'other' }, ana.login, ana.password)).toBeNull()
  })

  it('takes the new password only, once it was changed', async () => {
    const wrap = await wrapForUser(keys, { ...ana, password: 'a new long passphrase' }, key)
    const changed = withUser(keys, wrap)
    expect(changed.users).toHaveLength(2)
    expect(await unlockWithPassword(changed, ana.login, ana.password)).toBeNull()
    expect(await unlockWithPassword(changed, ana.login, 'a new long passphrase')).toEqual({
      userId: 'user-1',
      key,
    })
  })

  it('opens nothing for a user who was removed, and the removal is remembered', async () => {
    const left = withoutUser(keys, 'user-2')
    expect(await unlockWithPassword(left, ben.login, ben.password)).toBeNull()
    expect(left.removedUsers).toBe(1)
  })
})

describe('unlockWithRecoveryKey', () => {
  it('gives the key by the sheet of paper, and by no other', () => {
    expect(unlockWithRecoveryKey(keys, recoveryKey)).toEqual(key)
    expect(unlockWithRecoveryKey(keys, newKeyFile('register-1', key).recoveryKey)).toBeNull()
    expect(unlockWithRecoveryKey(keys, 'nonsense')).toBeNull()
  })

  it('takes the old sheet no more once a new one was made', () => {
    const renewed = newRecovery(keys.registerId, key)
    const changed = { ...keys, recovery: renewed.recovery }
    expect(unlockWithRecoveryKey(changed, recoveryKey)).toBeNull()
    expect(unlockWithRecoveryKey(changed, renewed.recoveryKey)).toEqual(key)
  })
})

describe('readKeyFile', () => {
  const written = (change: (keys: KeyFile) => unknown): string => {
    const register = join(tempFolder(), 'x.habeas')
    writeFileSync(keyFileBeside(register), JSON.stringify(change(structuredClone(keys))))
    return register
  }

  it('reads back what was written', () => {
    const register = join(tempFolder(), 'x.habeas')
    writeKeyFile(register, keys)
    expect(readKeyFile(register)).toEqual({ ok: true, value: keys })
  })

  it('shows no login and no key', () => {
    const register = join(tempFolder(), 'x.habeas')
    writeKeyFile(register, keys)
    const text = readFileSync(keyFileBeside(register), 'utf8').toLowerCase()
    for (const secret of ['ord', 'lima', key.toString('hex'), key.toString('base64').toLowerCase()]) {
      expect(text).not.toContain(secret)
    }
  })

  it('refuses a file in which guessing was made cheap', () => {
    const weak = { memoryKiB: 8, passes: 1, lanes: 1 }
    const register = written((file) => ({ ...file, users: [{ ...firstUser(file), cost: weak }] }))
    expect(readKeyFile(register)).toEqual({ ok: false, problem: { code: 'conflict', why: 'keys.weakened' } })
  })

  it.each([
    ['a file that is no key file', () => ({ hello: 1 }), 'keys.damaged'],
    ['a salt that is too short', (file: KeyFile) => ({ ...file, loginSalt: 'AAAA' }), 'keys.damaged'],
    ['a file of a newer version', (file: KeyFile) => ({ ...file, version: 2 }), 'store.newerVersion'],
  ])('refuses %s', (_what, change, why) => {
    expect(readKeyFile(written(change))).toEqual({ ok: false, problem: { code: 'conflict', why } })
  })

  it('refuses a register that has none', () => {
    const register = join(tempFolder(), 'x.habeas')
    expect(readKeyFile(register)).toEqual({ ok: false, problem: { code: 'conflict', why: 'keys.missing' } })
  })
})
