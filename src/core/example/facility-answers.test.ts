import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { exampleFacilityAnswers } from './facility-answers'

const asOf = '2026-11-24T18:00:00.000Z' as Instant
const stay = (...kinds: readonly ('stop' | 'arrival' | 'release')[]) => ({
  stays: [
    {
      events: kinds.map((kind) => ({
        ...{ kind, happenedAt: asOf, happenedPrecision: 'minute' as const, recordedAt: asOf },
        ...{ place: '', note: '' },
      })),
      placements: [],
      orders: [],
    },
  ],
})
const crowded = (capacity: number) =>
  exampleFacilityAnswers(
    [stay('stop', 'arrival'), stay('stop'), stay('stop', 'release')],
    capacity,
    asOf,
  ).find(({ fact }) => fact === 'over-capacity')?.value

describe('the example facility', () => {
  it('says that it is overfull where more are held than it has room for', () => {
    expect(crowded(1)).toBe('yes')
    expect(crowded(2)).toBe('no')
  })

  it('has never been asked whether a state of exception is in force', () => {
    expect(exampleFacilityAnswers([], 1, asOf).map(({ fact }) => fact)).not.toContain('state-of-exception')
  })
})
