import type { FieldGroup } from '../../core/access/roles'
import type { Instant } from '../../core/dates/instant'
import type { LawFacts } from '../../core/law/facts/law-facts'
import type { Law } from '../../core/law/law'
import { staysBegun } from '../../core/law/reading/stays-begun'
import { rulesOfLaw } from '../../core/law/rules-of-law'
import type { FindOverride } from '../../core/law/show-findings'
import { invariant } from '../../core/result'
import type { QueryContext } from '../handler'
import { lookOnce } from '../look-once'
import { namesOf } from '../store/custody-rows'
import type { RowOf } from '../store/entities'
import { overridesOf } from '../store/law-rows'
import { facilityAnswersAsKnown } from './facility-answers'
import { factsAsKnown, personAsKnown } from './facts-as-known'
import { factsOfPerson } from './facts-of-person'
import { lawAsKnown, lawOfRegister } from './law-of-register'
import { overrideFinder } from './override-of'

/** The law, the facts and the overrides by which a person's findings are computed. */
export type PersonLaw = {
  readonly law: Law
  readonly facts: LawFacts
  readonly asOf: Instant
  readonly knownAt: Instant | null
  /** The stay that the dates are of: the one under way, or the last one begun; `null` before any. */
  readonly stayId: string | null
  readonly overrideOf: FindOverride
}

/**
 * What a person's findings rest on at an instant, as the register is known now or was at `knownAt`. `null`
 * where the person was not in the register by then.
 */
export function personLaw(
  { read, user, now }: Pick<QueryContext, 'read' | 'user' | 'now'>,
  personId: string,
  { asOf = now(), knownAt }: { asOf?: Instant | undefined; knownAt?: Instant | undefined },
): PersonLaw | null {
  const users = namesOf(read, 'user')
  const lawAt = (
    law: Law,
    facts: LawFacts,
    asKnownAt: Instant | null,
    overrides: readonly RowOf<'dateOverride'>[],
  ): PersonLaw => {
    const stayId = staysBegun(facts.stays, law.zone, asOf)[0]?.facts.id ?? null
    const overrideOf = overrideFinder(overrides, stayId, users, user.id)
    return { law, facts, asOf, knownAt: asKnownAt, stayId, overrideOf }
  }
  if (knownAt === undefined) {
    const facts = factsOfPerson(read, personId)
    return facts === null ? null : lawAt(lawOfRegister(read), facts, null, overridesOf(read, personId))
  }
  const known = personAsKnown(read, personId, knownAt)
  const facts = factsAsKnown(known, personId, facilityAnswersAsKnown(read, knownAt))
  if (facts === null) return null
  const overrides = [...(known.get('dateOverride')?.values() ?? [])] as RowOf<'dateOverride'>[]
  return lawAt(lawAsKnown(read, knownAt), facts, knownAt, overrides)
}

/** Notes that a person's findings were shown which rest on protected groups. */
export const noteLawLooks = lookOnce()

/** The groups that a law's rules rest on and that the reader may read. */
export const groupsShown = (law: Law, { mayRead }: Pick<QueryContext, 'mayRead'>): Set<FieldGroup> => {
  const groups = new Set<FieldGroup>()
  for (const { groups: of } of rulesOfLaw(law).values()) for (const group of of) groups.add(group)
  for (const group of groups) if (!mayRead(group)) groups.delete(group)
  invariant(![...groups].includes('contacts'), 'no rule looks at contacts')
  return groups
}
