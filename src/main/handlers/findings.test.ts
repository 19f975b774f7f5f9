import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/support/a-desk'
import { anOpening, aPerson } from '../../../tests/support/an-admission'
import { registerEach } from '../../../tests/support/register-each'
import type { Instant } from '../../core/dates/instant'
import type { ShownFinding } from '../../core/law/line-finding'

// Farid Noori was stopped on Thu 5 Nov 2026 17:20 in Mexico City (UTC-6) and handed over at 23:50. It is
// Tue 24 Nov, 12:00 there.

const at = (text: string) => text as Instant
const minute = (text: string) => ({ precision: 'minute', at: at(text) }) as const

const { register, admit } = registerEach()
let personId = ''
let stayId = ''

const list = async (when: { asOf?: Instant; knownAt?: Instant } = {}) =>
  answerOf(await register().ask('findings.list', { personId, ...when }))
const shown = async (ruleId: string, when: { asOf?: Instant; knownAt?: Instant } = {}) => {
  const found = (await list(when)).lines.find((one) => !one.restricted && one.ruleId === ruleId)
  if (found === undefined) throw new Error(`no finding of ${ruleId}`)
  return found as ShownFinding
}
const looks = () => register().store.reader.raw.prepare('SELECT field_group FROM look').pluck().all()

beforeEach(async () => {
  ;({ personId, stayId } = await admit())
})

describe('findings.list', () => {
  it('gives every line of the packs of the country, the baseline and the house marks', async () => {
    const { lines, asOf, knownAt } = await list()
    expect(asOf).toBe('2026-11-24T18:00:00.000Z')
    expect(knownAt).toBeNull()
    expect([...new Set(lines.map(({ packId }) => packId))]).toEqual(['house-marks', 'intl', 'mx'])
  })

  it('gives a limit with its article, its force, how sure it is, and its date', async () => {
    const limit = await shown('mx-const-21-36h')
    expect(limit).toMatchObject({
      force: 'constitution',
      isHouse: false,
      isAlarm: true,
      standing: 'in-force',
    })
    expect(limit.citations[0]?.cite).toContain('21')
    expect(limit.title.en).not.toBe('')
    expect(limit).toMatchObject({
      metBy: ['stay-end'],
      extendedBy: [],
      version: { from: null, until: null },
    })
    expect(limit.finding.kind).toBe('overdue')
  })

  it('names the first limit that bites, and the hours beyond each, without adding them', async () => {
    const { firstLimit, beyond, beyondMost } = await list()
    // 36 h from the stop at 17:20 end on Sat 7 Nov at 05:20, 11:20 UTC: the first of all.
    expect(firstLimit).toMatchObject({ at: '2026-11-07T11:20:00.000Z', isPassed: true, isOverridden: false })
    expect(beyond.length).toBeGreaterThan(1)
    // To 24 Nov 18:00 UTC that is 17 days, 6 h and 40 min.
    expect(beyondMost?.longestMs).toBe((17 * 24 + 6 + 40 / 60) * 3_600_000)
  })

  it('answers for an earlier instant as it was then', async () => {
    const limit = await shown('mx-const-21-36h', { asOf: at('2026-11-06T00:00:00.000Z') })
    expect(limit.finding.kind).not.toBe('overdue')
  })

  it('shows the whole of nobody to a lawyer to whom they are not assigned', async () => {
    register().sit('lawyer')
    expect(await register().ask('findings.list', { personId })).toMatchObject({ problem: { what: 'person' } })
  })
})

describe('the register as it was known', () => {
  it('knows nothing of what was typed late or corrected since', async () => {
    const [stop] = answerOf(await register().ask('person.get', { id: personId })).stays[0]?.events ?? []
    const before = await shown('house-14-days')
    register().wait(300_000)
    // Five minutes later the stop is corrected by three days.
    await register().ask('events.correct', {
      id: stop?.id ?? '',
      happened: minute('2026-11-02T23:20:00.000Z'),
      reason: 'The report of the patrol',
    })
    const asOf = at('2026-11-24T18:00:00.000Z')
    const known = { asOf, knownAt: at('2026-11-24T18:02:00.000Z') }
    expect((await shown('house-14-days', known)).finding).toEqual(before.finding)
    const today = await shown('house-14-days', { asOf })
    // 14 days from the 5th end on the 19th, from the 2nd on the 16th.
    expect(before.finding).toMatchObject({ due: { earliest: '2026-11-19T23:20:00.000Z' } })
    expect(today.finding).toMatchObject({ due: { earliest: '2026-11-16T23:20:00.000Z' } })
  })

  it('does not know a milestone before it was typed, however long ago it happened', async () => {
    const reviewed = () => shown('intl-achr-7-5-judge')
    register().wait(300_000)
    await register().ask('milestones.record', {
      personId,
      stayId,
      kind: 'brought-before-judge',
      happened: minute('2026-11-07T00:00:00.000Z'),
      forAt: null,
      note: '',
    })
    const asOf = at('2026-11-24T18:00:00.000Z')
    expect((await reviewed()).finding.kind).toBe('satisfied')
    const known = { asOf, knownAt: asOf }
    expect((await shown('intl-achr-7-5-judge', known)).finding.kind).not.toBe('satisfied')
  })

  it('has no findings of someone who was not in it yet', async () => {
    const answer = await register().ask('findings.list', {
      personId,
      knownAt: at('2026-11-24T17:59:59.000Z'),
    })
    expect(answer).toMatchObject({ problem: { code: 'not-found', what: 'person' } })
  })
})

