import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  administrator,
  aNewRegister,
  answerOf,
  aDesk as anyDesk,
  refusalOf,
} from '../../../tests/support/a-desk'

// Each unlocking costs a good part of a second by design; a busy machine multiplies that.
vi.setConfig({ testTimeout: 120_000 })

const desks: ReturnType<typeof anyDesk>[] = []
const aDesk = (...given: Parameters<typeof anyDesk>) => {
  const desk = anyDesk(...given)
  desks.push(desk)
  return desk
}
afterEach(() => {
  for (const desk of desks.splice(0)) desk.app.close()
})

const credentials = { login: administrator.login, password: administrator.password }
const fileOf = (home: string) => join(home, 'estacion-rio-claro.habeas')

/** A desk with a register of its own on it, locked. */
const aLockedRegister = async () => {
  const desk = aDesk()
  const { recoveryKey } = answerOf(await desk.ask('registers.create', aNewRegister))
  answerOf(await desk.ask('session.lock', {}))
  return { ...desk, recoveryKey }
}

describe('registers.create', () => {
  it('makes a register, opens it for its administrator and hands out the recovery key', async () => {
    const { ask, home } = aDesk()
    expect(answerOf(await ask('session.state', {}))).toMatchObject({ state: 'empty', fileName: null })
    const { recoveryKey } = answerOf(await ask('registers.create', aNewRegister))
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(answerOf(await ask('session.state', {}))).toMatchObject({
      state: 'open',
      fileName: 'estacion-rio-claro.habeas',
      facility: {
        name: 'Estación Río Claro',
        zone: 'America/Mexico_City',
        idleLockMinutes: 10,
        isExample: false,
      },
      user: { name: 'Ana Ordóñez', role: 'administrator' },
      readOnly: false,
    })
    expect(readdirSync(home).sort()).toEqual([
      'estacion-rio-claro.habeas',
      'estacion-rio-claro.habeas-head',
      'estacion-rio-claro.habeas-keys',
      'estacion-rio-claro.habeas-lock',
      'estacion-rio-claro.habeas-shm',
      'estacion-rio-claro.habeas-wal',
    ])
  })

  it('writes facility, administrator and units as one action of the change log', async () => {
    const { ask } = aDesk()
    answerOf(await ask('registers.create', aNewRegister))
    const [first, ...rest] = answerOf(await ask('actions.list', {}))
    expect(rest).toEqual([])
    expect(first).toMatchObject({ command: 'registers.create', userName: 'Ana Ordóñez' })
    expect(answerOf(await ask('units.list', {}))).toMatchObject([
      { name: 'North', capacity: 80, floorAreaM2: 520.5 },
    ])
  })

  it('cannot be undone, which would leave a register without its facility', async () => {
    const { ask } = aDesk()
    answerOf(await ask('registers.create', aNewRegister))
    const [first] = answerOf(await ask('actions.list', {}))
    expect(refusalOf(await ask('actions.undo', { actionId: first?.actionId ?? '' }))).toBe(
      'actions.cannotBeUndone',
    )
    expect(answerOf(await ask('facility.get', {})).name).toBe('Estación Río Claro')
  })

  it('never takes the name of a register that is there', async () => {
    const { ask, home } = await aLockedRegister()
    answerOf(await ask('registers.create', aNewRegister))
    expect(existsSync(join(home, 'estacion-rio-claro-2.habeas'))).toBe(true)
  })

  it('names each field that is wrong', async () => {
    const { ask, home } = aDesk()
    const answer = await ask('registers.create', {
      ...aNewRegister,
      facility: { ...aNewRegister.facility, zone: 'America/Nowhere' },
      administrator: { ...administrator, password: 'short' },
    })
    expect(refusalOf(answer)).toBe('facility.zoneUnknown,password.tooShort')
    expect(readdirSync(home)).toEqual([])
  })

  it('makes no two units that only their capitals would tell apart', async () => {
    const { ask, home } = aDesk()
    const unit = { kind: 'ordinary', capacity: null, floorAreaM2: null } as const
    const answer = await ask('registers.create', {
      ...aNewRegister,
      units: [
        { ...unit, name: 'North' },
        { ...unit, name: ' north' },
      ],
    })
    expect(refusalOf(answer)).toBe('units.nameTaken')
    expect(readdirSync(home)).toEqual([])
  })
})

