import { describe, expect, it } from 'vitest'
import type { Instant } from '../../src/core/dates/instant'
import { evaluate } from '../../src/core/law/evaluate'
import { factsFromDocument } from '../../src/core/law/facts/facts-from-document'
import { type PersonDocument, personDocumentSchema } from '../../src/core/law/facts/person-document'
import { shippedLaw } from '../support/shipped-law'

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

describe('a review that may not come before its time', () => {
  const zone = 'America/Toronto'
  const due = (second: string) =>
    dueOf(
      'ca-irpa-57-1-dfn-6m',
      {
        birth: { kind: 'exact', on: '1990-04-12' },
        stays: [{ events: [{ kind: 'stop', at: '2026-01-01T08:00-05:00' }] }],
        milestones: [
          { kind: 'court-review-held', at: '2026-01-10T10:00-05:00' },
          { kind: 'court-review-held', at: second },
        ],
        answers: [{ fact: 'designated-irregular-arrival', is: 'yes' }],
      },
      zone,
      '2026-08-01T00:00:00.000Z',
    )

  it('starts no new six months when it is held too early', () => {
    // 10 January and six months: to 24:00 of 10 July.
    expect(due('2026-06-01T10:00-04:00')).toBe('2026-07-11T04:00:00.000Z')
    expect(due('2026-07-11T10:00-04:00')).toBe('2027-01-12T05:00:00.000Z')
  })
})

describe('a series whose time changes after the first act', () => {
  it('counts three months after the first review and twelve after the second', () => {
    const due = (days: readonly string[]) =>
      dueOf(
        'us-241-4-pocr-90d',
        {
          stays: [{ events: [{ kind: 'stop', at: '2025-01-02T08:00-05:00' }] }],
          milestones: [
            { kind: 'removal-order-final', at: '2025-01-02T08:00-05:00' },
            ...days.map((day) => ({ kind: 'administrative-review-held', at: `${day}T10:00-04:00` })),
          ],
        },
        'America/New_York',
        '2025-09-01T00:00:00.000Z',
      )
    expect(due(['2025-04-01'])).toBe('2025-07-02T04:00:00.000Z')
    expect(due(['2025-04-01', '2025-07-01'])).toBe('2026-07-02T04:00:00.000Z')
  })
})

describe('time over a limit that has ended', () => {
  const held = (events: readonly object[], zone = 'America/Mexico_City') =>
    found('house-24-hours', { stays: [{ events }] }, zone, '2026-03-01T00:00:00.000Z')

  it('is told between its shortest and its longest', () => {
    // Stopped on the 2nd, a day of 24 hours; released at noon of the 5th: 60 to 84 hours, over 24.
    const finding = held([
      { kind: 'stop', on: '2026-02-02' },
      { kind: 'release', at: '2026-02-05T12:00-06:00' },
    ])
    expect(finding).toMatchObject({
      kind: 'satisfied-late',
      late: { shortestMs: 36 * 3_600_000, longestMs: 60 * 3_600_000 },
    })
  })

  it('leaves out time at large', () => {
    const finding = held([
      { kind: 'stop', at: '2026-02-02T08:00-06:00' },
      { kind: 'escape', at: '2026-02-03T10:00-06:00' },
      { kind: 'recapture', at: '2026-02-04T10:00-06:00' },
      { kind: 'release', at: '2026-02-04T13:00-06:00' },
    ])
    expect(finding).toMatchObject({ kind: 'satisfied-late', late: { shortestMs: 5 * 3_600_000 } })
  })
})

describe('a consent to an act that is forbidden', () => {
  const told = (consentFrom: string) =>
    found(
      'mx-lsrpcap-21-no-consular-notice',
      {
        stays: [{ events: [{ kind: 'handover', at: '2026-05-20T03:15-06:00' }] }],
        milestones: [
          { kind: 'asylum-claim-made', at: '2026-05-21T09:00-06:00' },
          { kind: 'consulate-informed', at: '2026-05-22T11:30-06:00' },
        ],
        answers: [{ fact: 'express-consent-to-consulate', is: 'yes', from: consentFrom }],
      },
      'America/Mexico_City',
      '2026-05-25T15:00:00.000Z',
    )?.kind

  it('excuses it when it was given before, and not afterwards', () => {
    expect(told('2026-05-22T11:00-06:00')).toBe('satisfied')
    expect(told('2026-05-22T12:00-06:00')).toBe('breached')
  })
})

