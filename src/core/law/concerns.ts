import type { Expression } from './expression'
import type { Line } from './line'
import type { RuleVersion } from './rule-version'
import type { WhenUnknown } from './when-unknown'

/** A condition and what it means while it is unknown. */
export type Concern = { readonly condition: Expression; readonly whenUnknown: WhenUnknown }

/**
 * The conditions under which a clock concerns someone: that of the rule's version, then its own. Empty where it
 * concerns everyone held.
 *
 * @example concerns(version for children, line with no condition of its own) //=> [{ condition: { is: 'child' }, whenUnknown: 'ask' }]
 */
export const concerns = (
  version: Pick<RuleVersion, 'appliesTo' | 'whenUnknown'>,
  line: Pick<Line, 'appliesTo' | 'whenUnknown'>,
): readonly Concern[] => [
  ...(version.appliesTo === 'everyone-held'
    ? []
    : [{ condition: version.appliesTo, whenUnknown: version.whenUnknown }]),
  ...(line.appliesTo === 'as-the-rule' ? [] : [{ condition: line.appliesTo, whenUnknown: line.whenUnknown }]),
]
