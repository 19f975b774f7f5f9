import { describe, expect, it } from 'vitest'
import { aRegister } from '../../tests/support/a-register'
import { anOpening, aPerson } from '../../tests/support/an-admission'
import { registerEach } from '../../tests/support/register-each'
import type { QuestionName } from '../core/contract'
import type { Instant } from '../core/dates/instant'
import { createDispatch } from './dispatch'
import { handlers } from './handlers/handlers'
import { beforeFirst, chainHash, digestOf, readHead } from './store/change-log'
import { openUnitOfWork, type UnitOfWork } from './store/unit-of-work'

const { register } = registerEach()

const act = (actionId: string, write: (work: UnitOfWork) => void) => {
  const { store, user, app } = register()
  const open = app.workplace.desk.current()
  if (!store.writer || !open) throw new Error('no writer')
  const { work, finish } = openUnitOfWork(store.writer, open.head, {
    actionId,
    userId: user.id,
    command: 'units.save',
    recordedAt: app.workplace.now(),
  })
  write(work)
  open.head = finish()
}

const writeUnit = (id: string, name: string) =>
  act(`action-${id}`, (work) =>
    work.insert('unit', { id, name, kind: 'ordinary', capacity: 2, floorAreaM2: null, closedOn: null }),
  )

const rename = (id: string, name: string) => act(`rename-${id}`, (work) => work.update('unit', id, { name }))

/** An entry as the table holds it. */
type StoredEntry = {
  seq: number
  recorded_at: Instant
  user_id: string
  command: string
  action_id: string
  entity: string
  entity_id: string
  contents: string
  contents_digest: Buffer
  hash: Buffer
}

const unitNames = () =>
  register().store.reader.raw.prepare('SELECT name FROM unit ORDER BY name').pluck().all()

describe('dispatch', () => {
  it('answers not-found to names that are not questions, inherited ones too', async () => {
    for (const name of ['people.drop', 'toString', '__proto__', 'constructor'])
      expect(await register().app.call({ name, input: {} })).toEqual({
        ok: false,
        problem: { code: 'not-found', what: 'question' },
      })
  })

  it('answers not-found to what is no question at all', async () => {
    for (const rubbish of [null, 7, 'people.search', [], { input: {} }, { name: 5 }])
      expect(await register().app.call(rubbish)).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  })

  it('refuses input that does not fit, and says which field', async () => {
    expect(await register().ask('people.search', { text: 7 as unknown as string })).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input', issues: [{ path: ['text'] }] },
    })
  })

  it('refuses everything but the doors once it is locked', async () => {
    await register().ask('session.lock', {})
    expect(await register().ask('people.search', { text: 'a' })).toEqual({
      ok: false,
      problem: { code: 'forbidden', why: 'locked' },
    })
    expect(await register().ask('session.state', {})).toMatchObject({ ok: true, value: { state: 'locked' } })
  })

  it('refuses a role that the table does not name', async () => {
    const custody = aRegister({ role: 'custody-officer' })
    expect(await custody.ask('actions.list', {})).toEqual({
      ok: false,
      problem: { code: 'forbidden', why: 'role' },
    })
    custody.close()
  })

  it('locks itself when nothing was asked for ten minutes, and not a second before', async () => {
    register().wait(10 * 60_000 - 1)
    expect(await register().ask('people.search', { text: '' })).toMatchObject({ ok: true })
    register().wait(10 * 60_000)
    expect(await register().ask('people.search', { text: '' })).toMatchObject({ problem: { why: 'locked' } })
  })

  it('answers though noting that somebody was active fails', async () => {
    const dispatch = createDispatch(register().app.workplace, handlers, () => {
      throw new Error('a lock that cannot be given back')
    })
    expect(await dispatch({ name: 'session.state', input: {} })).toMatchObject({
      problem: { code: 'internal' },
    })
  })

  it('does not count quiet questions as activity', async () => {
    register().wait(9 * 60_000)
    await register().app.call({ name: 'session.state' satisfies QuestionName, input: {}, quiet: true })
    register().wait(60_000)
    expect(await register().ask('people.search', { text: '' })).toMatchObject({ problem: { why: 'locked' } })
  })
})

