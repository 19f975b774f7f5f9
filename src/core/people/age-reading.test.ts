import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../dates/add-days'
import { fromEpochDay } from '../dates/epoch-day'
import type { PlainDate } from '../dates/plain-date'
import { ageReading, birthBounds, childOn, turnsEighteenOn } from './age-reading'
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
