import { describe, expect, it } from 'vitest'
import { aMark, aPack } from '../../../tests/support/a-pack'
import type { Instant } from '../dates/instant'
import { suggestedHouseAlarmHours } from './count'
import { evaluate } from './evaluate'
import { explain } from './explain'
import { factsFromDocument } from './facts/facts-from-document'
import { personDocumentSchema } from './facts/person-document'
import type { Law } from './law'
import type { Line } from './line'
import { columnsOfFacts } from './matrix'
import { parsePack } from './parse-pack'
import type { RuleVersion } from './rule-version'
import { statusMatrix } from './status-matrix'
import { touchCounts } from './touch-counts'
import { touchedPeople } from './touched-people'

// A mark of 24 hours of everyone, beside one of 1 hour that concerns some of them.
const [version] = aMark(24).versions as [RuleVersion]
const [main] = version.lines as [Line]
const lawWith = (
  own: Partial<Line>,
  ofMain: Partial<Line> = {},
  ofVersion: Partial<RuleVersion> = {},
): Law => {
  const further: Line = {
    ...main,
    line: 'some',
    counted: [{ kind: 'elapsed', amount: 1, unit: 'hours' }],
    ...own,
  }
  const rule = aMark(24, {
    versions: [{ ...version, ...ofVersion, lines: [{ ...main, ...ofMain }, further] }],
  })
  return {
    packs: [{ ...aPack(), rules: [rule] }],
    zone: 'UTC',
    calendars: [],
    houseAlarms: suggestedHouseAlarmHours,
  }
}
const asOf = '2026-01-05T12:00:00.000Z' as Instant
const factsOf = (more: object = {}) =>
  factsFromDocument(
    personDocumentSchema.parse({
      stays: [{ events: [{ kind: 'stop', at: '2026-01-05T10:00Z' }] }],
      ...more,
    }),
    'UTC',
    asOf,
  )
const statesOf = (law: Law, more?: object) =>
  evaluate(law, factsOf(more), asOf).map(({ line, finding }) => [
    line,
    finding.kind,
    ...('missing' in finding ? finding.missing : 'because' in finding ? [finding.because] : []),
  ])
const pregnant = { appliesTo: { is: 'pregnant' } } as const

describe('a clock with a condition of its own', () => {
  it('runs where the condition holds, and leaves the other clocks of its rule alone', () => {
    const yes = { answers: [{ fact: 'pregnant', is: 'yes' }] }
    const no = { answers: [{ fact: 'pregnant', is: 'no' }] }
    expect(statesOf(lawWith(pregnant), yes)).toEqual([
      ['main', 'running'],
      ['some', 'overdue'],
    ])
    expect(statesOf(lawWith(pregnant), no)).toEqual([
      ['main', 'running'],
      ['some', 'not-applicable', 'condition-not-met'],
    ])
  })

  it('says what it means while the condition is unknown', () => {
    expect(statesOf(lawWith({ ...pregnant, whenUnknown: 'applies' }))[1]).toEqual(['some', 'overdue'])
    expect(statesOf(lawWith({ ...pregnant, whenUnknown: 'ask' }))[1]).toEqual([
      'some',
      'cannot-be-computed',
      'pregnant',
    ])
    expect(statesOf(lawWith({ ...pregnant, whenUnknown: 'does-not-apply' }))[1]).toEqual([
      'some',
      'not-applicable',
      'condition-not-shown',
    ])
    expect(
      evaluate(lawWith({ ...pregnant, whenUnknown: 'applies' }), factsOf(), asOf).map(
        ({ isAssumed }) => isAssumed,
      ),
    ).toEqual([false, true])
  })

  it('adds to the condition of the rule', () => {
    const law = lawWith({ ...pregnant, whenUnknown: 'ask' }, {}, { appliesTo: { is: 'nursing' } })
    expect(statesOf(law)).toEqual([
      ['main', 'cannot-be-computed', 'nursing'],
      ['some', 'cannot-be-computed', 'nursing', 'pregnant'],
    ])
    expect(statesOf(law, { answers: [{ fact: 'pregnant', is: 'no' }] })[1]).toEqual([
      'some',
      'not-applicable',
      'condition-not-met',
    ])
    expect(statesOf(law, { answers: [{ fact: 'nursing', is: 'no' }] })).toEqual([
      ['main', 'not-applicable', 'condition-not-met'],
      ['some', 'not-applicable', 'condition-not-met'],
    ])
  })

  it('is explained by its own facts, each once', () => {
    const steps = (line: string) =>
      explain(lawWith({ ...pregnant, whenUnknown: 'ask' }), 'mark-24-hours', factsOf(), asOf, line)
        ?.steps.filter(({ sentence }) => sentence.startsWith('law.step.fact.'))
        .map(({ sentence, params }) => [sentence, params.fact])
    expect(steps('main')).toEqual([])
    expect(steps('some')).toEqual([['law.step.fact.unknown', 'pregnant']])
  })

  it('is counted in a matrix as for one person', () => {
    const people = [
      factsOf(),
      factsOf({ answers: [{ fact: 'pregnant', is: 'yes' }] }),
      factsOf({ answers: [{ fact: 'pregnant', is: 'no' }] }),
    ]
    for (const whenUnknown of ['applies', 'ask', 'does-not-apply'] as const) {
      const law = lawWith({ ...pregnant, whenUnknown })
      const { states, rows } = statusMatrix(law, columnsOfFacts(people, 'UTC', asOf), asOf)
      const alone = people.map((one) => statusMatrix(law, columnsOfFacts([one], 'UTC', asOf), asOf).states)
      for (const line of [0, 1])
        expect([...states.subarray(line * rows, (line + 1) * rows)]).toEqual(alone.map((one) => one[line]))
      const found = people.map((facts) => evaluate(law, facts, asOf)[1]?.finding.kind)
      expect(found).toEqual([
        { applies: 'overdue', ask: 'cannot-be-computed', 'does-not-apply': 'not-applicable' }[whenUnknown],
        'overdue',
        'not-applicable',
      ])
    }
  })

  it('touches whom it concerns, even where the first clock of the rule does not', () => {
    const law = lawWith({ appliesTo: { not: { is: 'pregnant' } } }, { ...pregnant, whenUnknown: 'ask' })
    const columns = columnsOfFacts([factsOf({ answers: [{ fact: 'pregnant', is: 'no' }] })], 'UTC', asOf)
    expect(touchCounts(law, columns, asOf, () => true).counts).toEqual([
      { packId: 'test-marks', ruleId: 'mark-24-hours', people: 1, alarms: 1 },
    ])
    expect(
      touchedPeople(law, 'mark-24-hours', columns, asOf, 10).rows.map(({ finding }) => finding.kind),
    ).toEqual(['overdue'])
  })

  it('may be left out of a file, and is refused when it is no condition', () => {
    const read = (own: object) => {
      const rule = { ...aMark(24), versions: [{ ...version, lines: [{ ...main, ...own }] }] }
      const parsed = parsePack({ ...aPack(), rules: [rule] })
      return parsed.ok ? parsed.value.rules[0]?.versions[0]?.lines[0] : parsed.problem
    }
    expect(read({ appliesTo: undefined, whenUnknown: undefined })).toMatchObject({
      appliesTo: 'as-the-rule',
      whenUnknown: 'applies',
    })
    expect(read({ appliesTo: 'everybody' })).toMatchObject({ issues: [{ message: 'pack.notAllowed' }] })
    expect(read({ appliesTo: { is: 'suspicious' } })).toMatchObject({ code: 'invalid-input' })
  })
})