describe('a clock that several moments may start', () => {
  it('starts from the first of them, whichever that is', () => {
    const due = (handover: string, order: string) =>
      dueOf(
        'mx-lm-69-consulate',
        {
          stays: [
            {
              events: [
                { kind: 'stop', at: '2026-02-02T08:00-06:00' },
                { kind: 'handover', at: handover },
              ],
              orders: [{ kind: 'immigration', issued: order }],
            },
          ],
          answers: [{ fact: 'asylum-seeker', is: 'no' }],
        },
        'America/Mexico_City',
        '2026-02-05T00:00:00.000Z',
      )
    // One hour from 10:00 in both.
    expect(due('2026-02-02T10:00-06:00', '2026-02-02T20:00-06:00')).toBe('2026-02-02T17:00:00.000Z')
    expect(due('2026-02-02T20:00-06:00', '2026-02-02T10:00-06:00')).toBe('2026-02-02T17:00:00.000Z')
  })
})

describe('an extension in days of a limit in hours', () => {
  it('ends with a day, as the limit itself does not', () => {
    const person = (extensions: readonly unknown[]) => ({
      stays: [{ events: [{ kind: 'stop', at: '2026-02-02T08:00-05:00' }] }],
      extensions,
    })
    const due = (extensions: readonly unknown[]) => {
      const finding = found(
        'pe-const-2-24-f-48h',
        person(extensions),
        'America/Lima',
        '2026-02-03T15:00:00.000Z',
      )
      return finding !== undefined && 'due' in finding ? finding.due : finding
    }
    expect(due([])).toMatchObject({ earliest: '2026-02-04T13:00:00.000Z', earliestIsDayEnd: false })
    const ordered = { rule: 'pe-const-2-24-f-48h', extension: 'grave-crimes', ground: 'terrorism' }
    expect(due([{ ...ordered, ordered: '2026-02-03T09:00-05:00' }])).toMatchObject({
      // 15 days after 2 February, to 24:00 of the 17th.
      earliest: '2026-02-18T05:00:00.000Z',
      earliestIsDayEnd: true,
      latestIsDayEnd: true,
    })
  })
})

describe('a prohibition that holds for a time', () => {
  const zone = 'America/Sao_Paulo'
  const held = (until: object, asOf: string) =>
    found(
      'br-13445-50-60d-notice',
      {
        stays: [{ events: [{ kind: 'stop', at: '2026-03-20T16:00-03:00' }, until] }],
        milestones: [{ kind: 'departure-notice-served', at: '2026-03-02T10:00-03:00' }],
      },
      zone,
      asOf,
    )
  const hour = 3_600_000
  const released = { kind: 'release', at: '2026-03-21T16:00-03:00' }

  it('counts what was held, not the whole notice, and does not forget it when its time is over', () => {
    const late = { shortestMs: 24 * hour, longestMs: 24 * hour }
    expect(held(released, '2026-03-25T15:00:00.000Z')).toMatchObject({ kind: 'satisfied-late', late })
    expect(held(released, '2026-08-25T15:00:00.000Z')).toMatchObject({ kind: 'satisfied-late', late })
  })

  it('ends with its time for someone who is held on', () => {
    const transferred = { kind: 'transfer-in', at: '2026-03-21T16:00-03:00' }
    // From 20 March 16:00 to 1 May 24:00.
    const late = { shortestMs: (42 * 24 + 8) * hour, longestMs: (42 * 24 + 8) * hour }
    expect(held(transferred, '2026-08-25T15:00:00.000Z')).toMatchObject({ kind: 'satisfied-late', late })
  })

  it('ends with an escape', () => {
    const escaped = { kind: 'escape', at: '2026-03-20T20:00-03:00' }
    expect(held(escaped, '2026-08-25T15:00:00.000Z')).toMatchObject({
      kind: 'satisfied-late',
      late: { shortestMs: 4 * hour, longestMs: 4 * hour },
    })
  })
})

describe('time over stays that follow one another', () => {
  it('names the beginning of an earlier stay beside its own start, where neither is known', () => {
    const missing = (earlier: readonly unknown[]) => {
      const document = personDocumentSchema.parse({
        sex: 'female',
        stays: [
          { events: [...earlier, { kind: 'release', at: '2026-03-12T08:00Z' }] },
          { events: [{ kind: 'stop', at: '2026-03-14T16:00Z' }] },
        ],
        answers: [{ fact: 'pregnant', is: 'yes' }],
      })
      const at = '2026-04-07T06:00:00.000Z' as Instant
      const finding = evaluate(
        shippedLaw('Europe/London'),
        factsFromDocument(document, 'Europe/London', at),
        at,
      ).find(({ ruleId, line }) => ruleId === 'uk-ia2016-60-pregnant-72h' && line === 'cumulative')?.finding
      return finding !== undefined && 'missing' in finding ? finding.missing : finding
    }
    expect(missing([])).toEqual(['pregnancy-known', 'physical-stop'])
    expect(missing([{ kind: 'stop', at: '2026-03-10T08:00Z' }])).toEqual(['pregnancy-known'])
  })
})
