import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aReading } from '../../../../tests/support/a-reading'
import type { Span } from '../../custody/held-spans'
import type { Expression } from '../expression'
import { type PersonReading, yes } from '../reading/person-reading'
import { spansWhere, truthAt } from './spans-where'

const answered = (said: readonly Span[], denied: readonly Span[] = []): PersonReading =>
  aReading({}, { recorded: new Map([['obstructs-removal', { yes: said, no: denied }]]) })
const obstructs: Expression = { is: 'obstructs-removal' }
const asked: Expression = { happened: 'asylum-claim-made' }
const forGood = Number.POSITIVE_INFINITY

describe('the stretches in which something was so', () => {
  it('begin with the moment asked from, and last on where nothing ended it', () => {
    expect(spansWhere(obstructs, answered([{ from: 5, until: forGood }]), 8, 20)).toEqual([
      { from: 8, until: forGood },
    ])
  })

  it('end where that is fixed already, though it lies after now', () => {
    expect(spansWhere(obstructs, answered([{ from: 5, until: 30 }]), 0, 20)).toEqual([{ from: 5, until: 30 }])
    const overlapping = answered([
      { from: 5, until: 30 },
      { from: 25, until: 40 },
    ])
    expect(spansWhere(obstructs, overlapping, 0, 20)).toEqual([{ from: 5, until: 40 }])
  })

  it('of a denial are those in which a no is recorded, not those of which nobody can say', () => {
    const denied = aReading(
      {},
      { recorded: new Map([['pregnant', { yes: [], no: [{ from: 5, until: 9 }] }]]) },
    )
    expect(spansWhere({ not: { is: 'pregnant' } }, denied, 0, 20)).toEqual([{ from: 5, until: 9 }])
  })

  it('are none of what begins after now, of what nobody answered, and of an age', () => {
    expect(spansWhere(obstructs, answered([{ from: 21, until: 30 }]), 0, 20)).toEqual([])
    expect(spansWhere(obstructs, aReading(), 0, 20)).toEqual([])
    expect(spansWhere({ age: { below: 18 } }, aReading({}, { ageLeast: 15, ageMost: 15 }), 0, 20)).toEqual([])
  })

  it('begin at a moment that came, and never end', () => {
    const claimed = aReading({ 'asylum-claim-made': [7] })
    expect(spansWhere(asked, claimed, 0, 20)).toEqual([{ from: 7, until: forGood }])
    expect(spansWhere(asked, claimed, 0, 6)).toEqual([])
  })

  it('are in order, touch nowhere, and hold every moment up to now at which it was so, and no other', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
      .map(([from, length]) => ({ from, until: from + length }))
    const spans = fc.array(span, { maxLength: 3 })
    const expressions: Expression[] = [
      obstructs,
      { not: obstructs },
      { all: [obstructs, asked] },
      { any: [obstructs, asked] },
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...expressions),
        spans,
        spans,
        fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 2 }),
        fc.integer({ min: 0, max: 10 }),
        (expression, said, denied, claims, from) => {
          const now = 24
          const person: PersonReading = {
            ...answered(said, denied),
            moments: aReading({ 'asylum-claim-made': [...claims].sort((a, b) => a - b) }).moments,
          }
          const found = spansWhere(expression, person, from, now)
          for (let at = from; at <= now; at += 1) {
            const isIn = found.some((one) => one.from <= at && at < one.until)
            expect([at, isIn]).toEqual([at, truthAt(expression, person, at) === yes])
          }
          for (const [index, one] of found.entries()) {
            expect(one.until).toBeGreaterThan(one.from)
            expect(one.from).toBeGreaterThan(found[index - 1]?.until ?? Number.NEGATIVE_INFINITY)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
