import { addDays } from '../dates/add-days'
import type { PlainDate } from '../dates/plain-date'
import type { Issue } from '../result'
import type { Pack } from './pack'
import type { Rule } from './rule'
import type { RuleVersion } from './rule-version'

// A shipped pack is never edited in place. A facility lays rules over it: a rule of the same id stands in
// the place of the shipped one, a new one comes after. None can be taken away: a rule that no longer counts
// ends with the last day of its last version.

/**
 * A pack with rules laid over it. Without a pack beneath, the overlay is the pack.
 *
 * @example laidOver(mexico, { ...mexico, rules: [changed] }).rules.length //=> as many as before
 */
export const laidOver = (base: Pack | null, overlay: Pack): Pack => {
  if (base === null) return overlay
  const changed = new Map(overlay.rules.map((rule) => [rule.id, rule]))
  const kept = base.rules.map((rule) => changed.get(rule.id) ?? rule)
  const added = overlay.rules.filter(({ id }) => !base.rules.some((rule) => rule.id === id))
  return { ...base, rules: [...kept, ...added] }
}

/**
 * The rules of a pack that are not as they are beneath: changed or new.
 *
 * @example changedRules(mexico, mexico) //=> []
 */
export const changedRules = (base: Pack | null, contents: Pack): readonly Rule[] =>
  contents.rules.filter((rule) => {
    const beneath = base?.rules.find(({ id }) => id === rule.id)
    return beneath === undefined || canonical(beneath) !== canonical(rule)
  })

/**
 * What keeps rules from being laid over a pack from a day on, each fault with its path. The law changes by
 * adding a version: one that is there already may be ended, checked again or cited better, but what it says
 * is not rewritten, or answers for past days would change without a word. A new version says from which day
 * it counts, and not from before the day of the draft.
 *
 * @example overlayFaults(mexico, [rule with a version from 2027-01-01], '2027-01-01') //=> []
 */
export const overlayFaults = (base: Pack | null, rules: readonly Rule[], fromOn: PlainDate): Issue[] =>
  base === null
    ? []
    : rules.flatMap((rule, index) => {
        const path = ['rules', index, 'versions'] as const
        const beneath = base.rules.find(({ id }) => id === rule.id)
        const isGone = (beneath?.versions ?? []).some(
          ({ inForceFrom }) => !rule.versions.some((version) => version.inForceFrom === inForceFrom),
        )
        const issues: Issue[] = isGone ? [{ path, message: 'pack.versionRewritten' }] : []
        for (const [place, version] of rule.versions.entries()) {
          const before = beneath?.versions.find(({ inForceFrom }) => inForceFrom === version.inForceFrom)
          const message = before === undefined ? newFault(version, fromOn) : oldFault(before, version, fromOn)
          if (message !== null) issues.push({ path: [...path, place, 'inForceFrom'], message })
        }
        return issues
      })

const newFault = ({ inForceFrom }: RuleVersion, fromOn: PlainDate): string | null =>
  inForceFrom === null ? 'pack.startDateNeeded' : inForceFrom < fromOn ? 'pack.startsBeforeDraft' : null

const oldFault = (before: RuleVersion, after: RuleVersion, fromOn: PlainDate): string | null => {
  const isSame = saying(before) === saying(after)
  const endsEarlier = after.inForceUntil !== before.inForceUntil
  const endsInTime = after.inForceUntil === null || after.inForceUntil >= addDays(fromOn, -1)
  return isSame && (!endsEarlier || endsInTime) ? null : 'pack.versionRewritten'
}

const saying = ({ standing, appliesTo, whenUnknown, lines, prohibition, consequence }: RuleVersion): string =>
  canonical({ standing, appliesTo, whenUnknown, lines, prohibition, outcome: consequence.outcome })

/** A value as text in which the order of fields plays no part. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
