import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aRegister } from '../../../tests/support/a-register'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { writeRows } from '../../../tests/support/write-rows'
import type { Role } from '../../core/access/roles'
import type { InputOf } from '../../core/contract'
import type { Instant } from '../../core/dates/instant'
import type { Result } from '../../core/result'

const at = (text: string) => text as Instant
const minute = (text: string) => ({ precision: 'minute', at: at(text) }) as const
const ruleId = 'mx-const-21-36h'

let register: ReturnType<typeof aRegister>
let personId = ''
let stayId = ''
beforeEach(async () => {
  register = aRegister()
  const admitted = value(await register.ask('people.admit', { person: aPerson(), stay: anOpening() }))
  personId = admitted.personId
  stayId = admitted.stayId
  for (const [id, role] of [
    ['user-2', 'review-officer'],
    ['user-3', 'health-worker'],
  ] as const)
    writeRows(register, (work) =>
      work.insert('user', {
        id,
        name: id,
        login: id,
        role,
        active: 1,
        createdAt: '2026-11-24T00:00:00.000Z',
      }),
    )
})
afterEach(() => register.close())

const value = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}
const as = (id: string, role: Role) => {
  const open = register.app.workplace.desk.current()
  if (open) Object.assign(open.user, { id, role })
}
const row = (table: string, id: string) =>
  register.store.reader.raw.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Record<string, unknown>
const aMilestone = (more: Partial<InputOf<'milestones.record'>> = {}): InputOf<'milestones.record'> => ({
  personId,
  stayId,
  kind: 'rights-explained',
  happened: minute('2026-11-06T06:00:00.000Z'),
  forAt: null,
  note: 'In Dari',
  ...more,
})

describe('a milestone', () => {
  it('is recorded, corrected with a reason, withdrawn, and undone', async () => {
    const { id } = value(await register.ask('milestones.record', aMilestone()))
    expect(row('milestone', id)).toMatchObject({
      field_group: 'open',
      recorded_by: 'user-1',
      note: 'In Dari',
    })
    value(
      await register.ask('milestones.correct', {
        id,
        happened: { precision: 'unknown' },
        reason: 'The sheet has no hour',
      }),
    )
    expect(row('milestone', id)).toMatchObject({ happened_at: null, happened_precision: 'unknown' })
    value(await register.ask('milestones.withdraw', { id, reason: 'Another person’s' }))
    expect(row('milestone', id)).toMatchObject({ entered_in_error: 1 })
    const last = value(await register.ask('actions.last', {}))
    value(await register.ask('actions.undo', { actionId: last?.actionId ?? '' }))
    expect(row('milestone', id)).toMatchObject({ entered_in_error: 0 })
  })

  it('does not happen in the future, before the birth, or in another’s stay', async () => {
    const refused = async (more: Partial<InputOf<'milestones.record'>>) => {
      const answer = await register.ask('milestones.record', aMilestone(more))
      return answer.ok || answer.problem.code !== 'invalid-input' ? null : answer.problem.issues[0]?.message
    }
    expect(await refused({ happened: minute('2026-11-24T18:00:00.001Z') })).toBe('event.inFuture')
    expect(await refused({ happened: minute('1990-01-01T00:00:00.000Z') })).toBe('event.beforeBirth')
    expect(await refused({ stayId: 'another' })).toBe('milestone.otherStay')
  })

  it('of a protected group may be recorded, but not corrected, by whoever may not read it', async () => {
    const { id } = value(await register.ask('milestones.record', aMilestone({ kind: 'asylum-claim-made' })))
    expect(row('milestone', id)).toMatchObject({ field_group: 'asylum' })
    const forbidden = { ok: false, problem: { code: 'forbidden', why: 'role' } }
    expect(await register.ask('milestones.correct', { id, note: 'x', reason: 'x' })).toEqual(forbidden)
    expect(await register.ask('milestones.withdraw', { id, reason: 'x' })).toEqual(forbidden)
    as('user-2', 'review-officer')
    value(await register.ask('milestones.correct', { id, note: 'Orally', reason: 'Completed' }))
  })

  it('of a protected group stands in the history without what it says', async () => {
    value(await register.ask('milestones.record', aMilestone({ kind: 'pregnancy-known', note: 'secret' })))
    const history = value(await register.ask('changes.ofPerson', { personId }))
    expect(JSON.stringify(history)).not.toContain('secret')
    expect(JSON.stringify(history)).not.toContain('pregnancy-known')
    expect(history.changes.some(({ restricted }) => restricted === 'health')).toBe(true)
  })
})

