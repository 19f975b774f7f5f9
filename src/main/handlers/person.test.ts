import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aRegister } from '../../../tests/support/a-register'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import type { Result } from '../../core/result'
import { readContents } from '../store/entry-contents'

const at = (text: string) => text as Instant
const minute = (text: string) => ({ precision: 'minute', at: at(text) }) as const
const hourMs = 3_600_000

let register: ReturnType<typeof aRegister>
beforeEach(() => {
  register = aRegister()
})
afterEach(() => register.close())

const value = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}
const admit = async (person = aPerson(), stay = anOpening()) =>
  value(await register.ask('people.admit', { person, stay }))
const file = async (id: string, asOf?: Instant) =>
  value(await register.ask('person.get', asOf === undefined ? { id } : { id, asOf }))
const changes = () =>
  register.store.reader.raw.prepare('SELECT count(DISTINCT action_id) FROM change').pluck().get()
const people = () => register.store.reader.raw.prepare('SELECT count(*) FROM person').pluck().get()

describe('admitting someone', () => {
  it('is one action with the person, the stay, its events, placement and order', async () => {
    const before = changes() as number
    const { personId } = await admit()
    expect(changes()).toBe(before + 1)
    const found = await file(personId)
    expect(found.facts).toMatchObject({ familyName: 'Noori', scriptName: 'فرید نوری', nationalities: ['AF'] })
    expect(found.unitName).toBe('A B-07')
    const [stay] = found.stays
    expect(stay?.events.map(({ kind }) => kind)).toEqual(['stop', 'handover', 'arrival'])
    expect(stay?.told.start).toEqual({
      at: '2026-11-05T23:20:00.000Z',
      notAfter: '2026-11-05T23:20:00.000Z',
      kind: 'stop',
      precision: 'minute',
    })
    expect(stay?.orders).toHaveLength(1)
  })

  it('counts time held from the stop, not from the arrival', async () => {
    const { personId } = await admit()
    const ms = (18 * 24 + 18 + 40 / 60) * hourMs
    expect((await file(personId)).continuous).toEqual({ shortestMs: ms, longestMs: ms })
  })

  it('keeps what happened apart from when it was typed, and says what was typed late', async () => {
    const { personId } = await admit()
    const [stop] = (await file(personId)).stays[0]?.events ?? []
    expect(stop).toMatchObject({
      happenedAt: '2026-11-05T23:20:00.000Z',
      recordedAt: '2026-11-24T18:00:00.000Z',
      recordedByName: 'Test Administrator',
      enteredLate: true,
    })
  })

  it('without the time of the stop lists the fact that stops the clock', async () => {
    const { personId } = await admit(
      aPerson(),
      anOpening({ stop: { happened: { precision: 'unknown' }, place: '', note: '' } }),
    )
    const found = await file(personId)
    expect(found.missing).toEqual([{ fact: 'physical-stop', stayId: found.stays[0]?.id }])
    expect(found.continuous?.longestMs).toBeNull()
  })

  it('that is refused leaves nothing behind', async () => {
    const answer = await register.ask('people.admit', {
      person: aPerson(),
      stay: anOpening({
        arrival: { happened: minute('2026-11-24T18:00:00.001Z'), place: '', note: '' },
      }),
    })
    expect(answer).toEqual({
      ok: false,
      problem: {
        code: 'invalid-input',
        issues: [{ path: ['stay', 'arrival', 'happened'], message: 'event.inFuture' }],
      },
    })
    expect(people()).toBe(0)
  })

  it('refuses an arrival before the stop', async () => {
    expect(
      await register.ask('people.admit', {
        person: aPerson(),
        stay: anOpening({
          handover: null,
          arrival: { happened: minute('2026-11-05T10:00:00.000Z'), place: '', note: '' },
        }),
      }),
    ).toMatchObject({
      problem: { issues: [{ path: ['stay', 'arrival', 'happened'], message: 'stay.outOfOrder' }] },
    })
  })

  it('refuses a birth in the future and a person without any name', async () => {
    const future = aPerson({ birth: { kind: 'exact', on: '2026-11-25' as PlainDate } })
    expect(await register.ask('people.admit', { person: future, stay: anOpening() })).toMatchObject({
      problem: { issues: [{ path: ['person', 'birth', 'on'], message: 'birth.inFuture' }] },
    })
    const nameless = aPerson({ familyName: ' ', givenName: '', scriptName: '' })
    expect(await register.ask('people.admit', { person: nameless, stay: anOpening() })).toMatchObject({
      problem: { issues: [{ path: ['person', 'familyName'], message: 'person.nameNeeded' }] },
    })
  })

  it('refuses a number that someone else has', async () => {
    await admit()
    expect(
      await register.ask('people.admit', { person: aPerson({ familyName: 'Other' }), stay: anOpening() }),
    ).toMatchObject({ problem: { code: 'conflict', why: 'person.numberTaken' } })
  })

  it('can be undone as one action', async () => {
    await admit()
    const last = value(await register.ask('actions.last', {}))
    value(await register.ask('actions.undo', { actionId: last?.actionId ?? '' }))
    expect(people()).toBe(0)
  })
})