describe('a rule that rests on protected facts', () => {
  const restricted = async () => (await list()).lines.filter((line) => line.restricted)

  it('is withheld from whoever may not read them: no name, no state', async () => {
    const answer = await list()
    const withheld = answer.lines.filter((line) => line.restricted)
    expect(withheld.length).toBeGreaterThan(0)
    for (const line of withheld) expect(Object.keys(line).sort()).toEqual(['groups', 'packId', 'restricted'])
    expect(looks()).toEqual([])
  })

  it('is withheld alike whether or not such a fact is recorded', async () => {
    const before = await list()
    await register().ask('flags.add', { personId, kind: 'asylum-claim', fromOn: null, source: '', note: '' })
    await register().ask('milestones.record', {
      personId,
      stayId,
      kind: 'asylum-claim-made',
      happened: minute('2026-11-08T00:00:00.000Z'),
      forAt: null,
      note: '',
    })
    expect(await list()).toEqual(before)
  })

  it('is shown to a health worker, and the look is logged once', async () => {
    register().sit('health-worker')
    expect(await restricted()).toEqual([])
    await list()
    expect([...looks()].sort()).toEqual([...new Set(looks())].sort())
    expect(looks()).toContain('health')
  })

  it('is not explained to whoever may not read it', async () => {
    register().sit('health-worker')
    const all = (await list()).lines as ShownFinding[]
    register().sit('custody-officer')
    const seen = new Set((await list()).lines.map((line) => (line.restricted ? '' : line.ruleId)))
    const hidden = all.find(({ ruleId }) => !seen.has(ruleId))?.ruleId ?? ''
    expect(await register().ask('findings.explain', { personId, ruleId: hidden })).toEqual({
      ok: false,
      problem: { code: 'forbidden', why: 'role' },
    })
  })
})

describe('findings.explain', () => {
  it('gives the steps to the same finding as the list', async () => {
    const {
      shown: one,
      steps,
      clock,
    } = answerOf(await register().ask('findings.explain', { personId, ruleId: 'mx-const-21-36h' }))
    expect(one).toEqual(await shown('mx-const-21-36h'))
    expect(clock?.startsFrom.earliestOf).toEqual(['physical-stop'])
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.at(-1)?.sentence).toBe('law.step.state.overdue')
  })
})

describe('workings.list', () => {
  const workings = async () => answerOf(await register().ask('workings.list', { personId })).workings
  const keyOf = (one: { packId: string; ruleId: string; line: string }) =>
    `${one.packId} ${one.ruleId} ${one.line}`

  it('gives at once what explaining each line gives, for every line that concerns the person', async () => {
    const all = await workings()
    const concerned = (await list()).lines.filter(
      (line): line is ShownFinding => !line.restricted && line.finding.kind !== 'not-applicable',
    )
    expect(all.map(keyOf)).toEqual(concerned.map(keyOf))
    for (const { ruleId, line, steps } of all)
      expect(answerOf(await register().ask('findings.explain', { personId, ruleId, line })).steps).toEqual(
        steps,
      )
  })

  it('works out nothing that rests on facts which the asker may not read', async () => {
    register().sit('health-worker')
    const whole = new Set((await workings()).map(keyOf))
    register().sit('custody-officer')
    const open = (await workings()).map(keyOf)
    expect(open.length).toBeLessThan(whole.size)
    const withheld = (await list()).lines.filter((line) => line.restricted).length
    expect(withheld).toBeGreaterThan(0)
  })
})

describe('missingFacts.list', () => {
  it('names the fact that stops most clocks, for whom, and where it is filled in', async () => {
    const other = answerOf(
      await register().ask('people.admit', {
        person: aPerson({ number: 'RC-2' }),
        stay: anOpening({ stop: { happened: { precision: 'unknown' }, place: '', note: '' } }),
      }),
    )
    const { held, facts } = answerOf(await register().ask('missingFacts.list', {}))
    expect(held).toBe(2)
    const stop = facts.find(({ fact }) => fact === 'physical-stop')
    expect(stop).toMatchObject({ people: 1, fillIn: { kind: 'event', event: 'stop' } })
    expect(stop?.whom.map((one) => one.personId)).toEqual([other.personId])
    const one = answerOf(await register().ask('missingFacts.list', { personId }))
    expect(one.facts.some(({ fact }) => fact === 'physical-stop')).toBe(false)
  })

  it('asks nobody for a fact that they may not read', async () => {
    const names = async () =>
      answerOf(await register().ask('missingFacts.list', {})).facts.map(({ fact }) => fact)
    expect(await names()).not.toContain('pregnant')
    expect(await names()).not.toContain('asylum-seeker')
  })
})
