import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { testNow } from '../../../tests/support/a-register'
import { anOpening, minute } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { Instant } from '../../core/dates/instant'

// Someone who was held before. The older stay, whose start nobody knows, is typed first or last; which of the stays
// the person is in hangs on neither.

const { register, admit, file } = registerEach()
const ruleId = 'mx-const-21-36h'
const bare = { handover: null, arrival: null, placement: null, order: null }
const stoppedAt = (at: string) => anOpening({ stop: { happened: minute(at), place: '', note: '' }, ...bare })
const ofUnknownStart = anOpening({
  stop: { happened: { precision: 'unknown' }, place: '', note: '' },
  ...bare,
})

const released = (stayId: string, at: string) =>
  register().ask('stays.release', { stayId, kind: 'release', happened: minute(at), place: '', note: '' })
const open = async (personId: string, stay: typeof ofUnknownStart) =>
  answerOf(await register().ask('stays.open', { personId, stay })).id
const rowOf = async () =>
  answerOf(
    await register().ask('register.page', {
      asOf: null,
      filter: { scope: 'all' } as never,
      sort: [],
      offset: 0,
      limit: 10,
    }),
  ).rows[0]

const typedLast = async () => {
  const { personId, stayId } = await admit()
  answerOf(await released(stayId, '2026-11-10T12:00:00.000Z'))
  const older = await open(personId, ofUnknownStart)
  answerOf(await released(older, '2026-01-10T12:00:00.000Z'))
  return { personId, last: await open(personId, stoppedAt('2026-11-20T18:00:00.000Z')) }
}

const typedFirst = async () => {
  const { personId, stayId: older } = await admit(undefined, ofUnknownStart)
  answerOf(await released(older, '2026-10-01T12:00:00.000Z'))
  return { personId, last: await open(personId, stoppedAt('2026-11-20T18:00:00.000Z')) }
}

describe.each([
  ['typed last', typedLast],
  ['typed first', typedFirst],
])('with an ended stay of unknown start %s', (_, heldAgain) => {
  it('the limits are those of the stay under way', async () => {
    const { personId } = await heldAgain()
    const { shown } = answerOf(await register().ask('findings.explain', { personId, ruleId }))
    expect(shown).toMatchObject({ finding: { kind: 'overdue', due: { latest: '2026-11-22T06:00:00.000Z' } } })
    const { law } = answerOf(await register().ask('today.board', {}))
    expect(law?.over.total).toBe(1)
  })

  it('another date is that of the stay under way, and drives its alarm', async () => {
    const { personId, last } = await heldAgain()
    answerOf(
      await register().ask('overrides.ask', {
        personId,
        ruleId,
        line: 'main',
        otherAt: '2026-11-21T01:00:00.000Z' as Instant,
        reason: 'court-order-says-otherwise',
        note: 'Judgment of 20 November',
      }),
    )
    const filed = register().store.reader.raw.prepare('SELECT stay_id FROM date_override').pluck().get()
    expect(filed).toBe(last)
  })

  it('the file begins with that stay, also as it was known, and the register tells the same', async () => {
    const { personId, last } = await heldAgain()
    const { stays, continuous } = await file(personId)
    expect(stays[0]).toMatchObject({ id: last, state: 'held' })
    const known = answerOf(
      await register().ask('person.get', { id: personId, asOf: testNow, knownAt: testNow }),
    )
    expect(known.stays.map(({ id }) => id)).toEqual(stays.map(({ id }) => id))
    expect(continuous?.longestMs).toBe(96 * 3_600_000)
    expect(await rowOf()).toMatchObject({ stayId: last, longestMs: 96 * 3_600_000 })
  })

  it('whoever was released since was last in that stay', async () => {
    const { personId, last } = await heldAgain()
    answerOf(await released(last, '2026-11-22T12:00:00.000Z'))
    const { stays, continuous } = await file(personId)
    expect(stays[0]?.id).toBe(last)
    expect(await rowOf()).toMatchObject({ stayId: last, longestMs: continuous?.longestMs })
  })
})