describe('searching before creating', () => {
  const sought = (more = {}) => ({
    familyName: 'Nouri',
    givenName: 'Fareed',
    scriptName: '',
    birth: { kind: 'unknown' } as const,
    sex: 'unknown' as const,
    identifiers: [],
    ...more,
  })

  it('finds someone under another spelling, and says why', async () => {
    const { personId } = await admit()
    const found = value(await register.ask('people.similar', sought({ sex: 'male' })))
    expect(found).toMatchObject([{ id: personId, held: true, because: ['name', 'sex'] }])
  })

  it('finds nobody for another name', async () => {
    await admit()
    expect(value(await register.ask('people.similar', sought({ familyName: 'Castillo' })))).toEqual([])
  })

  it('finds by an equal identifier', async () => {
    const passport = { kind: 'passport', value: 'P012345' } as const
    await admit(aPerson({ identifiers: [passport] }))
    const found = value(
      await register.ask(
        'people.similar',
        sought({ familyName: 'X', givenName: 'Y', identifiers: [passport] }),
      ),
    )
    expect(found).toMatchObject([{ because: ['identifier'] }])
  })
})

describe('release and re-detention', () => {
  const release = async (stayId: string, when: string) =>
    register.ask('stays.release', { stayId, kind: 'release', happened: minute(when), place: '', note: '' })

  it('ends the stay and its placement, and a second stay adds to the time held', async () => {
    const { personId, stayId } = await admit()
    value(await release(stayId, '2026-11-10T23:20:00.000Z'))
    const ended = await file(personId)
    expect(ended.stays[0]).toMatchObject({ state: 'ended', endKind: 'release' })
    expect(ended.stays[0]?.placements[0]?.toAt).toBe('2026-11-10T23:20:00.000Z')
    expect(ended.unitName).toBeNull()

    value(
      await register.ask('stays.open', {
        personId,
        stay: anOpening({
          stop: { happened: minute('2026-11-22T18:00:00.000Z'), place: '', note: '' },
          handover: null,
          arrival: { happened: minute('2026-11-22T20:00:00.000Z'), place: '', note: '' },
          order: null,
        }),
      }),
    )
    const again = await file(personId)
    expect(again.stays.map(({ state }) => state)).toEqual(['held', 'ended'])
    expect(again.continuous?.longestMs).toBe(48 * hourMs)
    expect(again.cumulative.longestMs).toBe((48 + 120) * hourMs)
  })

  it('refuses a second stay while the first goes on', async () => {
    const { personId } = await admit()
    expect(await register.ask('stays.open', { personId, stay: anOpening() })).toEqual({
      ok: false,
      problem: { code: 'conflict', why: 'stay.stillHeld' },
    })
  })

  it('refuses a stay that overlaps another, and says which', async () => {
    const { personId, stayId } = await admit()
    value(await release(stayId, '2026-11-10T23:20:00.000Z'))
    expect(
      await register.ask('stays.open', {
        personId,
        stay: anOpening({
          stop: { happened: minute('2026-11-10T23:00:00.000Z'), place: '', note: '' },
          handover: null,
          arrival: null,
          placement: null,
        }),
      }),
    ).toMatchObject({
      problem: {
        why: 'stay.overlaps',
        detail: { from: '2026-11-05T23:20:00.000Z', until: '2026-11-10T23:20:00.000Z' },
      },
    })
  })

  it('refuses a release before the stop, in the future, and a second one', async () => {
    const { stayId } = await admit()
    expect(await release(stayId, '2026-11-05T23:00:00.000Z')).toMatchObject({
      problem: { why: 'stay.endBeforeStart' },
    })
    expect(await release(stayId, '2026-11-25T00:00:00.000Z')).toMatchObject({
      problem: { issues: [{ path: ['happened'], message: 'event.inFuture' }] },
    })
    value(await release(stayId, '2026-11-10T23:20:00.000Z'))
    expect(await release(stayId, '2026-11-11T23:20:00.000Z')).toMatchObject({
      problem: { why: 'stay.alreadyEnded' },
    })
  })

  it('is taken back whole by undo', async () => {
    const { personId, stayId } = await admit()
    value(await release(stayId, '2026-11-10T23:20:00.000Z'))
    const last = value(await register.ask('actions.last', {}))
    value(await register.ask('actions.undo', { actionId: last?.actionId ?? '' }))
    const back = await file(personId)
    expect(back.stays[0]?.state).toBe('held')
    expect(back.unitName).toBe('A B-07')
  })
})

