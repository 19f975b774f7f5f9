import type { Rule } from './rule'

/**
 * How many of a rule's lines, from the first on, tell whom it touches: the first one is the rule itself, and
 * only where lines concern people of their own does a further one stand in for it.
 *
 * @example linesThatTouch(a rule whose lines concern whom it concerns) //=> 1
 */
export const linesThatTouch = (rule: Rule): number => {
  const hasOwn = rule.versions.some(({ lines }) => lines.some(({ appliesTo }) => appliesTo !== 'as-the-rule'))
  return hasOwn ? Number.POSITIVE_INFINITY : 1
}
