import { describe, expect, it } from 'vitest'
import { factsOfEvents } from '../../../../tests/support/a-law'
import { anEvent } from '../../../../tests/support/an-event'
import { type Instant, toEpochMs } from '../../dates/instant'
import { conditionProtectedAs, facilityFacts } from '../facts/condition-name'
import type { Answer, LawFacts } from '../facts/law-facts'
import { no, unknown, yes } from './person-reading'
import { recordedAt } from './read-conditions'
import { readPerson } from './read-person'

const at = (text: string) => text as Instant
const asOf = at('2026-11-24T18:00:00.000Z')
const answer = (fact: Answer['fact'], value: Answer['value'], more: Partial<Answer> = {}): Answer => ({
  fact,
  value,
  fromAt: null,
  untilAt: null,
  recordedAt: asOf,
  ...more,
})

const stop = anEvent('stop', '2026-11-01T10:00:00.000Z')
const arrival = anEvent('arrival', '2026-11-02T10:00:00.000Z')
const release = anEvent('release', '2026-11-20T10:00:00.000Z')

// What is recorded of a fact on a day, at noon.
const onDay = (facts: LawFacts, fact: Answer['fact'], day: string) =>
  recordedAt(
    readPerson(facts, 'UTC', asOf).recorded.get(fact),
    fact,
    toEpochMs(at(`2026-11-${day}T12:00:00.000Z`)),
  )
const held = (events: LawFacts['stays'][number]['events'], more: Partial<LawFacts>): LawFacts => ({
  ...factsOfEvents([]),
  stays: [{ id: 'stay', events, orders: [], placements: [] }],
  ...more,
})

describe('an answer for the facility', () => {
  const crowded = { facilityAnswers: [answer('over-capacity', 'yes')] }

  it('counts for whoever is there, from the arrival on', () => {
    const facts = held([stop, arrival], crowded)
    expect(onDay(facts, 'over-capacity', '01')).toBe(unknown)
    expect(onDay(facts, 'over-capacity', '03')).toBe(yes)
    expect(readPerson(facts, 'UTC', asOf).conditions.get('over-capacity')).toBe(yes)
  })

  it('counts from the first event where no arrival is recorded', () => {
    expect(onDay(held([stop], crowded), 'over-capacity', '01')).toBe(yes)
    const timeless = { ...arrival, happenedAt: null, happenedPrecision: 'unknown' as const }
    expect(onDay(held([stop, timeless], crowded), 'over-capacity', '01')).toBe(yes)
    expect(onDay(held([stop, { ...arrival, enteredInError: true }], crowded), 'over-capacity', '01')).toBe(
      yes,
    )
  })

  it('says nothing of someone who was taken on to another place, until they are back', () => {
    const out = anEvent('transfer-out', '2026-11-10T10:00:00.000Z')
    const back = anEvent('transfer-in', '2026-11-15T10:00:00.000Z')
    const facts = held([stop, arrival, out, back], crowded)
    expect(onDay(facts, 'over-capacity', '09')).toBe(yes)
    expect(onDay(facts, 'over-capacity', '12')).toBe(unknown)
    expect(onDay(facts, 'over-capacity', '16')).toBe(yes)
  })

  it('takes transfers before the arrival for those of the way here', () => {
    const facts = held(
      [
        stop,
        anEvent('transfer-in', '2026-11-01T11:00:00.000Z'),
        anEvent('transfer-out', '2026-11-02T08:00:00.000Z'),
        arrival,
      ],
      crowded,
    )
    expect(onDay(facts, 'over-capacity', '01')).toBe(unknown)
    expect(onDay(facts, 'over-capacity', '03')).toBe(yes)
  })

  it('stays after the release what it was at the release', () => {
    const until = { untilAt: at('2026-11-22T00:00:00.000Z') }
    const facts = held([stop, arrival, release], {
      facilityAnswers: [
        answer('over-capacity', 'yes', until),
        answer('over-capacity', 'no', { fromAt: until.untilAt }),
        answer('held-in-prison', 'yes', { untilAt: at('2026-11-10T00:00:00.000Z') }),
      ],
    })
    expect(onDay(facts, 'over-capacity', '23')).toBe(yes)
    expect(onDay(facts, 'held-in-prison', '05')).toBe(yes)
    expect(onDay(facts, 'held-in-prison', '23')).toBe(unknown)
  })

  it('of an earlier stay does not reach into the next before its own arrival', () => {
    const again = [
      anEvent('stop', '2026-11-22T10:00:00.000Z'),
      anEvent('arrival', '2026-11-23T18:00:00.000Z'),
    ]
    const first = held([stop, arrival, release], crowded)
    const facts = {
      ...first,
      stays: [...first.stays, { id: 'second', events: again, orders: [], placements: [] }],
    }
    expect(onDay(facts, 'over-capacity', '21')).toBe(yes)
    expect(onDay(facts, 'over-capacity', '23')).toBe(unknown)
    expect(onDay(facts, 'over-capacity', '24')).toBe(yes)
  })

  it('about the territory counts at any time', () => {
    const facts = held([stop, arrival], { facilityAnswers: [answer('state-of-exception', 'yes')] })
    expect(onDay(facts, 'state-of-exception', '01')).toBe(yes)
  })

  it('gives way to what is recorded of the person for the same moment', () => {
    const facts = held([stop, arrival], {
      facilityAnswers: [answer('held-in-prison', 'yes')],
      answers: [
        answer('held-in-prison', 'no', {
          fromAt: at('2026-11-05T00:00:00.000Z'),
          untilAt: at('2026-11-08T00:00:00.000Z'),
        }),
      ],
    })
    expect(onDay(facts, 'held-in-prison', '04')).toBe(yes)
    expect(onDay(facts, 'held-in-prison', '06')).toBe(no)
    expect(onDay(facts, 'held-in-prison', '09')).toBe(yes)
    const other = held([stop, arrival], {
      facilityAnswers: [answer('held-in-prison', 'no')],
      answers: [answer('held-in-prison', 'yes')],
    })
    expect(onDay(other, 'held-in-prison', '04')).toBe(yes)
    const truth = readPerson(facts, 'UTC', asOf).recorded.get('held-in-prison')
    expect(truth?.ofFacility).toEqual([
      { from: toEpochMs(at('2026-11-02T10:00:00.000Z')), until: toEpochMs(at('2026-11-05T00:00:00.000Z')) },
      { from: toEpochMs(at('2026-11-08T00:00:00.000Z')), until: Number.POSITIVE_INFINITY },
    ])
  })

  it('that begins later plays no part, and one about a person none at all', () => {
    const facts = held([stop, arrival], {
      facilityAnswers: [
        answer('over-capacity', 'yes', { fromAt: at('2026-11-25T00:00:00.000Z') }),
        answer('pregnant', 'yes'),
      ],
    })
    expect(readPerson(facts, 'UTC', asOf).recorded.size).toBe(0)
  })

  it('is never of a protected group, or it would tell of everyone what few may read', () => {
    expect(facilityFacts.filter((fact) => conditionProtectedAs(fact) !== null)).toEqual([])
    expect(facilityFacts).toEqual([
      'separate-from-criminal-custody',
      'over-capacity',
      'held-in-prison',
      'state-of-exception',
      'influx',
      'in-removal-centre',
      'in-short-term-facility',
    ])
  })
})
