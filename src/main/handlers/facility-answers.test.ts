import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf, refusalOf } from '../../../tests/support/a-desk'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { InputOf } from '../../core/contract'
import type { Instant } from '../../core/dates/instant'

const at = (text: string) => text as Instant
const noPrison = 'mx-lm-106-capacity-no-prison'

const { register } = registerEach({ role: 'custody-officer' })
let personId = ''
beforeEach(async () => {
  personId = (await admit('P-1')).personId
})

const admit = async (number: string) =>
  answerOf(await register().ask('people.admit', { person: aPerson({ number }), stay: anOpening() }))
type Given = InputOf<'facilityAnswers.give'>
const give = (fact: Given['fact'], value: Given['value'], more: Partial<Given> = {}) =>
  register().ask('facilityAnswers.give', { fact, value, fromAt: null, untilAt: null, note: '', ...more })
const list = async () => answerOf(await register().ask('facilityAnswers.list', {}))
const missing = async (fact: string) =>
  answerOf(await register().ask('missingFacts.list', {})).facts.find((one) => one.fact === fact)
const state = async (when: { asOf?: Instant; knownAt?: Instant } = {}, id = personId) => {
  const { lines } = answerOf(await register().ask('findings.list', { personId: id, ...when }))
  const found = lines.find((line) => !line.restricted && line.ruleId === noPrison)
  return found === undefined || found.restricted ? undefined : found.finding.kind
}

