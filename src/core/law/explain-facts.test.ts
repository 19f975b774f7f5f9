import { describe, expect, it } from 'vitest'
import { shippedLaw } from '../../../tests/support/shipped-law'
import type { Instant } from '../dates/instant'
import { evaluate } from './evaluate'
import { explain } from './explain'
import { factsFromDocument } from './facts/facts-from-document'
import { type PersonDocument, personDocumentSchema } from './facts/person-document'

const zone = 'America/Mexico_City'
const rule = 'mx-lm-106-capacity-no-prison'
const asOf = '2026-03-01T00:00:00.000Z' as Instant
const facts = (more: Partial<PersonDocument>) =>
  factsFromDocument(
    personDocumentSchema.parse({
      stays: [{ events: [{ kind: 'stop', at: '2026-02-02T08:00-06:00' }] }],
      ...more,
    }),
    zone,
    asOf,
  )
const conditions = (more: Partial<PersonDocument>) =>
  explain(shippedLaw(zone), rule, facts(more), asOf)
    ?.steps.filter(({ sentence }) => sentence.startsWith('law.step.fact'))
    .map(({ sentence, params }) => [sentence, params.fact])
const state = (more: Partial<PersonDocument>) =>
  evaluate(shippedLaw(zone), facts(more), asOf).find(({ ruleId }) => ruleId === rule)?.finding.kind

const ofFacility: Partial<PersonDocument> = {
  facilityAnswers: [
    { fact: 'over-capacity', is: 'yes' },
    { fact: 'held-in-prison', is: 'no' },
  ],
}

describe('a working', () => {
  it('says of a condition whether it is recorded for the facility or of the person', () => {
    expect(conditions({})).toEqual([
      ['law.step.fact.unknown', 'over-capacity'],
      ['law.step.fact.unknown', 'held-in-prison'],
    ])
    expect(conditions(ofFacility)).toEqual([
      ['law.step.fact.facility.yes', 'over-capacity'],
      ['law.step.fact.facility.no', 'held-in-prison'],
    ])
    expect(conditions({ ...ofFacility, answers: [{ fact: 'over-capacity', is: 'no' }] })).toEqual([
      ['law.step.fact.no', 'over-capacity'],
      ['law.step.fact.facility.no', 'held-in-prison'],
    ])
  })

  it('ends in the finding that the answers for the facility make', () => {
    expect(state({})).toBe('cannot-be-computed')
    expect(state(ofFacility)).toBe('breached')
    expect(state({ ...ofFacility, answers: [{ fact: 'over-capacity', is: 'no' }] })).toBe('not-applicable')
  })

  it('dates a breach from when the place became so, or from the arrival where that is later', () => {
    const since = (from: string, more: Partial<PersonDocument> = {}) => {
      const crowded = { facilityAnswers: [{ fact: 'over-capacity' as const, is: 'yes' as const, from }] }
      const found = evaluate(shippedLaw(zone), facts({ ...crowded, ...more }), asOf)
      const finding = found.find(({ ruleId }) => ruleId === rule)?.finding
      return finding?.kind === 'breached' ? finding.since : finding
    }
    expect(since('2026-01-20T08:00-06:00')).toBe('2026-02-02T14:00:00.000Z')
    expect(since('2026-02-20T08:00-06:00')).toBe('2026-02-20T14:00:00.000Z')
    const released = [
      { kind: 'stop' as const, at: '2026-02-02T08:00-06:00' },
      { kind: 'release' as const, at: '2026-02-23T08:00-06:00' },
    ]
    // Three days: from the 20th to the release, and not since the stop.
    expect(since('2026-02-20T08:00-06:00', { stays: [{ events: released }] })).toMatchObject({
      kind: 'satisfied-late',
      late: { shortestMs: 3 * 86_400_000 },
    })
  })
})