describe('an answer', () => {
  const give = (fact: InputOf<'answers.give'>['fact'], more: Partial<InputOf<'answers.give'>> = {}) =>
    register.ask('answers.give', {
      personId,
      fact,
      value: 'yes',
      fromAt: null,
      untilAt: null,
      note: '',
      ...more,
    })

  it('is given, ended and withdrawn', async () => {
    const { id } = value(await give('held-in-prison'))
    value(await register.ask('answers.end', { id, untilAt: at('2026-11-20T00:00:00.000Z'), reason: 'Moved' }))
    expect(
      await register.ask('answers.end', { id, untilAt: at('2026-11-21T00:00:00.000Z'), reason: 'x' }),
    ).toMatchObject({ problem: { why: 'answer.endedAlready' } })
    value(await register.ask('answers.withdraw', { id, reason: 'Wrong' }))
    expect(row('answer', id)).toMatchObject({ entered_in_error: 1, field_group: 'open' })
  })

  it('does not say what the birth says', async () => {
    expect(await give('child')).toMatchObject({ problem: { issues: [{ message: 'answer.birthDecides' }] } })
  })

  it('on a protected fact is changed only by whoever may read it', async () => {
    const { id } = value(await give('pregnant'))
    expect(await register.ask('answers.withdraw', { id, reason: 'x' })).toMatchObject({
      problem: { code: 'forbidden' },
    })
    as('user-3', 'health-worker')
    value(await register.ask('answers.withdraw', { id, reason: 'Test negative' }))
  })
})

describe('an extension', () => {
  it('is taken only of a rule that allows it', async () => {
    const answer = await register.ask('extensions.record', {
      stayId,
      ruleId,
      extension: 'sixty-days',
      orderedAt: null,
      ground: null,
      untilAt: null,
      note: '',
    })
    expect(answer).toMatchObject({ problem: { issues: [{ message: 'extension.notOfThisRule' }] } })
  })
})

describe('another date than the computed one', () => {
  const ask = (otherAt: string) =>
    register.ask('overrides.ask', {
      personId,
      ruleId,
      line: 'main',
      otherAt: at(otherAt),
      reason: 'court-order-says-otherwise',
      note: 'Judgment of 10 November',
    })
  const limit = async () => value(await register.ask('findings.explain', { personId, ruleId })).shown

  it('needs a second person, who is not the one who asked', async () => {
    const { id } = value(await ask('2026-11-06T12:00:00.000Z'))
    expect((await limit()).drivesAt).toBe('2026-11-07T11:20:00.000Z')
    expect(await register.ask('overrides.confirm', { id })).toEqual({
      ok: false,
      problem: { code: 'conflict', why: 'override.confirmsOwn' },
    })
    as('user-2', 'review-officer')
    value(await register.ask('overrides.confirm', { id }))
    expect(await limit()).toMatchObject({
      drivesAt: '2026-11-06T12:00:00.000Z',
      override: { computedEarliest: '2026-11-07T11:20:00.000Z', confirmedByName: 'user-2' },
    })
  })

  it('silences nothing: a later one is shown beside the computed date, which still drives', async () => {
    const { id } = value(await ask('2027-01-01T00:00:00.000Z'))
    as('user-2', 'review-officer')
    value(await register.ask('overrides.confirm', { id }))
    expect(await limit()).toMatchObject({
      isAlarm: true,
      finding: { kind: 'overdue' },
      drivesAt: '2026-11-07T11:20:00.000Z',
      override: { otherAt: '2027-01-01T00:00:00.000Z' },
    })
  })

  it('cannot be confirmed by its asker past the program either: the file itself refuses', async () => {
    const { id } = value(await ask('2026-11-06T12:00:00.000Z'))
    expect(() =>
      writeRows(register, (work) =>
        work.update('dateOverride', id, {
          confirmedAt: '2026-11-24T18:00:00.000Z',
          confirmedBy: 'user-1',
        }),
      ),
    ).toThrow(/CHECK/)
  })

  it('is asked for once, and withdrawn with a reason', async () => {
    const { id } = value(await ask('2026-11-06T12:00:00.000Z'))
    expect(await ask('2026-11-06T13:00:00.000Z')).toMatchObject({ problem: { why: 'override.askedAlready' } })
    value(await register.ask('overrides.withdraw', { id, reason: 'The judgment was quashed' }))
    expect((await limit()).override).toBeNull()
    as('user-2', 'review-officer')
    expect(await register.ask('overrides.confirm', { id })).toMatchObject({
      problem: { why: 'override.withdrawn' },
    })
  })
})

