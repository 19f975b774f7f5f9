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
afterEach(() => {
  for (const desk of desks.splice(0)) desk.app.close()
})

/** An open register with its administrator and one more user. */
const aStaffedRegister = async (role: 'custody-officer' | 'lawyer' = 'custody-officer') => {
  const desk = anyDesk()
  desks.push(desk)
  answerOf(await desk.ask('registers.create', aNewRegister))
  const officer = { name: 'Ben Lima', login: 'b.lima', role, password: 'another long passphrase' }
  const { id } = answerOf(await desk.ask('users.add', officer))
  const unlock = async (password: string, login = officer.login) => {
    answerOf(await desk.ask('session.lock', {}))
    return desk.ask('session.unlock', { login, password })
  }
  const asAdministrator = async () => {
    answerOf(await unlock(administrator.password, administrator.login))
  }
  return { ...desk, officer, id, unlock, asAdministrator }
}

describe('users.add', () => {
  it('lets the new user unlock, with their own role', async () => {
    const { ask, officer, unlock } = await aStaffedRegister()
    answerOf(await unlock(officer.password))
    expect(answerOf(await ask('session.state', {})).user).toMatchObject({
      name: 'Ben Lima',
      role: 'custody-officer',
    })
    expect(refusalOf(await ask('users.list', {}))).toBe('role')
    expect(refusalOf(await ask('facility.update', { ...aNewRegister.facility, idleLockMinutes: 5 }))).toBe(
      'role',
    )
  })

  it('refuses a login that is taken, however it is written', async () => {
    const { ask, officer } = await aStaffedRegister()
    expect(refusalOf(await ask('users.add', { ...officer, login: 'B.LIMA' }))).toBe('users.loginTaken')
    expect(answerOf(await ask('users.list', {}))).toHaveLength(2)
  })

  it('is told in the change log without the password', async () => {
    const { ask, app, officer } = await aStaffedRegister()
    expect(answerOf(await ask('actions.list', {}))[0]).toMatchObject({ command: 'users.add' })
    const log = app.workplace.desk
      .current()
      ?.store.reader.raw.prepare('SELECT contents FROM change')
      .pluck()
      .all()
    expect(JSON.stringify(log)).toContain('Ben Lima')
    expect(JSON.stringify(log)).not.toContain(officer.password)
  })
})

describe('two changes of the keys at once', () => {
  const cleo = {
    name: 'Cleo Roy',
    login: 'c.roy',
    role: 'monitor',
    password: 'one more long passphrase',
  } as const
  const dan = { ...cleo, name: 'Dan Sow', login: 'd.sow' }

  it('let both of two new users unlock', async () => {
    const { ask, unlock } = await aStaffedRegister()
    const added = await Promise.all([ask('users.add', cleo), ask('users.add', dan)])
    for (const answer of added) answerOf(answer)
    expect(answerOf(await ask('users.list', {})).filter((user) => !user.hasPassword)).toEqual([])
    answerOf(await unlock(cleo.password, cleo.login))
    answerOf(await unlock(dan.password, dan.login))
  })

  it('keep a new user beside a new recovery key', async () => {
    const { ask } = await aStaffedRegister()
    const [added, renewed] = await Promise.all([
      ask('users.add', cleo),
      ask('registers.renewRecoveryKey', { password: administrator.password }),
    ])
    answerOf(added)
    expect(answerOf(await ask('users.list', {})).filter((user) => !user.hasPassword)).toEqual([])
    answerOf(await ask('session.lock', {}))
    const { recoveryKey } = answerOf(renewed)
    const entry = { recoveryKey, login: administrator.login, password: 'a fresh long passphrase' }
    answerOf(await ask('session.unlockWithRecoveryKey', entry))
  })
})

describe('users.setPassword', () => {
  it('replaces the password of another', async () => {
    const { ask, id, unlock, officer } = await aStaffedRegister()
    answerOf(await ask('users.setPassword', { id, password: 'a fresh long passphrase' }))
    expect(refusalOf(await unlock(officer.password))).toBe('session.wrongPassword')
    answerOf(await unlock('a fresh long passphrase'))
  })
})

describe('users.changeOwnPassword', () => {
  it('asks for the present one', async () => {
    const { ask, unlock, officer } = await aStaffedRegister()
    answerOf(await unlock(officer.password))
    const password = 'a fresh long passphrase'
    expect(refusalOf(await ask('users.changeOwnPassword', { present: 'not my passphrase', password }))).toBe(
      'users.wrongPresentPassword',
    )
    answerOf(await ask('users.changeOwnPassword', { present: officer.password, password }))
    answerOf(await unlock(password))
  })
})

describe('users.remove', () => {
  it('leaves the name in the history and opens nothing any more', async () => {
    const { ask, id, unlock, officer, asAdministrator } = await aStaffedRegister()
    answerOf(await ask('users.remove', { id }))
    expect(answerOf(await ask('users.list', {})).find((user) => user.id === id)).toMatchObject({
      name: 'Ben Lima',
      active: false,
      hasPassword: false,
    })
    expect(refusalOf(await unlock(officer.password))).toBe('session.wrongPassword')
    await asAdministrator()
  })

  it('leaves always one administrator', async () => {
    const { ask } = await aStaffedRegister()
    const self = answerOf(await ask('session.state', {})).user?.id ?? ''
    expect(refusalOf(await ask('users.remove', { id: self }))).toBe('users.removesOneself')
    const demoted = { id: self, name: 'Ana', role: 'monitor', active: true } as const
    expect(refusalOf(await ask('users.update', demoted))).toBe('users.lastAdministrator')
    expect(refusalOf(await ask('users.update', { ...demoted, role: 'administrator', active: false }))).toBe(
      'users.lastAdministrator',
    )
  })
})

describe('users.update', () => {
  it('leaves one\u2019s own role to another administrator', async () => {
    const { ask, id, officer } = await aStaffedRegister()
    answerOf(await ask('users.update', { id, name: officer.name, role: 'administrator', active: true }))
    const self = answerOf(await ask('session.state', {})).user?.id ?? ''
    const demoted = { id: self, name: 'Ana', role: 'monitor', active: true } as const
    expect(refusalOf(await ask('users.update', demoted))).toBe('users.changesOwnRole')
    answerOf(await ask('users.update', { ...demoted, role: 'administrator' }))
  })

  it('keeps out a user set inactive, in the words of a wrong password', async () => {
    const { ask, id, unlock, officer } = await aStaffedRegister()
    answerOf(await ask('users.update', { id, name: officer.name, role: officer.role, active: false }))
    expect(await unlock(officer.password)).toEqual({
      ok: false,
      problem: { code: 'conflict', why: 'session.wrongPassword' },
    })
  })
})

describe('assignments', () => {
  it('are for lawyers and for people who are there', async () => {
    const { ask, id } = await aStaffedRegister('lawyer')
    const self = answerOf(await ask('session.state', {})).user?.id ?? ''
    expect(refusalOf(await ask('assignments.add', { userId: self, personId: 'p' }))).toBe(
      'assignments.lawyersOnly',
    )
    expect(refusalOf(await ask('assignments.add', { userId: id, personId: 'p' }))).toBe('not-found')
    expect(answerOf(await ask('assignments.list', { userId: id }))).toEqual([])
  })
})
