import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { aMilestone } from '../../../tests/support/a-milestone'
import { addUser } from '../../../tests/support/a-user'
import { registerEach } from '../../../tests/support/register-each'

const { register, admit } = registerEach()
let personId = ''
let stayId = ''
beforeEach(async () => {
  ;({ personId, stayId } = await admit())
  addUser(register(), 'user-2', 'review-officer')
})

describe('the file of a person', () => {
  it('shows milestones, answers and extensions of no protected group, and only counts the others', async () => {
    answerOf(await register().ask('milestones.record', aMilestone({ personId, stayId })))
    answerOf(
      await register().ask(
        'milestones.record',
        aMilestone({ personId, stayId }, { kind: 'asylum-claim-made', note: 'secret' }),
      ),
    )
    answerOf(
      await register().ask('answers.give', {
        personId,
        fact: 'held-in-prison',
        value: 'no',
        fromAt: null,
        untilAt: null,
        note: '',
      }),
    )
    const file = answerOf(await register().ask('person.get', { id: personId }))
    expect(file.milestones.map(({ kind, note }) => [kind, note])).toEqual([['rights-explained', 'In Dari']])
    expect(file.answers.map(({ fact, value: said }) => [fact, said])).toEqual([['held-in-prison', 'no']])
    expect(file.groups.find(({ group }) => group === 'asylum')).toMatchObject({ count: 1, restricted: true })
    expect(JSON.stringify(file)).not.toContain('secret')
    register().sit('review-officer', 'user-2')
    const revealed = answerOf(await register().ask('person.reveal', { id: personId, group: 'asylum' }))
    expect(revealed.milestones.map(({ note }) => note)).toEqual(['secret'])
  })

  it('tells authority in the five states: stopped, handed over, ordered, past 36 hours, expired', async () => {
    const [stay] = answerOf(await register().ask('person.get', { id: personId })).stays
    const hours = stay?.authority.intervals.map(({ state, ms }) => [state, ms / 3_600_000])
    // Stop 17:20, handover 23:50, order 19:30 of the next day, 36 h from the stop at 05:20 on the 7th,
    // the order runs out on the 24th at 09:00, and it is 12:00.
    expect(hours).toEqual([
      ['gap', 6.5],
      ['pending', 19 + 40 / 60],
      ['valid', 9 + 50 / 60],
      ['past-limit', 17 * 24 + 3 + 40 / 60],
      ['expired', 3],
    ])
    expect(stay?.authority.overlaps).toEqual([])
  })
})
