import { describe, expect, it, onTestFinished } from 'vitest'
import { answerOf, refusalOf } from '../../../tests/support/a-desk'
import { aRegister } from '../../../tests/support/a-register'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { writeRows } from '../../../tests/support/write-rows'
import type { Role } from '../../core/access/roles'
import type { FieldChange } from '../../core/changes/changes-questions'
import { conflict } from '../../core/result'

async function aPersonsFile() {
  const register = aRegister({ role: 'custody-officer' })
  onTestFinished(register.close)
  const desk = register.app.workplace.desk
  const as = (role: Role) => {
    const open = desk.current()
    if (open) Object.assign(open, { user: { ...open.user, role } })
  }
  const { personId } = answerOf(await register.ask('people.admit', { person: aPerson(), stay: anOpening() }))
  const historyOf = async () => answerOf(await register.ask('changes.ofPerson', { personId }))
  const told = async (field: string) =>
    (await historyOf()).changes.filter(
      (change) => change.field === field && change.entity !== 'detentionOrder',
    )
  return { ...register, as, personId, historyOf, told }
}

const brief = ({ before, after, reason }: FieldChange) => [before, after, reason]

describe('changes.ofPerson', () => {
  it('tells every field of a person, newest first, with the reason', async () => {
    const { ask, personId, told } = await aPersonsFile()
    answerOf(await ask('people.update', { id: personId, facts: { number: 'RC-2' }, reason: 'typing error' }))
    expect((await told('number')).map(brief)).toEqual([
      ['RC-2026-0412', 'RC-2', 'typing error'],
      [null, 'RC-2026-0412', ''],
    ])
    expect((await told('number'))[0]).toMatchObject({
      userName: 'Test Administrator',
      command: 'people.update',
    })
  })

  it('leaves out what the program writes for itself', async () => {
    const { told } = await aPersonsFile()
    for (const field of ['foldedName', 'createdAt', 'recordedBy', 'personId'])
      expect(await told(field)).toEqual([])
  })

  it('shows that a protected fact changed, and nothing of it, to whoever may not read it', async () => {
    const { ask, as, personId, historyOf } = await aPersonsFile()
    as('health-worker')
    answerOf(
      await ask('flags.add', {
        personId,
        kind: 'serious-illness',
        fromOn: null,
        source: 'nurse',
        note: 'left hand',
      }),
    )
    const flagged = async () => (await historyOf()).changes.filter(({ entity }) => entity === 'flag')
    expect(JSON.stringify(await flagged())).toContain('left hand')
    as('custody-officer')
    expect(await flagged()).toMatchObject([{ restricted: 'health', field: '', before: null, after: null }])
    expect(JSON.stringify(await flagged())).not.toMatch(/left hand|nurse|illness/)
  })

  it('counts as a look at what it shows', async () => {
    const { ask, as, personId, historyOf } = await aPersonsFile()
    as('health-worker')
    answerOf(
      await ask('flags.add', { personId, kind: 'serious-illness', fromOn: null, source: '', note: '' }),
    )
    await historyOf()
    as('administrator')
    expect(JSON.stringify(answerOf(await ask('looks.ofPerson', { id: personId, limit: 10 })))).toContain(
      'health',
    )
  })

  it('shows a lawyer nothing of people not assigned to them', async () => {
    const { ask, as, personId } = await aPersonsFile()
    as('lawyer')
    expect(refusalOf(await ask('changes.ofPerson', { personId }))).toBe('not-found')
  })

  it('comes in pages of whole entries', async () => {
    const { ask, personId } = await aPersonsFile()
    for (const number of ['1', '2', '3'])
      answerOf(await ask('people.update', { id: personId, facts: { number } }))
    const first = answerOf(await ask('changes.ofPerson', { personId, limit: 2 }))
    expect([first.more, first.changes.map(({ after }) => after)]).toEqual([true, ['3', '2']])
    const beforeSeq = first.changes.at(-1)?.seq
    const second = answerOf(await ask('changes.ofPerson', { personId, limit: 1, beforeSeq }))
    expect(second.changes.map(({ after }) => after)).toEqual(['1'])
  })
})