describe('session.unlock', () => {
  it('opens the register again, and after a restart of the program too', async () => {
    const { ask, home } = await aLockedRegister()
    answerOf(await ask('session.unlock', credentials))
    answerOf(await ask('session.lock', {}))
    const restarted = aDesk({ home })
    const [register] = answerOf(await restarted.ask('registers.list', {}))
    answerOf(await restarted.ask('registers.choose', { id: register?.id ?? '' }))
    answerOf(await restarted.ask('session.unlock', credentials))
    expect(answerOf(await restarted.ask('session.state', {}))).toMatchObject({
      state: 'open',
      readOnly: false,
    })
  })

  it('answers a wrong password and an unknown login in the same words', async () => {
    const { ask } = await aLockedRegister()
    const wrong = await ask('session.unlock', { ...credentials, password: 'wrong horse battery' })
    const unknown = await ask('session.unlock', { ...credentials, login: 'nobody' })
    expect(wrong).toEqual({ ok: false, problem: { code: 'conflict', why: 'session.wrongPassword' } })
    expect(unknown).toEqual(wrong)
  })

  it('makes everyone wait after three failures, across a restart, and not after a success', async () => {
    const { ask, home, wait } = await aLockedRegister()
    const guess = { ...credentials, password: 'wrong horse battery' }
    for (let at = 0; at < 3; at += 1)
      expect(refusalOf(await ask('session.unlock', guess))).toBe('session.wrongPassword')
    expect(await ask('session.unlock', credentials)).toEqual({
      ok: false,
      problem: { code: 'conflict', why: 'session.wait', detail: { seconds: 30 } },
    })
    const restarted = aDesk({ home, file: fileOf(home) })
    expect(refusalOf(await restarted.ask('session.unlock', credentials))).toBe('session.wait')
    wait(30_000)
    answerOf(await ask('session.unlock', credentials))
    answerOf(await ask('session.lock', {}))
    expect(refusalOf(await ask('session.unlock', guess))).toBe('session.wrongPassword')
  })

  it('says that the file is gone, not that its keys are, when its disk was taken out', async () => {
    const { ask, home } = await aLockedRegister()
    for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true })
    expect(refusalOf(await ask('session.unlock', credentials))).toBe('store.missing')
  })

  it('shows nothing from inside the file before it is open', async () => {
    const { ask } = await aLockedRegister()
    expect(answerOf(await ask('session.state', {}))).toMatchObject({
      state: 'locked',
      facility: null,
      user: null,
      lastChange: null,
    })
    for (const question of ['facility.get', 'units.list', 'users.list'] as const) {
      expect(refusalOf(await ask(question, {}))).toBe('locked')
    }
  })

  it('tells who has the register open and since when, and opens it read-only', async () => {
    const { ask, home } = await aLockedRegister()
    answerOf(await ask('session.unlock', credentials))
    const second = aDesk({ home, file: fileOf(home) })
    const refused = await second.ask('session.unlock', credentials)
    expect(refused).toMatchObject({
      problem: {
        why: 'session.inUse',
        detail: { since: '2026-11-24T18:00:00.000Z', host: expect.any(String) },
      },
    })
    answerOf(await second.ask('session.unlock', { ...credentials, readOnly: true }))
    expect(answerOf(await second.ask('session.state', {}))).toMatchObject({ state: 'open', readOnly: true })
    const unit = { name: 'New', kind: 'ordinary', capacity: null, floorAreaM2: null } as const
    expect(refusalOf(await second.ask('units.add', unit))).toBe('read-only')
    answerOf(await ask('units.add', unit))
    expect(answerOf(await second.ask('units.list', {}))).toHaveLength(2)
  })

  it('gives the file back to others when it is locked', async () => {
    const { ask, home } = await aLockedRegister()
    answerOf(await ask('session.unlock', credentials))
    answerOf(await ask('session.lock', {}))
    const second = aDesk({ home, file: fileOf(home) })
    answerOf(await second.ask('session.unlock', credentials))
    expect(answerOf(await second.ask('session.state', {}))).toMatchObject({ state: 'open', readOnly: false })
  })

  it('is asked once at a time', async () => {
    const { ask } = await aLockedRegister()
    const both = await Promise.all([ask('session.unlock', credentials), ask('session.unlock', credentials)])
    expect(both.map(refusalOf)).toEqual(['accepted', 'session.busy'])
  })

  it('is refused where the key file is gone', async () => {
    expect(refusalOf(await aDesk().ask('session.unlock', credentials))).toBe('session.noFile')
    const { ask, home } = await aLockedRegister()
    rmSync(`${fileOf(home)}-keys`)
    expect(refusalOf(await ask('session.unlock', credentials))).toBe('keys.missing')
  })
})

