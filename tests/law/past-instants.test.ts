import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stayAsOf } from '../../src/core/custody/stay-as-of'
import type { Instant } from '../../src/core/dates/instant'
import { localDay } from '../../src/core/dates/local-day'
import { evaluate } from '../../src/core/law/evaluate'
import type { LawFacts } from '../../src/core/law/facts/law-facts'
import { anySeed, drawCase, drawOf } from '../support/any-person'
import { shippedLaw } from '../support/shipped-law'

// The facts as if nothing had happened since: what is dated later is not there at all.
const happenedBy = (facts: LawFacts, zone: string, asOf: Instant): LawFacts => {
  const by = (at: Instant | null): boolean => at === null || at <= asOf
  return {
    ...facts,
    stays: facts.stays
      .map((stay) => ({
        ...stay,
        events: stay.events.filter(({ happenedAt }) => by(happenedAt)),
        orders: stay.orders.filter(({ issuedAt, effectiveFrom, servedAt }) =>
          by(issuedAt ?? effectiveFrom ?? servedAt),
        ),
        placements: stay.placements.filter(({ fromAt }) => by(fromAt)),
      }))
      // A stay that is still to come is none.
      .filter((_, index) => {
        const { at } = stayAsOf(facts.stays[index]?.events ?? [], zone, asOf).start
        return at === null || at <= asOf
      }),
    milestones: facts.milestones.filter(({ happenedAt }) => by(happenedAt)),
    flags: facts.flags.filter(({ fromOn }) => fromOn === null || fromOn <= localDay(asOf, zone)),
    answers: facts.answers.filter(({ fromAt }) => by(fromAt)),
    facilityAnswers: facts.facilityAnswers.filter(({ fromAt }) => by(fromAt)),
    extensions: facts.extensions.filter(({ orderedAt }) => by(orderedAt)),
  }
}

describe('every rule of every pack', () => {
  it('answers for a past instant as if nothing had happened since', () => {
    let cut = 0
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { facts, zone, asOf } = drawCase(drawOf(seed))
        const until = happenedBy(facts, zone, asOf)
        if (JSON.stringify(until) !== JSON.stringify(facts)) cut += 1
        expect(evaluate(shippedLaw(zone), facts, asOf)).toEqual(evaluate(shippedLaw(zone), until, asOf))
      }),
      { seed: 20_260_401, numRuns: 2000 },
    )
    expect(cut).toBeGreaterThan(1500)
  })
})