describe('changes.restoreValue', () => {
  const reason = 'the first one was right'

  it('puts an earlier value back as a new change, and the name is found again', async () => {
    const { ask, personId, told } = await aPersonsFile()
    answerOf(await ask('people.update', { id: personId, facts: { familyName: 'Nouri' } }))
    const [last] = await told('familyName')
    answerOf(
      await ask('changes.restoreValue', {
        entity: 'person',
        id: personId,
        field: 'familyName',
        seq: last?.seq ?? 0,
        reason,
      }),
    )
    expect((await told('familyName')).map(brief)).toEqual([
      ['Nouri', 'Noori', reason],
      ['Noori', 'Nouri', ''],
      [null, 'Noori', ''],
    ])
    expect(answerOf(await ask('people.search', { text: 'Noori' }))).toHaveLength(1)
  })

  it('puts back together what belongs together', async () => {
    const { ask, personId, told, store } = await aPersonsFile()
    answerOf(await ask('people.update', { id: personId, facts: { birth: { kind: 'year', year: 1996 } } }))
    const [last] = await told('birthYear')
    answerOf(
      await ask('changes.restoreValue', {
        entity: 'person',
        id: personId,
        field: 'birthYear',
        seq: last?.seq ?? 0,
        reason,
      }),
    )
    const row = store.reader.raw.prepare('SELECT birth_kind, birth_on, birth_year FROM person').get()
    expect(row).toEqual({ birth_kind: 'exact', birth_on: '1995-03-02', birth_year: null })
  })

  it('tells the stay anew when an event gets its earlier time back', async () => {
    const { ask, told, store } = await aPersonsFile()
    const arrival = () => store.reader.raw.prepare('SELECT start_at FROM stay').pluck().get()
    const before = arrival()
    const event = store.reader.raw
      .prepare('SELECT id FROM event ORDER BY happened_at LIMIT 1')
      .pluck()
      .get() as string
    answerOf(
      await ask('events.correct', {
        id: event,
        happened: { precision: 'minute', at: '2026-11-05T22:00:00.000Z' as never },
        reason: 'as on the form',
      }),
    )
    expect(arrival()).not.toBe(before)
    const [last] = await told('happenedAt')
    answerOf(
      await ask('changes.restoreValue', {
        entity: 'event',
        id: event,
        field: 'happenedAt',
        seq: last?.seq ?? 0,
        reason,
      }),
    )
    expect(arrival()).toBe(before)
  })

  it('is refused to whoever may not change the thing in the ordinary way either', async () => {
    const { ask, as, personId, told, store } = await aPersonsFile()
    answerOf(await ask('people.update', { id: personId, facts: { familyName: 'Nouri' } }))
    const [name] = await told('familyName')
    const event = store.reader.raw.prepare('SELECT id FROM event LIMIT 1').pluck().get() as string
    const seq = name?.seq ?? 0
    as('health-worker')
    for (const thing of [
      { entity: 'person', id: personId, field: 'familyName' },
      { entity: 'event', id: event, field: 'happenedAt' },
    ])
      expect(refusalOf(await ask('changes.restoreValue', { ...thing, seq, reason }))).toBe('role')
    expect(await told('familyName')).toHaveLength(2)
    const { id } = answerOf(
      await ask('flags.add', { personId, kind: 'serious-illness', fromOn: null, source: 'a', note: '' }),
    )
    // What they may change they may put back: here nothing was changed yet.
    const flag = { entity: 'flag', id, field: 'source', seq: 1, reason }
    expect(refusalOf(await ask('changes.restoreValue', flag))).toBe('not-found')
  })

  it('refuses what the form of the thing would refuse', async () => {
    const { ask, as, personId, store, historyOf } = await aPersonsFile()
    const idIn = (table: string) =>
      store.reader.raw.prepare(`SELECT max(id) FROM ${table}`).pluck().get() as string
    const lastSeq = async () => (await historyOf()).changes[0]?.seq ?? 0
    const { order } = anOpening()
    if (!order) throw new Error('an order')
    const orderId = idIn('detention_order')
    answerOf(
      await ask('orders.correct', {
        id: orderId,
        order: { ...order, issuedAt: '2026-11-24T16:00:00.000Z' as never, expiresAt: null },
        reason,
      }),
    )
    const expiry = { entity: 'detentionOrder', id: orderId, field: 'expiresAt', seq: await lastSeq(), reason }
    expect(refusalOf(await ask('changes.restoreValue', expiry))).toBe('order.endsBeforeStart')
    answerOf(await ask('changes.restoreValue', { ...expiry, field: 'issuedAt' }))
    answerOf(await ask('changes.restoreValue', expiry))

    const first = { kind: 'case-number' as const, value: 'RC-1' }
    const { id } = answerOf(await ask('identifiers.add', { personId, ...first }))
    answerOf(await ask('identifiers.change', { id, ...first, value: 'RC-2' }))
    const value = { entity: 'identifier', id, field: 'value', seq: await lastSeq(), reason }
    answerOf(await ask('identifiers.add', { personId, ...first }))
    expect(refusalOf(await ask('changes.restoreValue', value))).toBe('person.identifierTwice')

    answerOf(await ask('people.update', { id: personId, facts: { number: 'RC-2' } }))
    const number = { entity: 'person', id: personId, field: 'number', seq: await lastSeq(), reason }
    answerOf(await ask('people.admit', { person: aPerson(), stay: anOpening() }))
    expect(refusalOf(await ask('changes.restoreValue', number))).toBe('person.numberTaken')

    as('administrator')
    const unit = { kind: 'ordinary' as const, capacity: 40, floorAreaM2: 160 }
    const { id: unitId } = answerOf(await ask('units.add', { name: 'Old wing', ...unit }))
    answerOf(await ask('units.update', { id: unitId, name: 'West wing', closedOn: null, ...unit }))
    const seq = store.reader.raw.prepare('SELECT max(seq) FROM change').pluck().get() as number
    answerOf(await ask('units.add', { name: 'old wing', ...unit }))
    const name = { entity: 'unit', id: unitId, field: 'name', seq, reason }
    expect(refusalOf(await ask('changes.restoreValue', name))).toBe('units.nameTaken')
  })

  it('says how long a text may be that an older program took longer', async () => {
    const register = await aPersonsFile()
    const { ask, personId, told } = register
    writeRows(register, (work) => work.update('person', personId, { givenName: 'X'.repeat(201) }))
    writeRows(register, (work) => work.update('person', personId, { givenName: 'Xquenda' }))
    const [last] = await told('givenName')
    const order = { entity: 'person', id: personId, field: 'givenName', seq: last?.seq ?? 0, reason }
    expect(await ask('changes.restoreValue', order)).toEqual(conflict('field.tooLong', { most: 200 }))
  })

  it('refuses what follows from other records, and a protected fact of another group', async () => {
    const { ask, as, personId } = await aPersonsFile()
    const order = { entity: 'stay', id: 'x', field: 'startAt', seq: 1, reason }
    expect(refusalOf(await ask('changes.restoreValue', order))).toBe('changes.notRestorable')
    as('health-worker')
    const { id } = answerOf(
      await ask('flags.add', { personId, kind: 'serious-illness', fromOn: null, source: '', note: '' }),
    )
    as('custody-officer')
    const note = { entity: 'flag', id, field: 'note', seq: 9, reason }
    expect(refusalOf(await ask('changes.restoreValue', note))).toBe('role')
  })
})

