import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { anOpening, aPerson, minute } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import { writeRows } from '../../../tests/support/write-rows'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import { readContents, type StoredEntry, storedEntry } from '../store/entry-contents'

const _at = (text: string) => text as Instant
const hourMs = 3_600_000

const { register, admit, file } = registerEach()

const changes = () =>
  register().store.reader.raw.prepare('SELECT count(DISTINCT action_id) FROM change').pluck().get()
const people = () => register().store.reader.raw.prepare('SELECT count(*) FROM person').pluck().get()

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
    const answer = await register().ask('people.admit', {
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
      await register().ask('people.admit', {
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

  it('refuses an arrival before a stop of which only the day is known', async () => {
    const stop = {
      happened: { precision: 'day', on: '2026-11-07' as PlainDate },
      place: '',
      note: '',
    } as const
    expect(
      await register().ask('people.admit', { person: aPerson(), stay: anOpening({ stop, handover: null }) }),
    ).toMatchObject({
      problem: { issues: [{ path: ['stay', 'arrival', 'happened'], message: 'stay.outOfOrder' }] },
    })
  })

  it('refuses an arrival before the stop, whatever the handover between them says', async () => {
    const day = {
      happened: { precision: 'day', on: '2026-11-06' as PlainDate },
      place: '',
      note: '',
    } as const
    const arrival = { happened: minute('2026-11-05T22:20:00.000Z'), place: '', note: '' }
    expect(
      await register().ask('people.admit', {
        person: aPerson(),
        stay: anOpening({ handover: day, arrival }),
      }),
    ).toMatchObject({
      problem: { issues: [{ path: ['stay', 'arrival', 'happened'], message: 'stay.outOfOrder' }] },
    })
  })

  it('refuses a birth in the future and a person without any name', async () => {
    const future = aPerson({ birth: { kind: 'exact', on: '2026-11-25' as PlainDate } })
    expect(await register().ask('people.admit', { person: future, stay: anOpening() })).toMatchObject({
      problem: { issues: [{ path: ['person', 'birth', 'on'], message: 'birth.inFuture' }] },
    })
    const nameless = aPerson({ familyName: ' ', givenName: '', scriptName: '' })
    expect(await register().ask('people.admit', { person: nameless, stay: anOpening() })).toMatchObject({
      problem: { issues: [{ path: ['person', 'familyName'], message: 'person.nameNeeded' }] },
    })
  })

  it('refuses a number that someone else has', async () => {
    await admit()
    expect(
      await register().ask('people.admit', { person: aPerson({ familyName: 'Other' }), stay: anOpening() }),
    ).toMatchObject({ problem: { code: 'conflict', why: 'person.numberTaken' } })
  })

  it('can be undone as one action', async () => {
    await admit()
    const last = answerOf(await register().ask('actions.last', {}))
    answerOf(await register().ask('actions.undo', { actionId: last?.actionId ?? '' }))
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
    const found = answerOf(await register().ask('people.similar', sought({ sex: 'male' })))
    expect(found).toMatchObject([{ id: personId, held: true, because: ['name', 'sex'] }])
  })

  it('finds nobody for another name', async () => {
    await admit()
    expect(answerOf(await register().ask('people.similar', sought({ familyName: 'Castillo' })))).toEqual([])
  })

  it('finds by an equal identifier', async () => {
    const passport = { kind: 'passport', value: 'P012345' } as const
    await admit(aPerson({ identifiers: [passport] }))
    const found = answerOf(
      await register().ask(
        'people.similar',
        sought({ familyName: 'X', givenName: 'Y', identifiers: [passport] }),
      ),
    )
    expect(found).toMatchObject([{ because: ['identifier'] }])
  })
})

describe('facts of a person', () => {
  it('change one by one, and history keeps what was there before', async () => {
    const { personId } = await admit()
    answerOf(
      await register().ask('people.update', {
        id: personId,
        facts: { familyName: 'Nuri' },
        reason: 'passport',
      }),
    )
    const { rows } = readContents(
      register()
        .store.reader.raw.prepare(`SELECT ${storedEntry} FROM change c WHERE c.command = 'people.update'`)
        .get() as StoredEntry,
    )
    expect(rows[0]?.before).toMatchObject({ familyName: 'Noori' })
    expect(Object.keys(rows[0]?.after ?? {}).sort()).toEqual(['familyName', 'foldedName'])
    expect((await file(personId)).facts.givenName).toBe('Farid')
  })

  it('may not say unknown beside a country', async () => {
    const { personId } = await admit()
    expect(
      await register().ask('people.update', { id: personId, facts: { nationalities: ['AF', 'unknown'] } }),
    ).toMatchObject({ problem: { issues: [{ message: 'person.nationalityContradiction' }] } })
  })

  it('leave nobody without a name, whichever part of it was the last', async () => {
    const { personId } = await admit(aPerson({ familyName: '', scriptName: '' }))
    expect(await register().ask('people.update', { id: personId, facts: { givenName: ' ' } })).toMatchObject({
      problem: { issues: [{ path: ['familyName'], message: 'person.nameNeeded' }] },
    })
  })

  it('that nobody touched are not reported beside those that were', async () => {
    const { personId } = await admit()
    // As an imported file may hold it.
    writeRows(register(), (work) => work.update('person', personId, { birthOn: '2031-03-02' }))
    const update = (facts: Partial<ReturnType<typeof aPerson>>) =>
      register().ask('people.update', { id: personId, facts })
    expect(await update({ nationalities: ['AF', 'unknown'] })).toMatchObject({
      problem: { issues: [{ path: ['nationalities'], message: 'person.nationalityContradiction' }] },
    })
    const birth = { kind: 'exact', on: '2031-03-02' as PlainDate } as const
    expect(await update({ birth })).toMatchObject({
      problem: { issues: [{ path: ['birth', 'on'], message: 'birth.inFuture' }] },
    })
    answerOf(await update({ familyName: 'Nuri' }))
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
