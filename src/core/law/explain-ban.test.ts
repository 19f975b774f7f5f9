import { describe, expect, it } from 'vitest'
import { shippedLaw } from '../../../tests/support/shipped-law'
import type { Instant } from '../dates/instant'
import { explain } from './explain'
import { factsFromDocument } from './facts/facts-from-document'
import type { PersonDocument } from './facts/person-document'

const zone = 'America/Mexico_City'
const asOf = '2026-06-15T18:00:00.000Z' as Instant
const stays = [{ events: [{ kind: 'stop' as const, at: '2026-06-01T07:00-06:00' }] }]
const hour = 3_600_000

const steps = (rule: string, document: Partial<PersonDocument>) =>
  (
    explain(shippedLaw(zone), rule, factsFromDocument({ stays, ...document }, zone, asOf), asOf)?.steps ?? []
  ).map(({ sentence, params }) => [sentence, params] as const)

describe('the working of a ban', () => {
  it('says for how long the reasons that excuse it were not recorded', () => {
    const milestones = [{ kind: 'individual-reasons-recorded' as const, at: '2026-06-01T09:30-06:00' }]
    expect(steps('intl-iachr-2008-exception', { milestones }).slice(-3)).toEqual([
      ['law.step.excused', { facts: 'individual-reasons-recorded' }],
      [
        'law.step.excusedLater',
        { at: '2026-06-01T15:30:00.000Z', shortestMs: 2.5 * hour, longestMs: 2.5 * hour },
      ],
      ['law.step.state.ban-kept', {}],
    ])
  })

  it('says so too where an authority that came later does not cover the time before it', () => {
    const milestones = [{ kind: 'removal-order-made' as const, at: '2026-06-03T07:00-06:00' }]
    expect(steps('tt-ukpc-29-own-order', { milestones }).slice(-2)).toEqual([
      [
        'law.step.excusedLater',
        { at: '2026-06-03T13:00:00.000Z', shortestMs: 48 * hour, longestMs: 48 * hour },
      ],
      ['law.step.state.ban-ended', { shortestMs: 48 * hour, longestMs: 48 * hour }],
    ])
  })

  it('names no act by which it was met where what it hung on has ended', () => {
    const facilityAnswers = [
      { fact: 'over-capacity' as const, is: 'yes' as const, from: '2026-06-10', until: '2026-06-11' },
      { fact: 'over-capacity' as const, is: 'no' as const, from: '2026-06-12' },
      { fact: 'held-in-prison' as const, is: 'no' as const },
    ]
    const found = steps('mx-lm-106-capacity-no-prison', { facilityAnswers })
    expect(found.map(([sentence]) => sentence)).not.toContain('law.step.met')
    expect(found.at(-1)).toEqual([
      'law.step.state.ban-ended',
      { shortestMs: 48 * hour, longestMs: 48 * hour },
    ])
  })
})
