import type { Instant } from '../dates/instant.js'
import { localDay } from '../dates/local-day.js'
import type { Rule } from './rule.js'
import type { RuleVersion } from './rule-version.js'

/** The version that applies, or why there is none: not in force then, or the choosing day is unknown. */
export type ChosenVersion =
  | { readonly kind: 'version'; readonly version: RuleVersion }
  | { readonly kind: 'not-in-force' }
  | { readonly kind: 'start-unknown' }

/**
 * Chooses among a rule's dated versions, by the local day of the clock's start or of the evaluation,
 * as the rule says. An unknown start does not matter to a rule that never changed.
 *
 * @example versionInForce(rule, null, 'UTC', asOf) //=> { kind: 'start-unknown' } for a rule with two versions by start
 */
export const versionInForce = (
  rule: Rule,
  startAt: Instant | null,
  zone: string,
  asOf: Instant,
): ChosenVersion => {
  const [only] = rule.versions
  if (only !== undefined && rule.versions.length === 1 && isUnbounded(only))
    return { kind: 'version', version: only }
  const choosing = rule.versionChosenBy === 'evaluation' ? asOf : startAt
  if (choosing === null) return { kind: 'start-unknown' }
  const day = localDay(choosing, zone)
  const version = rule.versions.find(
    ({ inForceFrom, inForceUntil }) =>
      (inForceFrom === null || inForceFrom <= day) && (inForceUntil === null || day <= inForceUntil),
  )
  return version === undefined ? { kind: 'not-in-force' } : { kind: 'version', version }
}

const isUnbounded = (version: RuleVersion): boolean =>
  version.inForceFrom === null && version.inForceUntil === null