describe('session.unlockWithRecoveryKey', () => {
  it('gives an administrator a new password, which the log shows', async () => {
    const { ask, recoveryKey, wait } = await aLockedRegister()
    const password = 'a password I will keep'
    wait(1000)
    const answer = await ask('session.unlockWithRecoveryKey', { recoveryKey, password })
    expect(answerOf(answer)).toEqual({ login: administrator.login })
    expect(answerOf(await ask('actions.list', {}))[0]).toMatchObject({
      command: 'session.unlockWithRecoveryKey',
    })
    answerOf(await ask('session.lock', {}))
    expect(refusalOf(await ask('session.unlock', credentials))).toBe('session.wrongPassword')
    answerOf(await ask('session.unlock', { ...credentials, password }))
  })

  it('refuses a key that is not the register\u2019s, and counts the try', async () => {
    const { ask } = await aLockedRegister()
    const password = 'a password I will keep'
    for (let at = 0; at < 3; at += 1) {
      const answer = await ask('session.unlockWithRecoveryKey', { recoveryKey: `guess ${at}`, password })
      expect(refusalOf(answer)).toBe('session.wrongRecoveryKey')
    }
    expect(refusalOf(await ask('session.unlock', credentials))).toBe('session.wait')
  })

  it('opens nothing by a sheet that was replaced', async () => {
    const { ask, recoveryKey } = await aLockedRegister()
    answerOf(await ask('session.unlock', credentials))
    expect(refusalOf(await ask('registers.renewRecoveryKey', { password: 'wrong horse battery' }))).toBe(
      'users.wrongPresentPassword',
    )
    const renewed = answerOf(await ask('registers.renewRecoveryKey', { password: administrator.password }))
    answerOf(await ask('session.lock', {}))
    const password = 'a password I will keep'
    expect(refusalOf(await ask('session.unlockWithRecoveryKey', { recoveryKey, password }))).toBe(
      'session.wrongRecoveryKey',
    )
    answerOf(await ask('session.unlockWithRecoveryKey', { recoveryKey: renewed.recoveryKey, password }))
  })
})

describe('the example facility', () => {
  it('is made and opened in one call, and found again', async () => {
    const { ask } = aDesk()
    answerOf(await ask('registers.openExample', {}))
    expect(answerOf(await ask('session.state', {}))).toMatchObject({
      state: 'open',
      facility: { isExample: true },
    })
    answerOf(await ask('units.add', { name: 'Mine', kind: 'ordinary', capacity: null, floorAreaM2: null }))
    answerOf(await ask('session.lock', {}))
    answerOf(await ask('registers.openExample', {}))
    expect(answerOf(await ask('units.list', {})).map(({ name }) => name)).toContain('Mine')
  })

  it('is as new after a reset', async () => {
    const { ask } = aDesk()
    answerOf(await ask('registers.openExample', {}))
    answerOf(await ask('units.add', { name: 'Mine', kind: 'ordinary', capacity: null, floorAreaM2: null }))
    answerOf(await ask('registers.resetExample', {}))
    expect(answerOf(await ask('units.list', {})).map(({ name }) => name)).not.toContain('Mine')
    expect(answerOf(await ask('session.state', {}))).toMatchObject({ state: 'open' })
  })

  it('never deletes a file of its name that is somebody\u2019s own', async () => {
    const { ask, home } = await aLockedRegister()
    for (const side of ['', '-keys', '-head'])
      renameSync(fileOf(home) + side, join(home, `example.habeas${side}`))
    const before = readFileSync(join(home, 'example.habeas'))
    answerOf(await ask('registers.resetExample', {}))
    const aside = readdirSync(home).filter((name) => /^example-set-aside-\d+\.habeas$/.test(name))
    expect(aside).toHaveLength(1)
    expect(readFileSync(join(home, aside[0] ?? '')).equals(before)).toBe(true)
  })
})
