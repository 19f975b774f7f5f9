import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRegister, testNow } from '../../tests/support/a-register'
import { fillExample } from './fill-example'
import { statementsOf } from './store/entities'
import { openUnitOfWork } from './store/unit-of-work'

let register: ReturnType<typeof aRegister>
const count = (sql: string): number => register.store.reader.raw.prepare(sql).pluck().get() as number

beforeAll(() => {
  register = aRegister()
  const { store, user, app } = register
  const open = app.workplace.desk.current()
  if (!store.writer || !open) throw new Error('no writer')
  store.writer.raw.exec('BEGIN')
  const { work, finish } = openUnitOfWork(store.writer, open.head, {
    actionId: 'example',
    userId: user.id,
    command: 'imports.start',
    recordedAt: testNow,
  })
  for (const [id, kind] of [
    ['women', 'women'],
    ['families', 'family'],
  ] as const)
    work.insert('unit', { id, name: id, kind, capacity: 20, floorAreaM2: 100, closedOn: null })
  fillExample(work, {
    units: { men: ['unit-1'], women: ['women'], families: ['families'] },
    capacity: 210,
    asOf: testNow,
    zone: 'America/Mexico_City',
  })
  open.head = finish()
  store.writer.raw.exec('COMMIT')
})
afterAll(() => register.close())

describe('fillExample', () => {
  it('writes people who are held and people who have left', () => {
    const held = count('SELECT count(*) FROM stay WHERE end_at IS NULL')
    expect(held).toBeGreaterThan(150)
    expect(held).toBeLessThan(215)
    expect(count('SELECT count(*) FROM person')).toBeGreaterThan(2000)
  })

  it('places everyone who has arrived in a unit for them', () => {
    expect(
      count(`SELECT count(*) FROM placement p JOIN person ON person.id = p.person_id
             WHERE p.unit_id = 'women' AND person.sex <> 'female'`),
    ).toBe(0)
    expect(count('SELECT count(*) FROM stay WHERE end_at IS NULL AND unit_id IS NOT NULL')).toBeGreaterThan(
      140,
    )
  })

  it('answers once for the facility what its numbers say, and leaves one question open', async () => {
    const answered = register.store.reader.raw.prepare(
      'SELECT fact, value FROM facility_answer ORDER BY fact',
    )
    expect(answered.raw().all()).toEqual([
      ['held-in-prison', 'no'],
      ['over-capacity', 'no'],
      ['separate-from-criminal-custody', 'yes'],
    ])
    const missing = await register.ask('missingFacts.list', {})
    const facts = missing.ok ? missing.value.facts : []
    expect(facts.length).toBeGreaterThan(5)
    const ofPlace = facts.filter(({ fact }) =>
      ['held-in-prison', 'over-capacity', 'separate-from-criminal-custody'].includes(fact),
    )
    // Only someone who left police cells and has not arrived yet.
    expect(ofPlace.map(({ fact, people, fillIn }) => [fact, people, fillIn.kind])).toEqual([
      ['held-in-prison', 1, 'answer'],
      ['over-capacity', 1, 'answer'],
    ])
  })

  it('keeps each person findable by name', () => {
    expect(count("SELECT count(*) FROM person_search WHERE person_search MATCH 'noori'")).toBeGreaterThan(0)
  })

  it('tells the log once of each person, in one action that can be undone', async () => {
    const people = count('SELECT count(*) FROM person')
    expect(count("SELECT count(*) FROM change WHERE entity = 'person'")).toBe(people)
    expect(await register.ask('actions.undo', { actionId: 'example' })).toMatchObject({ ok: true })
    expect(count('SELECT count(*) FROM person')).toBe(0)
    const writer = register.store.writer ?? expect.fail('no writer')
    expect(statementsOf(writer, 'unit').find('women')).toBeNull()
  })
})
