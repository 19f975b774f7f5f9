import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { minute } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant

const { register, admit, file } = registerEach()

describe('a file as the register was known at an earlier instant', () => {
  const known = async (id: string, knownAt: Instant) =>
    answerOf(await register().ask('person.get', { id, asOf: at('2026-11-24T18:30:00.000Z'), knownAt }))

  it('is the file of then, whatever was typed, corrected or withdrawn since', async () => {
    const { personId, stayId } = await admit()
    const then = at('2026-11-24T18:01:00.000Z')
    register().wait(60_000)
    const before = answerOf(
      await register().ask('person.get', { id: personId, asOf: at('2026-11-24T18:30:00.000Z') }),
    )
    expect(await known(personId, then)).toEqual({ ...before, known: { at: then, isWhole: true } })

    register().wait(240_000)
    await register().ask('people.update', {
      id: personId,
      facts: { familyName: 'Nouri', number: 'B-9' },
      reason: '',
    })
    const [stop] = before.stays[0]?.events ?? []
    await register().ask('events.correct', {
      id: stop?.id ?? '',
      happened: minute('2026-11-02T23:20:00.000Z'),
      reason: 'The report of the patrol',
    })
    await register().ask('flags.add', { personId, kind: 'lgbti', fromOn: null, source: '', note: '' })
    await register().ask('identifiers.add', { personId, kind: 'passport', value: 'P 1' })
    await register().ask('milestones.record', {
      personId,
      stayId,
      kind: 'rights-explained',
      happened: minute('2026-11-06T06:00:00.000Z'),
      forAt: null,
      note: '',
    })
    expect(await known(personId, then)).toEqual({ ...before, known: { at: then, isWhole: true } })
    const now = await file(personId, at('2026-11-24T18:30:00.000Z'))
    expect(now.known).toBeNull()
    expect(now.facts.familyName).toBe('Nouri')
    expect(now.milestones).toHaveLength(1)
    expect(now.stays[0]?.timeHeld).not.toEqual(before.stays[0]?.timeHeld)
    // Up to the last of them it is the file of now.
    const later = await known(personId, at('2026-11-24T18:30:00.000Z'))
    expect({ ...later, known: null }).toEqual(now)
  })

  it('says where something of it was erased since', async () => {
    const { personId } = await admit()
    register().wait(60_000)
    await register().ask('people.update', { id: personId, facts: { note: 'Seen' }, reason: '' })
    const erased = register().store.writer?.raw
    erased?.exec('DROP TRIGGER IF EXISTS change_no_update')
    erased?.exec(
      `UPDATE change SET contents = NULL WHERE seq = (SELECT max(seq) FROM change WHERE entity_id = '${personId}')`,
    )
    expect((await known(personId, at('2026-11-24T18:00:30.000Z'))).known?.isWhole).toBe(true)
    expect((await known(personId, at('2026-11-24T18:30:00.000Z'))).known?.isWhole).toBe(false)
  })

  it('is nobody’s who was not in the register yet, nor a lawyer’s to whom they are not assigned', async () => {
    const { personId } = await admit()
    const asked = { id: personId, knownAt: at('2026-11-24T17:59:00.000Z') }
    expect(await register().ask('person.get', asked)).toMatchObject({ problem: { code: 'not-found' } })
    const open = register().app.workplace.desk.current()
    if (open) Object.assign(open.user, { id: 'user-9', role: 'lawyer' })
    expect(
      await register().ask('person.get', { id: personId, knownAt: at('2026-11-24T18:30:00.000Z') }),
    ).toMatchObject({ problem: { code: 'not-found' } })
  })
})
