import type { CustodyEvent } from '../custody/event.js'
import { stayAsOf } from '../custody/stay-as-of.js'
import type { Instant } from '../dates/instant.js'
import { evaluateRule } from './evaluate-rule.js'
import type { Finding } from './finding.js'
import type { Pack } from './pack.js'

/** What the rules look at: the events of one stay, and the facility's zone. */
export type LawFacts = { readonly zone: string; readonly events: readonly CustodyEvent[] }

/** The finding of one rule of one pack. */
export type RuleFinding = { readonly packId: string; readonly ruleId: string; readonly finding: Finding }

/**
 * Every rule's finding for one stay at an instant, in the order of the packs. Pure: the same packs,
 * facts and instant give the same answer for ever, and what happened after `asOf` plays no part.
 *
 * @example evaluate([houseMarks], { zone: 'UTC', events: [stop at 2026-01-05T10:00Z] }, '2026-01-07T11:00:00.000Z')
 * //=> 24 h and 48 h overdue, 72 h due-soon, the rest running
 */
export const evaluate = (packs: readonly Pack[], facts: LawFacts, asOf: Instant): readonly RuleFinding[] => {
  const stay = stayAsOf(facts.events, facts.zone, asOf)
  return packs.flatMap((pack) =>
    pack.rules.map((rule) => ({
      packId: pack.id,
      ruleId: rule.id,
      finding: evaluateRule(rule, stay, facts.zone, asOf).finding,
    })),
  )
}