describe('a kept result', () => {
  it('can be computed again from what was kept, beside what today’s rules say', async () => {
    const { id } = value(await register.ask('results.keep', { personId, purpose: 'For the court' }))
    value(
      await register.ask('houseAlarms.save', {
        hours: { 'at-once': 1, 'without-delay': 2, 'promptly-before-a-judge': 3 },
      }),
    )
    const result = value(await register.ask('results.recompute', { id }))
    expect(result).toMatchObject({ isSame: true, keptByName: 'Test Administrator' })
    expect(result.changed.length).toBeGreaterThan(0)
    const changed = result.changed[0]
    const lineOf = (lines: typeof result.kept) =>
      lines.find((one) => !one.restricted && one.ruleId === changed?.ruleId && one.line === changed.line)
    expect(lineOf(result.kept)).toMatchObject({ finding: changed?.kept })
    expect(lineOf(result.today)).toMatchObject({ finding: changed?.now })
    expect(value(await register.ask('results.list', { personId }))).toMatchObject([
      { id, purpose: 'For the court', asOf: '2026-11-24T18:00:00.000Z' },
    ])
  })

  it('from before there were answers for the facility is computed again without any', async () => {
    const { id } = value(await register.ask('results.keep', { personId, purpose: '' }))
    const { facilityAnswers, ...keptFacts } = JSON.parse(String(row('kept_result', id).kept_facts))
    expect(facilityAnswers).toEqual([])
    writeRows(register, (work) => work.update('keptResult', id, { keptFacts: JSON.stringify(keptFacts) }))
    await register.ask('facilityAnswers.give', {
      ...{ fact: 'held-in-prison', value: 'yes', fromAt: null, untilAt: null, note: '' },
    })
    expect(value(await register.ask('results.recompute', { id })).isSame).toBe(true)
  })

  it('is kept for a monitor too, and for the lawyer of the person, for nobody else’s', async () => {
    as('user-3', 'monitor')
    value(await register.ask('results.keep', { personId, purpose: '' }))
    as('user-4', 'lawyer')
    expect(await register.ask('results.keep', { personId, purpose: '' })).toMatchObject({
      problem: { code: 'not-found', what: 'person' },
    })
  })

  it('of what was known at an earlier instant is computed again from what was known then', async () => {
    const knownAt = at('2026-11-24T18:01:00.000Z')
    const asOf = at('2026-11-24T18:00:00.000Z')
    const then = value(await register.ask('findings.list', { personId, asOf })).lines
    register.wait(300_000)
    value(await register.ask('milestones.record', aMilestone()))
    const { id } = value(await register.ask('results.keep', { personId, purpose: '', asOf, knownAt }))
    const result = value(await register.ask('results.recompute', { id }))
    expect(result).toMatchObject({ isSame: true, knownAt, asOf, keptAt: '2026-11-24T18:05:00.000Z' })
    expect(result.kept).toEqual(then)
    expect(value(await register.ask('findings.list', { personId, asOf })).lines).not.toEqual(then)
  })

  it('keeps one law for many results', async () => {
    value(await register.ask('results.keep', { personId, purpose: '' }))
    value(await register.ask('results.keep', { personId, purpose: '' }))
    expect(register.store.reader.raw.prepare('SELECT count(*) FROM kept_law').pluck().get()).toBe(1)
  })

  it('tells nothing protected to whoever may not read it, in the result or in the history', async () => {
    await register.ask('flags.add', { personId, kind: 'pregnant', fromOn: null, source: '', note: '' })
    const { id } = value(await register.ask('results.keep', { personId, purpose: '' }))
    const result = value(await register.ask('results.recompute', { id }))
    expect(JSON.stringify(result)).not.toContain('"pregnant"')
    const history = value(await register.ask('changes.ofPerson', { personId }))
    expect(JSON.stringify(history)).not.toContain('"pregnant"')
    expect(JSON.stringify(history)).not.toContain('keptFacts')
  })
})

describe('the file of a person', () => {
  it('shows milestones, answers and extensions of no protected group, and only counts the others', async () => {
    value(await register.ask('milestones.record', aMilestone()))
    value(await register.ask('milestones.record', aMilestone({ kind: 'asylum-claim-made', note: 'secret' })))
    value(
      await register.ask('answers.give', {
        personId,
        fact: 'held-in-prison',
        value: 'no',
        fromAt: null,
        untilAt: null,
        note: '',
      }),
    )
    const file = value(await register.ask('person.get', { id: personId }))
    expect(file.milestones.map(({ kind, note }) => [kind, note])).toEqual([['rights-explained', 'In Dari']])
    expect(file.answers.map(({ fact, value: said }) => [fact, said])).toEqual([['held-in-prison', 'no']])
    expect(file.groups.find(({ group }) => group === 'asylum')).toMatchObject({ count: 1, restricted: true })
    expect(JSON.stringify(file)).not.toContain('secret')
    as('user-2', 'review-officer')
    const revealed = value(await register.ask('person.reveal', { id: personId, group: 'asylum' }))
    expect(revealed.milestones.map(({ note }) => note)).toEqual(['secret'])
  })

  it('tells authority in the five states: stopped, handed over, ordered, past 36 hours, expired', async () => {
    const [stay] = value(await register.ask('person.get', { id: personId })).stays
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
