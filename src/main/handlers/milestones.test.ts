import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aMilestone } from '../../../tests/support/a-milestone'
import { addUser } from '../../../tests/support/a-user'
import { registerEach } from '../../../tests/support/register-each'
import type { InputOf } from '../../core/contract'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant
const minute = (text: string) => ({ precision: 'minute', at: at(text) }) as const

const { register, admit } = registerEach()
let personId = ''
let stayId = ''
beforeEach(async () => {
  ;({ personId, stayId } = await admit())
  addUser(register(), 'user-2', 'review-officer')
})

const row = (table: string, id: string) =>
  register().store.reader.raw.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Record<
    string,
    unknown
  >

describe('a milestone', () => {
  it('is recorded, corrected with a reason, withdrawn, and undone', async () => {
    const { id } = answerOf(await register().ask('milestones.record', aMilestone({ personId, stayId })))
    expect(row('milestone', id)).toMatchObject({
      field_group: 'open',
      recorded_by: 'user-1',
      note: 'In Dari',
    })
    answerOf(
      await register().ask('milestones.correct', {
        id,
        happened: { precision: 'unknown' },
        reason: 'The sheet has no hour',
      }),
    )
    expect(row('milestone', id)).toMatchObject({ happened_at: null, happened_precision: 'unknown' })
    const { milestones } = answerOf(await register().ask('person.get', { id: personId }))
    expect(milestones.find((one) => one.id === id)?.correction?.first).toEqual({
      happenedAt: '2026-11-06T06:00:00.000Z',
      happenedPrecision: 'minute',
    })
    answerOf(await register().ask('milestones.withdraw', { id, reason: 'Another person’s' }))
    expect(row('milestone', id)).toMatchObject({ entered_in_error: 1 })
    const last = answerOf(await register().ask('actions.last', {}))
    answerOf(await register().ask('actions.undo', { actionId: last?.actionId ?? '' }))
    expect(row('milestone', id)).toMatchObject({ entered_in_error: 0 })
  })

  it('does not happen in the future, before the birth, or in another’s stay', async () => {
    const refused = async (more: Partial<InputOf<'milestones.record'>>) => {
      const answer = await register().ask('milestones.record', aMilestone({ personId, stayId }, more))
      return answer.ok || answer.problem.code !== 'invalid-input' ? null : answer.problem.issues[0]?.message
    }
    expect(await refused({ happened: minute('2026-11-24T18:00:00.001Z') })).toBe('event.inFuture')
    expect(await refused({ happened: minute('1990-01-01T00:00:00.000Z') })).toBe('event.beforeBirth')
    expect(await refused({ stayId: 'another' })).toBe('milestone.otherStay')
  })

  it('of a protected group may be recorded, but not corrected, by whoever may not read it', async () => {
    const { id } = answerOf(
      await register().ask(
        'milestones.record',
        aMilestone({ personId, stayId }, { kind: 'asylum-claim-made' }),
      ),
    )
    expect(row('milestone', id)).toMatchObject({ field_group: 'asylum' })
    const forbidden = { ok: false, problem: { code: 'forbidden', why: 'role' } }
    expect(await register().ask('milestones.correct', { id, note: 'x', reason: 'x' })).toEqual(forbidden)
    expect(await register().ask('milestones.withdraw', { id, reason: 'x' })).toEqual(forbidden)
    register().sit('review-officer', 'user-2')
    answerOf(await register().ask('milestones.correct', { id, note: 'Orally', reason: 'Completed' }))
  })

  it('of a protected group stands in the history without what it says', async () => {
    answerOf(
      await register().ask(
        'milestones.record',
        aMilestone({ personId, stayId }, { kind: 'pregnancy-known', note: 'secret' }),
      ),
    )
    const history = answerOf(await register().ask('changes.ofPerson', { personId }))
    expect(JSON.stringify(history)).not.toContain('secret')
    expect(JSON.stringify(history)).not.toContain('pregnancy-known')
    expect(history.changes.some(({ restricted }) => restricted === 'health')).toBe(true)
  })
})