describe('actions.undo', () => {
  it('undoes one’s own actions; those of others only by an administrator', async () => {
    const { ask, app, personId } = await aPersonsFile()
    answerOf(await ask('people.update', { id: personId, facts: { number: 'RC-2' } }))
    const { actionId } = answerOf(await ask('actions.last', {})) ?? { actionId: '' }
    const open = app.workplace.desk.current()
    if (open) Object.assign(open, { user: { id: 'user-2', name: 'Other', role: 'custody-officer' } })
    expect(refusalOf(await ask('actions.undo', { actionId }))).toBe('role')
    if (open) Object.assign(open, { user: { id: 'user-2', name: 'Other', role: 'administrator' } })
    expect(refusalOf(await ask('actions.undo', { actionId }))).toBe('accepted')
  })
})

describe('changelog.verify', () => {
  it('says what is wrong and where', async () => {
    const register = aRegister()
    onTestFinished(register.close)
    register.store.writer?.raw.exec("UPDATE unit SET capacity = 400 WHERE id = 'unit-1'")
    expect(answerOf(await register.ask('changelog.progress', {}))).toEqual({ kind: 'none' })
    answerOf(await register.ask('changelog.verify', {}))
    expect(answerOf(await register.ask('changelog.progress', {}))).toMatchObject({
      kind: 'done',
      verification: { entries: 3, broken: null, stray: { entity: 'unit', id: 'unit-1', why: 'changed' } },
    })
  })
})
