import { describe, expect, it } from 'vitest'
import type { Instant } from '../../dates/instant'
import { factsFromDocument } from './facts-from-document'
import { factsKnownAt } from './facts-known-at'
import { type PersonDocument, personDocumentSchema } from './person-document'

const asOf = '2026-06-01T00:00:00.000Z' as Instant
const facts = (document: unknown) =>
  factsFromDocument(personDocumentSchema.parse(document) as PersonDocument, 'UTC', asOf)
const may = (day: number) => `2026-05-${String(day).padStart(2, '0')}T00:00:00.000Z` as Instant

describe('the facts known at an instant', () => {
  const person = facts({
    stays: [
      {
        events: [
          { kind: 'stop', at: '2026-05-01T10:00Z' },
          { kind: 'release', at: '2026-05-02T10:00Z', recorded: '2026-05-05T09:00Z' },
        ],
        orders: [{ kind: 'immigration', issued: '2026-05-01T12:00Z', recorded: '2026-05-06T00:00Z' }],
        placements: [{ kind: 'hold-room', from: '2026-05-01T11:00Z' }],
      },
    ],
    milestones: [{ kind: 'lawyer-met', at: '2026-05-02T08:00Z', recorded: '2026-05-04T00:00Z' }],
    flags: [{ kind: 'pregnant', from: '2026-05-01', recorded: '2026-05-03T00:00Z' }],
    answers: [{ fact: 'unaccompanied-child', is: 'no', recorded: '2026-05-03T00:00Z' }],
    facilityAnswers: [{ fact: 'over-capacity', is: 'no', recorded: '2026-05-04T00:00Z' }],
    extensions: [{ rule: 'r', extension: 'e', ordered: '2026-05-02', recorded: '2026-05-07T00:00Z' }],
  })

  it('hold nothing that was entered later, whenever it happened', () => {
    const known = factsKnownAt(person, may(3))
    expect(known.stays[0]?.events.map(({ kind }) => kind)).toEqual(['stop'])
    expect(known.stays[0]?.orders).toEqual([])
    expect(known.stays[0]?.placements).toHaveLength(1)
    expect(known.milestones).toEqual([])
    // What is entered at that very instant was known then.
    expect(known.flags).toHaveLength(1)
    expect(known.answers).toHaveLength(1)
    expect(known.facilityAnswers).toEqual([])
    expect(known.extensions).toEqual([])
  })

  it('are all of them once the last was entered', () => {
    expect(factsKnownAt(person, may(7))).toEqual(person)
  })

  it('hold no stay of which nothing had been entered', () => {
    expect(factsKnownAt(person, '2026-04-30T00:00:00.000Z' as Instant).stays).toEqual([])
    expect(factsKnownAt(facts({ stays: [{ events: [] }] }), may(1)).stays).toHaveLength(1)
  })
})
