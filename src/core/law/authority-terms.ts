import type { AuthorityTerms } from '../custody/full-authority'
import type { Instant } from '../dates/instant'
import { evaluate, type RuleFinding } from './evaluate'
import type { LawFacts, StayFacts } from './facts/law-facts'
import type { Law } from './law'
import type { Line } from './line'
import { openFacts } from './protected-groups'
import { rulesOfLaw } from './rules-of-law'

/**
 * What a law says of the authority of one stay: how long after the handover a written order may be waited
 * for (the rule whose clock starts at the handover and which the order meets, as Mexico's 24 hours), and
 * from when holding is past the first limit in force, by the earlier reading. Nothing protected plays a
 * part: everyone who may open the person sees the same hours. The stay is looked at with those before it.
 *
 * @example authorityTerms(mexico, facts, 'stay-1', asOf).pendingUntil //=> 24 hours after the handover
 */
export const authorityTerms = (law: Law, facts: LawFacts, stayId: string, asOf: Instant): AuthorityTerms => {
  const index = facts.stays.findIndex(({ id }) => id === stayId)
  const stay = facts.stays[index]
  if (stay === undefined) return { pendingFrom: null, pendingUntil: null, pastLimitFrom: null }
  const start = earliest(stay)
  const stays = facts.stays.filter((one) => one === stay || (start !== null && (earliest(one) ?? '') < start))
  const findings = evaluate(
    law,
    openFacts({ ...facts, stays }, () => false),
    asOf,
  )
  const pendingUntil = first(findings.filter(waitsForOrder).map(dueOf))
  const rules = rulesOfLaw(law)
  const limits = findings.filter((found) => limitsHolding(found, rules.get(found.ruleId)?.rule.kind))
  return {
    pendingFrom: pendingUntil === null ? null : handoverOf(stay),
    pendingUntil,
    pastLimitFrom: first(limits.filter(({ finding }) => passed.has(finding.kind)).map(dueOf)),
  }
}

const passed: ReadonlySet<string> = new Set(['overdue', 'disputed', 'satisfied-late'])

const limitsHolding = ({ version, role }: RuleFinding, kind: string | undefined): boolean =>
  (kind === 'max-detention' || kind === 'extension-limit') &&
  version?.standing === 'in-force' &&
  (role === 'limit' || role === 'protective')

const waitsForOrder = ({ version, line: name }: RuleFinding): boolean => {
  const line: Line | undefined = version?.lines.find(({ line }) => line === name)
  return (
    version?.standing === 'in-force' &&
    line !== undefined &&
    line.startsFrom.earliestOf.join() === 'handover' &&
    line.metBy.includes('detention-order-issued')
  )
}

const dueOf = ({ finding }: RuleFinding): Instant | null => ('due' in finding ? finding.due.earliest : null)

const first = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((least, at) => (least === null || (at !== null && at < least) ? at : least), null)

const earliest = ({ events }: StayFacts): Instant | null =>
  first(events.filter(({ enteredInError }) => !enteredInError).map(({ happenedAt }) => happenedAt))

// A later handover, after a transfer, starts nothing anew.
const handoverOf = ({ events }: StayFacts): Instant | null =>
  first(
    events
      .filter(({ kind, enteredInError }) => kind === 'handover' && !enteredInError)
      .map(({ happenedAt }) => happenedAt),
  )
