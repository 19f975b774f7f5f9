import type { Instant } from '../../dates/instant'
import type { LawFacts } from './law-facts'

/**
 * The facts as they stood in the register at an instant: what was entered later plays no part, whenever
 * it happened. Birth, sex and nationalities carry no time of entry and stay.
 *
 * @example factsKnownAt(factsWithAReleaseEnteredOn('2026-05-03'), '2026-05-02T00:00:00.000Z').stays[0].events
 * //=> the stop only
 */
export const factsKnownAt = (facts: LawFacts, at: Instant): LawFacts => {
  const known = <T extends { readonly recordedAt: Instant }>(list: readonly T[]): T[] =>
    list.filter(({ recordedAt }) => recordedAt <= at)
  return {
    ...facts,
    stays: facts.stays.flatMap((stay) => {
      const events = known(stay.events)
      const orders = known(stay.orders)
      const placements = known(stay.placements)
      // A stay of which nothing had been entered was not in the register at all.
      const wasThere = events.length + orders.length + placements.length > 0
      const isBare = stay.events.length + stay.orders.length + stay.placements.length === 0
      return wasThere || isBare ? [{ ...stay, events, orders, placements }] : []
    }),
    milestones: known(facts.milestones),
    flags: known(facts.flags),
    answers: known(facts.answers),
    facilityAnswers: known(facts.facilityAnswers),
    extensions: known(facts.extensions),
  }
}
