import { newestStayFirst } from '../../custody/newest-stay-first'
import type { Stay } from '../../custody/stay'
import { stayAsOf } from '../../custody/stay-as-of'
import type { Instant } from '../../dates/instant'
import type { StayFacts } from '../facts/law-facts'

/** A stay that had begun at an instant, with the facts that it was read from. */
export type BegunStay = { readonly facts: StayFacts; readonly stay: Stay }

/**
 * The stays of a person that had begun at an instant, the one under way or the last one first (`newestStayFirst`).
 * One of which nothing is dated counts as begun: nobody can say that it is to come.
 *
 * @example staysBegun([endedInJanuary, underWay], 'UTC', asOf)[0].facts //=> underWay
 */
export const staysBegun = (stays: readonly StayFacts[], zone: string, asOf: Instant): BegunStay[] =>
  stays
    .map((one) => ({ facts: one, stay: stayAsOf(one.events, zone, asOf) }))
    .filter(({ stay }) => stay.start.at === null || stay.start.at <= asOf)
    .sort((one, other) => newestStayFirst(one.stay, other.stay))
