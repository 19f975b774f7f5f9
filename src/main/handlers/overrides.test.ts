import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { addUser } from '../../../tests/support/a-user'
import { registerEach } from '../../../tests/support/register-each'
import { writeRows } from '../../../tests/support/write-rows'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant
const ruleId = 'mx-const-21-36h'

const { register, admit } = registerEach()
let personId = ''
beforeEach(async () => {
  ;({ personId } = await admit())
  addUser(register(), 'user-2', 'review-officer')
})

describe('another date than the computed one', () => {
  const ask = (otherAt: string) =>
    register().ask('overrides.ask', {
      personId,
      ruleId,
      line: 'main',
      otherAt: at(otherAt),
      reason: 'court-order-says-otherwise',
      note: 'Judgment of 10 November',
    })
  const limit = async () => answerOf(await register().ask('findings.explain', { personId, ruleId })).shown

  it('needs a second person, who is not the one who asked', async () => {
    const { id } = answerOf(await ask('2026-11-06T12:00:00.000Z'))
    expect((await limit()).drivesAt).toBe('2026-11-07T11:20:00.000Z')
    expect(await register().ask('overrides.confirm', { id })).toEqual({
      ok: false,
      problem: { code: 'conflict', why: 'override.confirmsOwn' },
    })
    register().sit('review-officer', 'user-2')
    answerOf(await register().ask('overrides.confirm', { id }))
    expect(await limit()).toMatchObject({
      drivesAt: '2026-11-06T12:00:00.000Z',
      override: { computedEarliest: '2026-11-07T11:20:00.000Z', confirmedByName: 'user-2' },
    })
  })

  it('makes the line over by it in the person’s limits and in the register alike', async () => {
    const { id } = answerOf(await ask('2026-11-06T12:00:00.000Z'))
    const asOf = at('2026-11-06T13:00:00.000Z')
    const line = async () => {
      const { lines } = answerOf(await register().ask('findings.list', { personId, asOf }))
      const found = lines.find((one) => !one.restricted && one.ruleId === ruleId)
      return found?.restricted === false ? found : expect.fail('no line')
    }
    const inRegister = async () =>
      answerOf(await register().ask('register.page', { filter: {}, asOf })).rows[0]?.law
    expect(await line()).toMatchObject({ finding: { kind: 'running' }, driven: null, isAlarm: false })
    expect((await inRegister())?.state).not.toBe('limit-passed')
    register().sit('review-officer', 'user-2')
    answerOf(await register().ask('overrides.confirm', { id }))
    expect(await line()).toMatchObject({ finding: { kind: 'running' }, driven: 'passed', isAlarm: true })
    register().sit('administrator', 'user-1')
    expect(await inRegister()).toMatchObject({
      state: 'limit-passed',
      nearest: { ruleId, at: '2026-11-06T12:00:00.000Z' },
    })
  })

  it('silences nothing: a later one is shown beside the computed date, which still drives', async () => {
    const { id } = answerOf(await ask('2027-01-01T00:00:00.000Z'))
    register().sit('review-officer', 'user-2')
    answerOf(await register().ask('overrides.confirm', { id }))
    expect(await limit()).toMatchObject({
      isAlarm: true,
      finding: { kind: 'overdue' },
      drivesAt: '2026-11-07T11:20:00.000Z',
      override: { otherAt: '2027-01-01T00:00:00.000Z' },
    })
  })

  it('cannot be confirmed by its asker past the program either: the file itself refuses', async () => {
    const { id } = answerOf(await ask('2026-11-06T12:00:00.000Z'))
    expect(() =>
      writeRows(register(), (work) =>
        work.update('dateOverride', id, {
          confirmedAt: '2026-11-24T18:00:00.000Z',
          confirmedBy: 'user-1',
        }),
      ),
    ).toThrow(/CHECK/)
  })

  it('is asked for once, and withdrawn with a reason', async () => {
    const { id } = answerOf(await ask('2026-11-06T12:00:00.000Z'))
    expect(await ask('2026-11-06T13:00:00.000Z')).toMatchObject({ problem: { why: 'override.askedAlready' } })
    answerOf(await register().ask('overrides.withdraw', { id, reason: 'The judgment was quashed' }))
    expect((await limit()).override).toBeNull()
    register().sit('review-officer', 'user-2')
    expect(await register().ask('overrides.confirm', { id })).toMatchObject({
      problem: { why: 'override.withdrawn' },
    })
  })
})
