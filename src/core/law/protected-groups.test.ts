import { describe, expect, it } from 'vitest'
import { factsOfEvents } from '../../../tests/support/a-law'
import { aMark } from '../../../tests/support/a-pack'
import type { FieldGroup } from '../access/roles'
import type { Instant } from '../dates/instant'
import type { Expression } from './expression'
import { groupOfFact, howReadable, openFacts, protectedGroupsOf } from './protected-groups'
import type { Rule } from './rule'
import type { RuleVersion } from './rule-version'

const none = () => undefined
const mark = aMark(24)
const version = mark.versions[0] as RuleVersion
const line = version.lines[0] as RuleVersion['lines'][number]
const withVersion = (change: Partial<RuleVersion>, rule: Partial<Rule> = {}): Rule => ({
  ...mark,
  ...rule,
  versions: [{ ...version, ...change }],
})
const withLine = (change: Partial<typeof line>): Rule => withVersion({ lines: [{ ...line, ...change }] })
// biome-ignore lint/suspicious/noThenProperty: the word of the pack file; a line is never awaited.
const series = { acts: ['asylum-claim-decided' as const], then: [], fromMark: null }
const pregnant: Expression = { any: [{ is: 'child' }, { not: { is: 'pregnant' } }] }

describe('protectedGroupsOf', () => {
  it('finds none in a rule that looks at time held alone', () => {
    expect(protectedGroupsOf(mark, none)).toEqual([])
  })

  it.each([
    ['whom it applies to', withVersion({ appliesTo: pregnant }), ['health']],
    [
      'what starts it',
      withLine({ startsFrom: { ...line.startsFrom, earliestOf: ['asylum-claim-made'] } }),
      ['asylum'],
    ],
    [
      'what starts it later',
      withLine({ startsFrom: { ...line.startsFrom, orLaterIfRecorded: ['birth-given'] } }),
      ['health'],
    ],
    [
      'what it may not start before',
      withLine({ startsFrom: { ...line.startsFrom, butNotBefore: ['fear-finding-negative'] } }),
      ['asylum'],
    ],
    ['what meets it', withLine({ metBy: ['doctor-report-passed-on'] }), ['health']],
    ['what pauses it', withLine({ pausedBy: [{ is: 'trafficking-victim' }] }), ['trafficking']],
    ['what it is counted from', withLine({ series }), ['asylum']],
    ['whom one of its clocks concerns', withLine({ appliesTo: pregnant }), ['health']],
    [
      'what excuses it',
      withVersion({
        prohibition: {
          strength: 'presumption',
          forbids: 'holding',
          unless: pregnant,
          onlyFromThen: false,
          onlyDuringTheTime: false,
        },
      }),
      ['health'],
    ],
    [
      'the act that it forbids',
      withVersion({
        prohibition: {
          strength: 'absolute',
          forbids: { act: 'asylum-claim-made' },
          unless: null,
          onlyFromThen: false,
          onlyDuringTheTime: false,
        },
      }),
      ['asylum'],
    ],
  ] as const)('finds it in %s', (_, rule, groups) => {
    expect(protectedGroupsOf(rule as Rule, none)).toEqual(groups)
  })

  it('goes through a rule whose end starts it, and round a circle once', () => {
    const other = withVersion({ appliesTo: pregnant }, { id: 'other' })
    const rule = withLine({ startsFrom: { ...line.startsFrom, elseDueOf: 'other' } })
    expect(protectedGroupsOf(rule, (id) => (id === 'other' ? other : undefined))).toEqual(['health'])
    expect(protectedGroupsOf(rule, () => rule)).toEqual([])
  })
})

describe('howReadable', () => {
  const all = () => true
  const nothing = () => false

  it('gives a rule whole to a reader of every group it rests on', () => {
    expect(howReadable('prohibition', [], nothing)).toBe('full')
    expect(howReadable('prohibition', ['health', 'asylum'], all)).toBe('full')
  })

  it('withholds it from a reader who lacks one of them', () => {
    expect(howReadable('prohibition', ['health', 'asylum'], (group: FieldGroup) => group === 'health')).toBe(
      'restricted',
    )
    expect(howReadable('protection', ['health'], nothing)).toBe('restricted')
  })

  it('gives a limit on holding from open facts, for everyone has to keep it', () => {
    for (const kind of ['max-detention', 'extension-limit', 'first-review', 'periodic-review'] as const)
      expect(howReadable(kind, ['asylum'], nothing)).toBe('open-facts')
  })
})

describe('openFacts', () => {
  const at = '2026-01-05T10:00:00.000Z' as Instant
  const milestone = {
    id: 'm',
    happenedAt: at,
    happenedPrecision: 'minute',
    forAt: null,
    recordedAt: at,
    enteredInError: false,
  } as const
  const facts = {
    ...factsOfEvents([]),
    milestones: [
      { ...milestone, kind: 'asylum-claim-made' as const },
      { ...milestone, kind: 'rights-explained' as const },
    ],
    flags: [
      { kind: 'pregnant' as const, fromOn: null, toOn: null, recordedAt: at },
      { kind: 'stateless' as const, fromOn: null, toOn: null, recordedAt: at },
    ],
    answers: [
      {
        fact: 'trafficking-victim' as const,
        value: 'yes' as const,
        fromAt: null,
        untilAt: null,
        recordedAt: at,
      },
      { fact: 'held-in-prison' as const, value: 'yes' as const, fromAt: null, untilAt: null, recordedAt: at },
    ],
  }

  it('leaves out milestones, flags and answers of groups that the reader may not read', () => {
    const open = openFacts(facts, () => false)
    expect(open.milestones.map(({ kind }) => kind)).toEqual(['rights-explained'])
    expect(open.flags.map(({ kind }) => kind)).toEqual(['stateless'])
    expect(open.answers.map(({ fact }) => fact)).toEqual(['held-in-prison'])
  })

  it('leaves a reader of every group everything', () => {
    expect(openFacts(facts, () => true)).toEqual(facts)
  })
})

describe('groupOfFact', () => {
  it('knows moments and conditions alike', () => {
    expect(groupOfFact('asylum-claim-made')).toBe('asylum')
    expect(groupOfFact('trafficking-victim')).toBe('trafficking')
    expect(groupOfFact('handover')).toBeNull()
    expect(groupOfFact('birth-date')).toBeNull()
  })
})
