import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../dates/add-days'
import { fromEpochDay } from '../dates/epoch-day'
import type { PlainDate } from '../dates/plain-date'
import { ageReading, birthBounds, childOn, turnsEighteenOn, turnsSixtyOn } from './age-reading'
import type { Birth } from './birth'

const day = (text: string) => text as PlainDate
const exact = (on: string): Birth => ({ kind: 'exact', on: day(on) })
const disputed: Birth = { kind: 'disputed', claimedOn: day('2010-05-01'), recordedOn: day('2004-05-01') }

describe('age', () => {
  it('is reached on the birthday', () => {
    expect(ageReading(exact('2008-06-15'), day('2026-06-14'))).toEqual({ kind: 'years', years: 17 })
    expect(ageReading(exact('2008-06-15'), day('2026-06-15'))).toEqual({ kind: 'years', years: 18 })
  })

  it('lies between two numbers when only the year is known', () => {
    expect(ageReading({ kind: 'year', year: 1995 }, day('2026-11-24'))).toEqual({
      kind: 'between',
      least: 30,
      most: 31,
    })
  })

  it('is not below nothing for someone born this year', () => {
    expect(ageReading({ kind: 'year', year: 2026 }, day('2026-11-24'))).toEqual({ kind: 'years', years: 0 })
    expect(ageReading({ kind: 'year', year: 2025 }, day('2026-11-24'))).toEqual({
      kind: 'between',
      least: 0,
      most: 1,
    })
  })

  it('that was said counts from the day on which it was said', () => {
    const birth: Birth = { kind: 'estimated', statedAge: 17, statedOn: day('2026-11-24') }
    expect(birthBounds(birth)).toEqual({ earliest: '2008-11-25', latest: '2009-11-24' })
    expect(ageReading(birth, day('2026-11-24'))).toEqual({ kind: 'years', years: 17 })
    expect(ageReading(birth, day('2026-11-25'))).toEqual({ kind: 'between', least: 17, most: 18 })
  })

  it('that was said on 29 February is that age on the day', () => {
    const birth: Birth = { kind: 'estimated', statedAge: 18, statedOn: day('2024-02-29') }
    // On that day those born on 28 February 2006 are 18, and those born on 1 March 2005 are not yet 19.
    expect(birthBounds(birth)).toEqual({ earliest: '2005-03-01', latest: '2006-02-28' })
    expect(ageReading(birth, day('2024-02-29'))).toEqual({ kind: 'years', years: 18 })
    expect(childOn(birth, day('2024-02-29'))).toBe('no')
    expect(turnsSixtyOn({ kind: 'estimated', statedAge: 58, statedOn: day('2024-02-29') })).toBe('2025-03-01')
  })

  it('that was said has bounds: no other birth was that age on the day', () => {
    const stated = fc.integer({ min: 0, max: 40_000 }).map(fromEpochDay)
    // Half of them about the end of February, where the years differ.
    const inFebruary = fc
      .integer({ min: 1970, max: 2079 })
      .chain((year) => fc.integer({ min: -2, max: 2 }).map((by) => addDays(day(`${year}-03-01`), by)))
    fc.assert(
      fc.property(fc.oneof(stated, inFebruary), fc.integer({ min: 0, max: 100 }), (statedOn, statedAge) => {
        const { earliest, latest } = birthBounds({ kind: 'estimated', statedAge, statedOn })
        const aged = (on: PlainDate) => ageReading({ kind: 'exact', on }, statedOn)
        expect(aged(earliest)).toEqual({ kind: 'years', years: statedAge })
        expect(aged(latest)).toEqual({ kind: 'years', years: statedAge })
        expect(aged(addDays(earliest, -1))).toEqual({ kind: 'years', years: statedAge + 1 })
        expect(aged(addDays(latest, 1))).toEqual({ kind: 'years', years: statedAge - 1 })
      }),
      { numRuns: 2000 },
    )
  })

  it('in dispute is what the person says', () => {
    expect(ageReading(disputed, day('2026-11-24'))).toEqual({ kind: 'says', years: 16 })
  })

  it('of which nothing is known is unknown, not zero', () => {
    expect(ageReading({ kind: 'unknown' }, day('2026-11-24'))).toEqual({ kind: 'unknown' })
    expect(turnsEighteenOn({ kind: 'unknown' })).toBeNull()
  })
})

describe('a child', () => {
  it('is whoever claims to be one, whatever the authority recorded', () => {
    expect(childOn(disputed, day('2026-11-24'))).toBe('presumed')
    expect(childOn(disputed, day('2028-05-01'))).toBe('no')
  })

  it('is whoever may still be one', () => {
    expect(childOn({ kind: 'year', year: 2008 }, day('2026-06-01'))).toBe('presumed')
    expect(childOn({ kind: 'year', year: 2009 }, day('2026-06-01'))).toBe('yes')
    expect(childOn({ kind: 'year', year: 2007 }, day('2026-06-01'))).toBe('no')
    expect(childOn({ kind: 'unknown' }, day('2026-06-01'))).toBe('unknown')
  })

  it('born on 29 February turns 18 on 1 March', () => {
    expect(turnsEighteenOn(exact('2008-02-29'))).toBe('2026-03-01')
  })

  it('with only a year turns 18 on the last day that may be the birthday', () => {
    expect(turnsEighteenOn({ kind: 'year', year: 2009 })).toBe('2027-12-31')
  })

  it('is one on the day before turning 18 and none on that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (born) => {
        const birth = exact(fromEpochDay(born))
        const on = turnsEighteenOn(birth) as PlainDate
        expect(childOn(birth, addDays(on, -1))).toBe('yes')
        expect(childOn(birth, on)).toBe('no')
      }),
    )
  })
})
