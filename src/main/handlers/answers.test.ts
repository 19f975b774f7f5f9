import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { addUser } from '../../../tests/support/a-user'
import { registerEach } from '../../../tests/support/register-each'
import type { InputOf } from '../../core/contract'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant

const { register, admit } = registerEach()
let personId = ''
beforeEach(async () => {
  ;({ personId } = await admit())
  addUser(register(), 'user-3', 'health-worker')
})

const row = (table: string, id: string) =>
  register().store.reader.raw.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Record<
    string,
    unknown
  >

describe('an answer', () => {
  const give = (fact: InputOf<'answers.give'>['fact'], more: Partial<InputOf<'answers.give'>> = {}) =>
    register().ask('answers.give', {
      personId,
      fact,
      value: 'yes',
      fromAt: null,
      untilAt: null,
      note: '',
      ...more,
    })

  it('is given, ended and withdrawn', async () => {
    const { id } = answerOf(await give('held-in-prison'))
    answerOf(
      await register().ask('answers.end', { id, untilAt: at('2026-11-20T00:00:00.000Z'), reason: 'Moved' }),
    )
    expect(
      await register().ask('answers.end', { id, untilAt: at('2026-11-21T00:00:00.000Z'), reason: 'x' }),
    ).toMatchObject({ problem: { why: 'answer.endedAlready' } })
    answerOf(await register().ask('answers.withdraw', { id, reason: 'Wrong' }))
    expect(row('answer', id)).toMatchObject({ entered_in_error: 1, field_group: 'open' })
  })

  it('does not say what the birth says', async () => {
    expect(await give('child')).toMatchObject({ problem: { issues: [{ message: 'answer.birthDecides' }] } })
  })

  it('on a protected fact is changed only by whoever may read it', async () => {
    const { id } = answerOf(await give('pregnant'))
    expect(await register().ask('answers.withdraw', { id, reason: 'x' })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    register().sit('health-worker', 'user-3')
    answerOf(await register().ask('answers.withdraw', { id, reason: 'Test negative' }))
  })
})