describe('a full disk', () => {
  it('is said in words, loses nothing that was saved, and the next save works once there is room', async () => {
    const { raw } = register().store.writer ?? expect.fail('no writer')
    raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`)
    const admit = (number: string) =>
      register().ask('people.admit', {
        person: aPerson({ number, note: 'x'.repeat(3000) }),
        stay: anOpening(),
      })
    const before = readHead(register().store.reader).seq
    const answers: unknown[] = []
    for (let at = 0; at < 20; at += 1) answers.push(await admit(`A-${at}`))
    const refused = answers.filter((answer) => !(answer as { ok: boolean }).ok)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.at(-1)).toEqual({ ok: false, problem: { code: 'conflict', why: 'store.full' } })
    const saved = answers.length - refused.length
    expect(register().store.reader.raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(saved)
    expect(readHead(register().store.reader).seq).toBe(before + saved)
    raw.pragma('max_page_count = 1000000')
    expect(await admit('B-1')).toMatchObject({ ok: true })
  })
})

describe('the change log', () => {
  it('chains every entry to the one before it', () => {
    writeUnit('unit-2', 'B')
    const rows = register()
      .store.reader.raw.prepare('SELECT * FROM change ORDER BY seq')
      .all() as StoredEntry[]
    let previous = beforeFirst.hash
    for (const row of rows) {
      const header = {
        seq: row.seq,
        recordedAt: row.recorded_at,
        userId: row.user_id,
        command: row.command,
        actionId: row.action_id,
        entity: row.entity,
        entityId: row.entity_id,
      }
      expect(digestOf(row.contents).equals(row.contents_digest)).toBe(true)
      previous = chainHash(previous, header, row.contents_digest)
      expect(previous.equals(row.hash)).toBe(true)
    }
    expect(rows).toHaveLength(4)
    expect(readHead(register().store.reader).hash.equals(previous)).toBe(true)
  })

  it('cannot be shortened or rewritten through SQL', () => {
    const { raw } = register().store.writer ?? expect.fail('no writer')
    expect(() => raw.exec('DELETE FROM change')).toThrow('only grows')
    expect(() => raw.exec("UPDATE change SET user_id = 'someone else'")).toThrow('only grows')
  })

  it('keeps its chain when contents are erased', () => {
    const { raw } = register().store.writer ?? expect.fail('no writer')
    const before = readHead(register().store.reader)
    raw.exec('UPDATE change SET contents = NULL WHERE seq = 1')
    expect(readHead(register().store.reader).hash.equals(before.hash)).toBe(true)
  })

  it('undoes an action as a new action, and the undoing again', async () => {
    writeUnit('unit-2', 'B')
    expect(unitNames()).toEqual(['A', 'B'])
    expect(await register().ask('actions.undo', { actionId: 'action-unit-2' })).toEqual({
      ok: true,
      value: { entries: 1 },
    })
    expect(unitNames()).toEqual(['A'])
    const last = await register().ask('actions.last', {})
    if (!last.ok || !last.value) throw new Error('no last action')
    expect(last.value.command).toBe('actions.undo')
    await register().ask('actions.undo', { actionId: last.value.actionId })
    expect(unitNames()).toEqual(['A', 'B'])
  })

  it('refuses to undo an action twice', async () => {
    writeUnit('unit-2', 'B')
    await register().ask('actions.undo', { actionId: 'action-unit-2' })
    expect(await register().ask('actions.undo', { actionId: 'action-unit-2' })).toEqual({
      ok: false,
      problem: { code: 'conflict', why: 'actions.undoneAlready' },
    })
    expect(unitNames()).toEqual(['A'])
  })

  it('refuses to undo what was changed again since, and changes nothing', async () => {
    writeUnit('unit-2', 'B')
    rename('unit-2', 'C')
    expect(await register().ask('actions.undo', { actionId: 'action-unit-2' })).toEqual({
      ok: false,
      problem: { code: 'conflict', why: 'actions.changedSince' },
    })
    expect(unitNames()).toEqual(['A', 'C'])
  })
})
