import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOfEvents } from '../../../../tests/support/a-law'
import { anEvent } from '../../../../tests/support/an-event'
import { type Draw, drawCase } from '../../../../tests/support/any-person'
import { fromEpochMs, type Instant, toEpochMs } from '../../dates/instant'
import type { PlainDate } from '../../dates/plain-date'
import { readPerson } from './read-person'
import { readingUntil } from './reading-until'

const asOf = '2026-11-24T18:00:00.000Z' as Instant
const facts = factsOfEvents([anEvent('stop', '2026-11-20T10:00:00.000Z')])
const until = (more: Partial<typeof facts>) => {
  const at = readingUntil({ ...facts, ...more }, 'UTC', asOf)
  return Number.isFinite(at) ? fromEpochMs(at) : at
}

describe('readingUntil', () => {
  it('is for ever where nothing is to come', () => {
    expect(until({})).toBe(Number.POSITIVE_INFINITY)
  })

  it('is the midnight after the last day of a flag', () => {
    const flag = {
      kind: 'pregnant',
      fromOn: null,
      toOn: '2026-11-30' as PlainDate,
      recordedAt: asOf,
    } as const
    expect(until({ flags: [flag] })).toBe('2026-12-01T00:00:00.000Z')
  })

  it('is the next birthday', () => {
    expect(until({ birth: { kind: 'exact', on: '2009-12-03' as PlainDate } })).toBe(
      '2026-12-03T00:00:00.000Z',
    )
    expect(until({ birth: { kind: 'exact', on: '2008-02-29' as PlainDate } })).toBe(
      '2027-02-28T00:00:00.000Z',
    )
    expect(until({ birth: { kind: 'year', year: 1990 } })).toBe('2026-12-31T00:00:00.000Z')
  })

  it('never outlasts the reading, of whomever and in whatever zone', () => {
    const drawn = fc.gen().map(
      (gen): Draw => ({
        int: (min, max) => gen(fc.integer, { min, max }),
        pick: (list) => list[gen(fc.nat, { max: list.length - 1 })] as (typeof list)[number],
        chance: (percent) => gen(fc.nat, { max: 99 }) < percent,
      }),
    )
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 400 * 1440 }), (draw, minutes) => {
        const { facts: someone, zone, asOf: at } = drawCase(draw)
        const end = readingUntil(someone, zone, at)
        const later = Math.min(toEpochMs(at) + minutes * 60_000, end - 1)
        expect(readPerson(someone, zone, fromEpochMs(later))).toEqual(readPerson(someone, zone, at))
      }),
      { numRuns: 300 },
    )
  })
})
