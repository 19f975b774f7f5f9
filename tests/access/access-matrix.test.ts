import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canRead, mayAsk, mayRead } from '../../src/core/access/permissions'
import { type FieldGroup, fieldGroupSchema, type Role, roleSchema } from '../../src/core/access/roles'
import { contract, type QuestionName } from '../../src/core/contract'
import type { PlainDate } from '../../src/core/dates/plain-date'
import type { Problem } from '../../src/core/result'
import { aRegister } from '../support/a-register'
import { anOpening, aPerson } from '../support/an-admission'
import { writeRows } from '../support/write-rows'

const roles = roleSchema.options
const groups = fieldGroupSchema.options
const questions = Object.keys(contract) as QuestionName[]

/** A flag of each protected group; what it says must reach nobody who may not read it. */
const secrets = {
  health: 'secret-health',
  asylum: 'secret-asylum',
  trafficking: 'secret-trafficking',
  contacts: 'secret-contacts',
} as const satisfies Record<FieldGroup, string>
const flagKinds = { health: 'pregnant', asylum: 'fear-of-return', trafficking: 'trafficking-sign' } as const

type World = {
  register: ReturnType<typeof aRegister>
  assigned: string
  other: string
}

/** One register with two people full of protected facts, seen by one role. A lawyer has the first. */
async function aWorld(role: Role): Promise<World> {
  const register = aRegister({ role: 'administrator' })
  const ids: string[] = []
  for (const number of ['P-1', 'P-2']) {
    const admitted = await register.ask('people.admit', { person: aPerson({ number }), stay: anOpening() })
    if (!admitted.ok) throw new Error(JSON.stringify(admitted.problem))
    const { personId } = admitted.value
    ids.push(personId)
    for (const [group, kind] of Object.entries(flagKinds))
      await register.ask('flags.add', {
        personId,
        kind,
        fromOn: '2026-11-06' as PlainDate,
        source: '',
        note: secrets[group as FieldGroup],
      })
    await register.ask('contacts.add', {
      personId,
      kind: 'family',
      name: secrets.contacts,
      reach: '',
      note: '',
    })
  }
  const [assigned = '', other = ''] = ids
  writeRows(register, (work) =>
    work.insert('assignment', { id: 'assignment-1', userId: register.user.id, personId: assigned }),
  )
  const open = register.app.workplace.desk.current()
  if (!open) throw new Error('no register')
  Object.assign(open.user, { role })
  return { register, assigned, other }
}

const worlds = new Map<Role, World>()
beforeAll(async () => {
  for (const role of roles) worlds.set(role, await aWorld(role))
})
afterAll(() => {
  for (const { register } of worlds.values()) register.close()
})
const worldOf = (role: Role): World => worlds.get(role) ?? expect.fail('no world')

const problemOf = (answer: unknown): Problem | null =>
  (answer as { ok: boolean; problem?: Problem }).problem ?? null
const looks = ({ register }: World) =>
  register.store.reader.raw.prepare('SELECT count(*) FROM look').pluck().get() as number

describe.each(roles)('%s', (role) => {
  const closed = questions.filter((name) => mayAsk[name] !== 'door' && !mayAsk[name].includes(role))
  const opened = questions.filter((name) => mayAsk[name] !== 'door' && mayAsk[name].includes(role))

  it.each(closed)('is refused %s, whatever is sent with it', async (name) => {
    const answer = await worldOf(role).register.app.call({ name, input: {} })
    expect(answer).toEqual({ ok: false, problem: { code: 'forbidden', why: 'role' } })
  })

  it.each(opened)('is let through to %s', async (name) => {
    // Rubbish stops at the door's parser, after the role was accepted and before anything is done.
    const problem = problemOf(await worldOf(role).register.app.call({ name, input: 'rubbish' }))
    expect(problem?.code).toBe('invalid-input')
  })

  it.each(groups)('reads %s only as the table says, and each look is logged', async (group) => {
    const world = worldOf(role)
    const before = looks(world)
    const answer = await world.register.ask('person.reveal', { id: world.assigned, group })
    if (!mayRead[group].includes(role)) {
      expect(answer).toEqual({ ok: false, problem: { code: 'forbidden', why: 'role' } })
      expect(looks(world)).toBe(before)
      return
    }
    expect(JSON.stringify(answer)).toContain(secrets[group])
    expect(looks(world)).toBe(before + 1)
    for (const other of groups)
      if (other !== group) expect(JSON.stringify(answer)).not.toContain(secrets[other])
  })

  it('sees in a file that protected facts exist, and not what they say', async () => {
    const world = worldOf(role)
    const answer = await world.register.ask('person.get', { id: world.assigned })
    if (!answer.ok) expect.fail(JSON.stringify(answer.problem))
    expect(answer.value.groups).toEqual(
      groups.map((group) => ({ group, restricted: !canRead(role, group), count: 1 })),
    )
    for (const secret of [...Object.values(secrets), ...Object.values(flagKinds)])
      expect(JSON.stringify(answer)).not.toContain(secret)
  })

  it(role === 'lawyer' ? 'finds nobody but the people assigned' : 'finds everyone', async () => {
    const world = worldOf(role)
    const { register, other } = world
    const open = await register.ask('person.get', { id: other })
    const reveal = await register.ask('person.reveal', { id: other, group: 'contacts' })
    if (role === 'lawyer') {
      expect(problemOf(open)).toEqual({ code: 'not-found', what: 'person' })
      expect(problemOf(reveal)).toEqual({ code: 'not-found', what: 'person' })
      const found = await register.ask('people.search', { text: 'Noori' })
      expect(found.ok && found.value.map(({ id }) => id)).toEqual([world.assigned])
    } else {
      expect(open.ok).toBe(true)
      expect(reveal.ok).toBe(true)
    }
  })
})

describe('the table', () => {
  it('lets monitor and lawyer change nothing but their own paper', () => {
    const changing = questions.filter((name) => contract[name].kind === 'command')
    for (const name of changing) {
      const allowed = mayAsk[name]
      if (allowed === 'door' || name.startsWith('users.changeOwn') || isOwnSetting(name)) continue
      // What is kept of a printed result is one's own paper, no record of anybody.
      if (name === 'results.keep') continue
      expect(allowed, name).not.toContain('monitor')
      expect(allowed, name).not.toContain('lawyer')
    }
  })
})

/** What someone sets for their own screen is no fact of the facility. */
const isOwnSetting = (name: string): boolean => /^(preferences|filters|views)\./.test(name)
