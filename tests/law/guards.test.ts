import { describe, expect, it } from 'vitest'
import type { Instant } from '../../src/core/dates/instant.js'
import { evaluate } from '../../src/core/law/evaluate.js'
import { factsFromDocument } from '../../src/core/law/facts/facts-from-document.js'
import { type PersonDocument, personDocumentSchema } from '../../src/core/law/facts/person-document.js'
import { shippedLaw } from '../support/shipped-law.js'

// What no worked example of a pack shows, on rules that ship: each of these fails when the engine forgets it.
const found = (ruleId: string, person: unknown, zone: string, asOf: string) => {
  const document: PersonDocument = personDocumentSchema.parse(person)
  const at = asOf as Instant
  return evaluate(shippedLaw(zone), factsFromDocument(document, zone, at), at).find(
    (one) => one.ruleId === ruleId,
  )?.finding
}
const dueOf = (...asked: Parameters<typeof found>) => {
  const finding = found(...asked)
  return finding !== undefined && 'due' in finding ? finding.due.earliest : finding
}

describe('an extension that is allowed once', () => {
  const zone = 'America/Argentina/Buenos_Aires'
  const ordered = (days: readonly string[]) => ({
    stays: [{ events: [{ kind: 'stop', at: '2026-03-02T10:00-03:00' }] }],
    milestones: [{ kind: 'measure-started', at: '2026-03-02T12:00-03:00' }],
    extensions: days.map((day) => ({
      rule: 'ar-25871-70-30d',
      extension: 'court-second-term',
      ordered: `${day}T10:00-03:00`,
    })),
  })

  it('is not lengthened again by a second order', () => {
    // 30 days after 2 March end with 1 April; 30 more with 1 May, and no second 30.
    for (const days of [['2026-03-20'], ['2026-03-20', '2026-03-25'], ['2026-03-20', '2026-04-20']])
      expect(dueOf('ar-25871-70-30d', ordered(days), zone, '2026-06-01T00:00:00.000Z')).toBe(
        '2026-05-02T03:00:00.000Z',
      )
  })
})

describe('stays that follow one another', () => {
  const zone = 'Europe/London'
  const child = (heldAgain: string) => ({
    birth: { kind: 'exact', on: '2012-01-01' },
    stays: [
      {
        events: [
          { kind: 'stop', at: '2026-02-02T08:00Z' },
          { kind: 'release', at: '2026-02-02T12:00Z' },
        ],
      },
      { events: [{ kind: 'stop', at: heldAgain }] },
    ],
    answers: [{ fact: 'unaccompanied-child', is: 'yes' }],
  })
  const due = (heldAgain: string) =>
    dueOf('uk-ia1971-18b-uac-24h', child(heldAgain), zone, '2026-02-04T00:00:00.000Z')

  it('are one window within the day that the rule gives, and two beyond it', () => {
    // Held again 24 hours after the release: 24 hours from the first stop.
    expect(due('2026-02-03T12:00Z')).toBe('2026-02-03T08:00:00.000Z')
    expect(due('2026-02-03T12:01Z')).toBe('2026-02-04T12:01:00.000Z')
  })
})

describe('an act of a series', () => {
  const zone = 'UTC'
  const reviewed = (at: string) => ({
    stays: [{ events: [{ kind: 'stop', at: '2026-02-02T08:00Z' }] }],
    milestones: [{ kind: 'court-review-held', at }],
  })
  const due = (at: string) =>
    dueOf('intl-un-basic-principles-21', reviewed(at), zone, '2026-02-20T00:00:00.000Z')

  it('counts from after the start, not at it', () => {
    // 48 hours from the stop; after a review on the 3rd, seven days, to 24:00 of the 10th.
    expect(due('2026-02-02T08:00Z')).toBe('2026-02-04T08:00:00.000Z')
    expect(due('2026-02-03T08:00Z')).toBe('2026-02-11T00:00:00.000Z')
  })

  it('does not count before it has happened', () => {
    expect(due('2026-02-21T08:00Z')).toBe('2026-02-04T08:00:00.000Z')
  })
})

describe('a clock of days that stands still', () => {
  const zone = 'America/New_York'
  const person = (stop: string, until: string) => ({
    stays: [{ events: [{ kind: 'stop', at: stop }] }],
    milestones: [{ kind: 'removal-order-final', at: stop }],
    answers: [{ fact: 'obstructs-removal', is: 'yes', until }],
  })
  const due = (stop: string, until = '2026-01-15T12:00-05:00') => {
    const finding = found('us-1231-removal-period-90d', person(stop, until), zone, '2026-03-01T00:00:00.000Z')
    return finding !== undefined && 'due' in finding ? [finding.due.earliest, finding.due.latest] : finding
  }

  it('ends no earlier for whoever starts later on the same day', () => {
    // The 5th is day 1, so 90 days end with 4 April. Standing still until the 15th at noon: the 6th to the
    // 14th are nine whole days, 13 April; with the 5th and the 15th begun, eleven, 15 April.
    const expected = ['2026-04-14T04:00:00.000Z', '2026-04-16T04:00:00.000Z']
    expect(due('2026-01-05T10:00-05:00')).toEqual(expected)
    expect(due('2026-01-05T13:00-05:00')).toEqual(expected)
    expect(due('2026-01-06T00:00-05:00')).toEqual(expected)
  })
})

describe('a fact that is missing', () => {
  const zone = 'America/Mexico_City'

  it('is named beside the act that has no time, and beside what chooses the version', () => {
    expect(
      found(
        'mx-lm-100-order-24h',
        {
          stays: [
            {
              events: [{ kind: 'stop', at: '2026-02-02T08:00Z' }, { kind: 'handover' }],
              orders: [{ kind: 'immigration' }],
            },
          ],
        },
        zone,
        '2026-03-01T00:00:00.000Z',
      ),
    ).toEqual({ kind: 'cannot-be-computed', missing: ['handover', 'detention-order-issued'] })
    expect(
      found(
        'mx-lm-106-capacity-no-prison',
        {
          stays: [{ events: [{ kind: 'stop', at: '2026-02-02T08:00Z' }, { kind: 'arrival' }] }],
          answers: [{ fact: 'over-capacity', is: 'yes' }],
        },
        zone,
        '2026-03-01T00:00:00.000Z',
      ),
    ).toEqual({ kind: 'cannot-be-computed', missing: ['arrival'] })
  })
})
