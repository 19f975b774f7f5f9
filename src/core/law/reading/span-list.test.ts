import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../custody/held-spans'
import { gapsBetween, mergedSpans, overlapMs, runFrom, spansWithout } from './span-list'

// Small whole numbers, so that spans touch, repeat and contain one another, and every unit can be looked at.
const limit = 24
const aSpan = fc
  .tuple(fc.integer({ min: 0, max: limit }), fc.integer({ min: 0, max: 9 }))
  .map(([from, length]): Span => ({ from, until: from + length }))
const someSpans = fc.array(aSpan, { maxLength: 6 })
const units = Array.from({ length: limit + 12 }, (_, at) => at)
const isIn = (spans: readonly Span[], unit: number): boolean =>
  spans.some(({ from, until }) => from <= unit && unit < until)
const runs = { numRuns: 3000 }

describe('mergedSpans', () => {
  it('holds what any of them holds, in order, and no two of them touch', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const merged = mergedSpans(spans)
        for (const unit of units) expect(isIn(merged, unit)).toBe(isIn(spans, unit))
        for (const [index, { from, until }] of merged.entries()) {
          expect(from).toBeLessThan(until)
          expect(from).toBeGreaterThan(merged[index - 1]?.until ?? -1)
        }
      }),
      runs,
    )
  })
})

describe('gapsBetween', () => {
  it('holds what lies after the first of them and in none', () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const merged = mergedSpans(spans)
        const gaps = gapsBetween(merged)
        const first = merged[0]?.from ?? Number.POSITIVE_INFINITY
        for (const unit of units) expect(isIn(gaps, unit)).toBe(unit >= first && !isIn(merged, unit))
      }),
      runs,
    )
  })

  it('has none after what lasts', () => {
    expect(gapsBetween([{ from: 3, until: Number.POSITIVE_INFINITY }])).toEqual([])
  })
})

describe('spansWithout', () => {
  it('holds what they hold outside the holes', () => {
    fc.assert(
      fc.property(someSpans, someSpans, (some, cut) => {
        const [spans, holes] = [mergedSpans(some), mergedSpans(cut)]
        const left = spansWithout(spans, holes)
        for (const unit of units) expect(isIn(left, unit)).toBe(isIn(spans, unit) && !isIn(holes, unit))
        for (const { from, until } of left) expect(from).toBeLessThan(until)
      }),
      runs,
    )
  })
})

describe('overlapMs', () => {
  it('is as many units as they share with the stretch', () => {
    fc.assert(
      fc.property(someSpans, aSpan, (some, stretch) => {
        const spans = mergedSpans(some)
        const shared = units.filter((unit) => isIn(spans, unit) && isIn([stretch], unit))
        expect(overlapMs(spans, stretch.from, stretch.until)).toBe(shared.length)
      }),
      runs,
    )
  })

  it('is nothing of a stretch that ends before it starts', () => {
    expect(overlapMs([{ from: 0, until: 9 }], 5, 2)).toBe(0)
  })
})

describe('runFrom', () => {
  it('has run out the unit after: never before the time is used up, and not while the clock stands still', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: limit }),
        fc.integer({ min: 0, max: 9 }),
        someSpans,
        (start, length, some) => {
          const stops = mergedSpans(some)
          const due = runFrom(start, length, stops)
          expect(due - start - overlapMs(stops, start, due)).toBe(length)
          // The clock goes on at that very moment, or it would have been a later one.
          expect(isIn(stops, due)).toBe(false)
        },
      ),
      runs,
    )
  })

  it('never comes where the clock stands still for good before', () => {
    const forGood = [{ from: 10, until: Number.POSITIVE_INFINITY }]
    expect(runFrom(0, 11, forGood)).toBe(Number.POSITIVE_INFINITY)
    expect(runFrom(0, 9, forGood)).toBe(9)
  })

  it('has nobody held too long whose time is used up at an escape with no return', () => {
    expect(runFrom(0, 10, [{ from: 10, until: Number.POSITIVE_INFINITY }])).toBe(Number.POSITIVE_INFINITY)
  })
})