describe('an event', () => {
  it('entered in error stays in the file and counts for nothing', async () => {
    const { personId } = await admit()
    const [stop] = (await file(personId)).stays[0]?.events ?? []
    value(await register.ask('events.markInError', { id: stop?.id ?? '', reason: 'another person' }))
    const found = await file(personId)
    expect(found.stays[0]?.events.map(({ enteredInError }) => enteredInError)).toEqual([true, false, false])
    expect(found.stays[0]?.told.start.at).toBe('2026-11-06T05:50:00.000Z')
    const stay = register.store.reader.raw.prepare('SELECT start_at FROM stay').pluck().get()
    expect(stay).toBe('2026-11-06T05:50:00.000Z')
  })

  it('is corrected with a reason, and the stay is told anew', async () => {
    const { personId } = await admit()
    const [stop] = (await file(personId)).stays[0]?.events ?? []
    value(
      await register.ask('events.correct', {
        id: stop?.id ?? '',
        happened: minute('2026-11-05T22:20:00.000Z'),
        reason: 'checkpoint log p. 3',
      }),
    )
    expect((await file(personId)).stays[0]?.told.start.at).toBe('2026-11-05T22:20:00.000Z')
    const contents = register.store.reader.raw
      .prepare("SELECT contents FROM change WHERE command = 'events.correct'")
      .pluck()
      .get()
    expect(contents).toContain('checkpoint log p. 3')
    expect(
      await register.ask('events.correct', { id: stop?.id ?? '', place: 'x', reason: ' ' }),
    ).toMatchObject({ problem: { issues: [{ path: ['reason'], message: 'field.required' }] } })
  })

  it('that had not happened yet plays no part in an earlier answer', async () => {
    const { personId, stayId } = await admit()
    value(
      await register.ask('stays.release', {
        stayId,
        kind: 'release',
        happened: minute('2026-11-10T23:20:00.000Z'),
        place: '',
        note: '',
      }),
    )
    const earlier = await file(personId, at('2026-11-06T23:20:00.000Z'))
    expect(earlier.stays[0]?.state).toBe('held')
    expect(earlier.continuous?.longestMs).toBe(24 * hourMs)
    const before = await file(personId, at('2026-11-01T00:00:00.000Z'))
    expect(before.continuous).toBeNull()
    expect(before.cumulative.longestMs).toBe(0)
  })
})

describe('a move', () => {
  const move = (stayId: string, fromAt: string, unitId = 'unit-1') =>
    register.ask('placements.move', {
      stayId,
      unitId,
      place: 'C-01',
      kind: 'segregation',
      fromAt: at(fromAt),
    })

  it('ends the last placement where the next begins', async () => {
    const { personId, stayId } = await admit()
    value(await move(stayId, '2026-11-08T12:00:00.000Z'))
    const [first, second] = (await file(personId)).stays[0]?.placements ?? []
    expect(first?.toAt).toBe('2026-11-08T12:00:00.000Z')
    expect(second).toMatchObject({ place: 'C-01', kind: 'segregation', toAt: null })
  })

  it('is refused before the stay, before the last move, into the future and to no unit', async () => {
    const { stayId } = await admit()
    const why = async (...args: Parameters<typeof move>) => {
      const answer = await move(...args)
      return answer.ok || answer.problem.code !== 'invalid-input' ? answer : answer.problem.issues[0]?.message
    }
    expect(await why(stayId, '2026-11-05T00:00:00.000Z')).toBe('placement.beforeStay')
    expect(await why(stayId, '2026-11-06T00:00:00.000Z')).toBe('placement.beforeLast')
    expect(await why(stayId, '2026-11-25T00:00:00.000Z')).toBe('event.inFuture')
    expect(await why(stayId, '2026-11-08T00:00:00.000Z', 'unit-9')).toBe('placement.noUnit')
  })
})

describe('an order', () => {
  it('covers the stay and leaves its gaps in hours', async () => {
    const { personId } = await admit()
    const [stay] = (await file(personId)).stays
    expect(stay?.coverage.map(({ state, ms }) => [state, ms / hourMs])).toEqual([
      ['gap', 26 + 10 / 60],
      ['valid', 421.5],
      ['expired', 3],
    ])
  })

  it('that ends before it starts is refused', async () => {
    const { stayId } = await admit()
    const order = {
      ...(anOpening().order ?? expect.fail('no order')),
      expiresAt: at('2026-11-07T01:30:00.000Z'),
    }
    expect(await register.ask('orders.record', { stayId, order })).toMatchObject({
      problem: { issues: [{ path: ['order', 'expiresAt'], message: 'order.endsBeforeStart' }] },
    })
  })
})

