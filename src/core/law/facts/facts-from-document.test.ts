import { describe, expect, it } from 'vitest'
import type { Instant } from '../../dates/instant'
import { readPerson } from '../reading/read-person'
import { factsFromDocument } from './facts-from-document'
import { personDocumentSchema } from './person-document'

const zone = 'America/Toronto'
const asOf = '2026-07-01T12:00:00.000Z' as Instant
const momentsOf = (document: object) =>
  readPerson(factsFromDocument(personDocumentSchema.parse(document), zone, asOf), zone, asOf).moments
const ms = (text: string) => Date.parse(text)

describe('a person file', () => {
  it('may know an order by its day only: it then lies anywhere in the day', () => {
    const stays = [{ events: [], orders: [{ kind: 'immigration', issued: '2026-06-05' }] }]
    expect(momentsOf({ stays }).get('detention-order-issued')).toEqual([
      { earliest: ms('2026-06-05T00:00-04:00'), latest: ms('2026-06-06T00:00-04:00') },
    ])
  })

  it('may fix a hearing for a day or for a time', () => {
    const fixed = (text: string) =>
      momentsOf({ stays: [], milestones: [{ kind: 'hearing-fixed-for', on: '2026-06-20', for: text }] }).get(
        'hearing-fixed-for',
      )
    expect(fixed('2026-07-08')).toEqual([
      { earliest: ms('2026-07-08T00:00-04:00'), latest: ms('2026-07-09T00:00-04:00') },
    ])
    expect(fixed('2026-07-08T09:30-04:00')).toEqual([
      { earliest: ms('2026-07-08T09:30-04:00'), latest: ms('2026-07-08T09:30-04:00') },
    ])
  })

  it('ends what lasts until a day with the end of that day', () => {
    const facts = factsFromDocument(
      personDocumentSchema.parse({
        stays: [
          { events: [], orders: [{ kind: 'immigration', effective: '2026-06-05', expires: '2026-06-07' }] },
        ],
        answers: [{ fact: 'obstructs-removal', is: 'yes', from: '2026-06-01', until: '2026-06-02' }],
        facilityAnswers: [{ fact: 'over-capacity', is: 'no', until: '2026-06-03' }],
      }),
      zone,
      asOf,
    )
    expect(facts.stays[0]?.orders[0]).toMatchObject({
      effectiveFrom: '2026-06-05T04:00:00.000Z',
      expiresAt: '2026-06-08T04:00:00.000Z',
    })
    expect(facts.answers[0]).toMatchObject({
      fromAt: '2026-06-01T04:00:00.000Z',
      untilAt: '2026-06-03T04:00:00.000Z',
    })
    expect(facts.facilityAnswers).toEqual([
      {
        fact: 'over-capacity',
        value: 'no',
        fromAt: null,
        untilAt: '2026-06-04T04:00:00.000Z',
        recordedAt: asOf,
      },
    ])
  })

  it('takes for the facility only what is of the place or the territory', () => {
    const accepts = (fact: string) =>
      personDocumentSchema.safeParse({ stays: [], facilityAnswers: [{ fact, is: 'yes' }] }).success
    expect(accepts('held-in-prison')).toBe(true)
    expect(accepts('pregnant')).toBe(false)
  })

  it('says for when a hearing is fixed, and no other milestone does', () => {
    const accepts = (milestone: object) =>
      personDocumentSchema.safeParse({ stays: [], milestones: [milestone] }).success
    expect(accepts({ kind: 'hearing-fixed-for', on: '2026-07-08' })).toBe(false)
    expect(accepts({ kind: 'lawyer-met', for: '2026-07-08' })).toBe(false)
    expect(accepts({ kind: 'lawyer-met', on: '2026-07-08' })).toBe(true)
  })
})
