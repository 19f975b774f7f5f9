import { describe, expect, it } from 'vitest'
import { aLaw } from '../../../../../tests/support/a-law'
import { aMark, aPack } from '../../../../../tests/support/a-pack'
import { fromEpochMs, type Instant } from '../../../dates/instant'
import { factsFromDocument } from '../../facts/facts-from-document'
import { personDocumentSchema } from '../../facts/person-document'
import { findingKinds } from '../../finding'
import type { Line } from '../../line'
import { columnsOfFacts } from '../../matrix'
import type { Pack } from '../../pack'
import type { RuleVersion } from '../../rule-version'
import { statusMatrix } from '../../status-matrix'

// What is worked out of a set of columns is kept with them; these are the questions for which it must not be.
const [version] = aMark(24).versions as [RuleVersion]
const [main] = version.lines as [Line]
const packWith = (line: Partial<Line>, more: Partial<RuleVersion> = {}): Pack => ({
  ...aPack(),
  rules: [aMark(24, { versions: [{ ...version, ...more, lines: [{ ...main, ...line }] }] })],
})

const asOf = '2026-03-02T12:00:00.000Z' as Instant
const someone = factsFromDocument(
  personDocumentSchema.parse({
    stays: [{ events: [{ kind: 'stop', at: '2026-03-02T02:00Z' }] }],
    milestones: [{ kind: 'rights-explained', at: '2026-03-02T11:00Z' }],
  }),
  'UTC',
  asOf,
)

describe('columns that are asked again', () => {
  it('answer by the present what looks back so many hours from now', () => {
    const law = aLaw(
      [packWith({}, { appliesTo: { within: { hours: 2, of: 'rights-explained' } }, whenUnknown: 'ask' })],
      'UTC',
    )
    const columns = columnsOfFacts([someone], 'UTC', asOf)
    const stateAt = (at: string) =>
      findingKinds[statusMatrix(law, columns, at as Instant).states[0] as number]
    expect(stateAt('2026-03-02T12:00:00.000Z')).toBe('running')
    expect(stateAt('2026-03-02T14:00:00.000Z')).toBe('not-applicable')
  })

  it('answer by the present whom a ban concerns that looks back so many hours from now', () => {
    const ban = packWith(
      {},
      {
        appliesTo: { within: { hours: 2, of: 'rights-explained' } },
        whenUnknown: 'ask',
        prohibition: {
          forbids: 'holding',
          strength: 'absolute',
          unless: null,
          onlyFromThen: false,
          onlyDuringTheTime: false,
        },
      },
    )
    const columns = columnsOfFacts([someone], 'UTC', asOf)
    const law = aLaw([ban], 'UTC')
    const stateAt = (at: string) =>
      findingKinds[statusMatrix(law, columns, at as Instant).states[0] as number]
    expect(stateAt('2026-03-02T12:00:00.000Z')).toBe('breached')
    expect(stateAt('2026-03-02T14:00:00.000Z')).toBe('not-applicable')
  })

  it('count the days of the zone that asks', () => {
    const pack = packWith({
      counted: [{ kind: 'calendar-days', amount: 1, unit: 'days', firstDay: 'excluded' }],
    })
    const columns = columnsOfFacts([someone], 'UTC', asOf)
    const due = (zone: string) =>
      fromEpochMs(statusMatrix(aLaw([pack], zone), columns, asOf).dueEarliest[0] as number)
    // 2 March, 02:00: still 1 March in Mexico City, where midnight is 06:00 UTC.
    expect(due('UTC')).toBe('2026-03-04T00:00:00.000Z')
    expect(due('America/Mexico_City')).toBe('2026-03-03T06:00:00.000Z')
  })

  it('keep apart the days of those who were stopped many years apart', () => {
    const pack = packWith({
      counted: [
        { kind: 'months', amount: 1, firstDay: 'excluded', missingDay: 'last-of-month', calendar: null },
      ],
    })
    // 4,096 days lie between the two, as many as there is room for what is kept.
    const people = ['2014-12-14', '2026-03-02'].map((day) =>
      factsFromDocument(
        personDocumentSchema.parse({ stays: [{ events: [{ kind: 'stop', at: `${day}T02:00Z` }] }] }),
        'UTC',
        asOf,
      ),
    )
    const columns = columnsOfFacts(people, 'UTC', asOf)
    const { dueEarliest } = statusMatrix(aLaw([pack], 'UTC'), columns, asOf)
    expect([...dueEarliest].map(fromEpochMs)).toEqual([
      '2015-01-15T00:00:00.000Z',
      '2026-04-03T00:00:00.000Z',
    ])
  })
})