describe('an answer for the facility', () => {
  it('settles for everyone what was asked of each, those admitted later too', async () => {
    const second = await admit('P-2')
    expect(await missing('over-capacity')).toMatchObject({ people: 2, fillIn: { kind: 'facility-answer' } })
    expect(await state()).toBe('cannot-be-computed')
    answerOf(await give('over-capacity', 'no'))
    answerOf(await give('held-in-prison', 'no'))
    expect(await missing('over-capacity')).toBeUndefined()
    const third = await admit('P-3')
    for (const id of [personId, second.personId, third.personId])
      expect(await state({}, id)).toBe('not-applicable')
  })

  it('gives way to what is answered for one person alone', async () => {
    const second = await admit('P-2')
    answerOf(await give('held-in-prison', 'no'))
    answerOf(await give('over-capacity', 'no'))
    answerOf(
      await register().ask('answers.give', {
        ...{ personId: second.personId, fact: 'held-in-prison', value: 'yes' },
        ...{ fromAt: null, untilAt: null, note: '' },
      }),
    )
    expect([await state(), await state({}, second.personId)]).toEqual(['not-applicable', 'breached'])
  })

  it('ends the one that lasted, in one action that is undone as one', async () => {
    answerOf(await give('held-in-prison', 'no'))
    answerOf(await give('over-capacity', 'yes'))
    expect(await state()).toBe('breached')
    const fromAt = at('2026-11-20T06:00:00.000Z')
    answerOf(await give('over-capacity', 'no', { fromAt }))
    expect((await list()).answers.slice(0, 2)).toMatchObject([
      { fact: 'over-capacity', value: 'no', fromAt, untilAt: null, recordedByName: 'Test Administrator' },
      { fact: 'over-capacity', value: 'yes', fromAt: null, untilAt: fromAt },
    ])
    const { facts, answers } = await list()
    expect(facts.find(({ fact }) => fact === 'over-capacity')?.standsId).toBe(answers[0]?.id)
    expect(facts.find(({ fact }) => fact === 'influx')?.standsId).toBeNull()
    expect(await state()).toBe('satisfied-late')
    expect(await state({ asOf: at('2026-11-19T06:00:00.000Z') })).toBe('breached')
    const { actionId } = answerOf(await register().ask('actions.last', {})) ?? { actionId: '' }
    answerOf(await register().ask('actions.undo', { actionId }))
    expect(await state()).toBe('breached')
  })

  it('refuses a second one for the same time', async () => {
    answerOf(await give('over-capacity', 'yes', { fromAt: at('2026-11-10T00:00:00.000Z') }))
    const message = (answer: Awaited<ReturnType<typeof give>>) =>
      answer.ok || answer.problem.code !== 'invalid-input' ? '' : answer.problem.issues[0]?.message
    const untilAt = at('2026-11-12T00:00:00.000Z')
    for (const more of [{}, { untilAt }, { fromAt: at('2026-11-11T00:00:00.000Z'), untilAt }])
      expect(message(await give('over-capacity', 'no', more))).toBe('facilityAnswer.answeredThen')
    answerOf(await give('over-capacity', 'no', { untilAt: at('2026-11-10T00:00:00.000Z') }))
    // Of another fact nothing is said.
    answerOf(await give('held-in-prison', 'no'))
  })

  it('does not begin in the future or end before it begins', async () => {
    expect(await give('influx', 'yes', { fromAt: at('2026-11-25T00:00:00.000Z') })).toMatchObject({
      problem: { issues: [{ path: ['fromAt'], message: 'event.inFuture' }] },
    })
    const fromAt = at('2026-11-20T00:00:00.000Z')
    expect(await give('influx', 'yes', { fromAt, untilAt: fromAt })).toMatchObject({
      problem: { issues: [{ path: ['untilAt'], message: 'flag.endsBeforeStart' }] },
    })
  })

  it('is only of what is true of the place or the territory', async () => {
    expect(await give('pregnant' as never, 'yes')).toMatchObject({ problem: { code: 'invalid-input' } })
  })

  it('is ended and withdrawn with a reason, and stays visible', async () => {
    const fromAt = at('2026-11-10T00:00:00.000Z')
    const { id } = answerOf(await give('over-capacity', 'yes', { fromAt }))
    const end = (untilAt: string) =>
      register().ask('facilityAnswers.end', { id, untilAt: at(untilAt), reason: 'Twelve were released' })
    expect(await end('2026-11-10T00:00:00.000Z')).toMatchObject({ problem: { code: 'invalid-input' } })
    answerOf(await end('2026-11-20T00:00:00.000Z'))
    expect(refusalOf(await end('2026-11-21T00:00:00.000Z'))).toBe('answer.endedAlready')
    answerOf(await register().ask('facilityAnswers.withdraw', { id, reason: 'Counted wrongly' }))
    expect(refusalOf(await end('2026-11-21T00:00:00.000Z'))).toBe('answer.withdrawn')
    expect(refusalOf(await register().ask('facilityAnswers.withdraw', { id, reason: 'x' }))).toBe(
      'answer.withdrawn',
    )
    expect((await list()).answers).toMatchObject([{ id, enteredInError: true }])
    expect(await state({ asOf: at('2026-11-15T00:00:00.000Z') })).toBe('cannot-be-computed')
    register().sit('administrator')
    const { changes } = answerOf(await register().ask('changes.ofThing', { id }))
    expect(changes.map(({ field, reason }) => [field, reason]).slice(0, 2)).toEqual([
      ['enteredInError', 'Counted wrongly'],
      ['untilAt', 'Twelve were released'],
    ])
    for (const name of ['facilityAnswers.end', 'facilityAnswers.withdraw'] as const)
      expect(
        await register().ask(name, { id: 'nobody', untilAt: fromAt, reason: 'x' } as never),
      ).toMatchObject({ problem: { code: 'not-found' } })
  })

  it('is not known before it was recorded, and an end not before it was set', async () => {
    answerOf(await give('held-in-prison', 'no'))
    const { id } = answerOf(await give('over-capacity', 'yes'))
    const asOf = at('2026-11-24T18:00:00.000Z')
    register().wait(300_000)
    answerOf(
      await register().ask('facilityAnswers.end', {
        ...{ id, untilAt: at('2026-11-22T00:00:00.000Z'), reason: 'Emptied' },
      }),
    )
    expect(await state({ asOf })).toBe('cannot-be-computed')
    expect(await state({ asOf, knownAt: asOf })).toBe('breached')
  })

  it('says which facts the law that counts here looks at', async () => {
    const asked = (await list()).facts.filter(({ isAsked }) => isAsked).map(({ fact }) => fact)
    expect(asked).toEqual(expect.arrayContaining(['over-capacity', 'held-in-prison']))
    expect(asked).not.toContain('in-removal-centre')
  })

  it('is given by those who run the place and read by everyone', async () => {
    for (const role of ['review-officer', 'health-worker', 'monitor', 'lawyer'] as const) {
      register().sit(role)
      expect((await list()).facts).toHaveLength(7)
      expect(await give('over-capacity', 'no')).toMatchObject({ problem: { code: 'forbidden' } })
    }
  })
})
