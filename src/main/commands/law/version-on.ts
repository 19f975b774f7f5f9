import type { PlainDate } from '../../../core/dates/plain-date'
import type { Rule } from '../../../core/law/rule'
import type { RuleVersion } from '../../../core/law/rule-version'
import { invariant } from '../../../core/result'

/** The version of a rule in force on a day; the last one where none is. */
export const versionOn = (rule: Rule, day: PlainDate): RuleVersion => {
  const version =
    rule.versions.find(
      ({ inForceFrom, inForceUntil }) =>
        (inForceFrom === null || inForceFrom <= day) && (inForceUntil === null || day <= inForceUntil),
    ) ?? rule.versions.at(-1)
  invariant(version !== undefined, 'a rule has a version')
  return version
}