describe('facts of a person', () => {
  it('change one by one, and history keeps what was there before', async () => {
    const { personId } = await admit()
    value(
      await register.ask('people.update', {
        id: personId,
        facts: { familyName: 'Nuri' },
        reason: 'passport',
      }),
    )
    const { rows } = readContents(
      register.store.reader.raw
        .prepare("SELECT contents FROM change WHERE command = 'people.update'")
        .pluck()
        .get() as string,
    )
    expect(rows[0]?.before).toMatchObject({ familyName: 'Noori' })
    expect(Object.keys(rows[0]?.after ?? {}).sort()).toEqual(['familyName', 'foldedName'])
    expect((await file(personId)).facts.givenName).toBe('Farid')
  })

  it('may not say unknown beside a country', async () => {
    const { personId } = await admit()
    expect(
      await register.ask('people.update', { id: personId, facts: { nationalities: ['AF', 'unknown'] } }),
    ).toMatchObject({ problem: { issues: [{ message: 'person.nationalityContradiction' }] } })
  })

  it('a disputed age is a child until the claimed date says otherwise', async () => {
    const { personId } = await admit(
      aPerson({
        birth: {
          kind: 'disputed',
          claimedOn: '2010-05-01' as PlainDate,
          recordedOn: '2004-05-01' as PlainDate,
        },
      }),
    )
    expect(await file(personId)).toMatchObject({ child: 'presumed', turnsEighteenOn: '2028-05-01' })
  })
})

describe('families', () => {
  it('join when two people of different families are linked, and end with the last link', async () => {
    const one = await admit()
    const two = await admit(aPerson({ number: 'RC-2', givenName: 'Zahra' }))
    value(
      await register.ask('families.link', {
        personId: one.personId,
        relativeId: two.personId,
        relation: 'father',
        relativeRelation: 'daughter',
      }),
    )
    const [relative] = (await file(one.personId)).family
    expect(relative).toMatchObject({ name: 'Zahra Noori', relation: 'daughter', held: true })
    value(
      await register.ask('families.unlink', { memberId: relative?.memberId ?? '', reason: 'not related' }),
    )
    expect((await file(one.personId)).family).toEqual([])
  })
})

describe('identifiers', () => {
  const history = async (personId: string) => {
    const { changes: found } = value(await register.ask('changes.ofPerson', { personId }))
    return found.filter(({ entity }) => entity === 'identifier')
  }

  it('are added, changed and removed one by one, and history keeps what was there', async () => {
    const { personId } = await admit(aPerson({ identifiers: [] }))
    const { id } = value(
      await register.ask('identifiers.add', { personId, kind: 'passport', value: ' P-01234 ' }),
    )
    expect((await file(personId)).facts.identifiers).toEqual([{ id, kind: 'passport', value: 'P-01234' }])
    value(
      await register.ask('identifiers.change', {
        id,
        kind: 'passport',
        value: 'P-01235',
        reason: 'misread',
      }),
    )
    value(await register.ask('identifiers.remove', { id, reason: 'belongs to his brother' }))
    expect((await file(personId)).facts.identifiers).toEqual([])
    const values = (await history(personId)).filter(({ field }) => field === 'value')
    expect(values.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      ['P-01235', null, 'belongs to his brother'],
      ['P-01234', 'P-01235', 'misread'],
      [null, 'P-01234', ''],
    ])
  })

  it('are refused a second time in one file, and without a value or a reason', async () => {
    const { personId } = await admit(aPerson({ identifiers: [{ kind: 'unhcr', value: '7' }] }))
    const again = await register.ask('identifiers.add', { personId, kind: 'unhcr', value: '7' })
    expect(again).toEqual({ ok: false, problem: { code: 'conflict', why: 'person.identifierTwice' } })
    expect(await register.ask('identifiers.add', { personId, kind: 'unhcr', value: ' ' })).toMatchObject({
      problem: { issues: [{ message: 'field.required' }] },
    })
    const [{ id } = { id: '' }] = (await file(personId)).facts.identifiers
    expect(await register.ask('identifiers.remove', { id, reason: '' })).toMatchObject({ ok: false })
    expect(await register.ask('identifiers.remove', { id: 'nobody', reason: 'x' })).toMatchObject({
      problem: { code: 'not-found' },
    })
  })
})
