import type { FieldGroup } from '../access/roles'
import { groupOfFlag } from '../flags/flag-kind'
import { type Expression, factsNamed } from './expression'
import { type ConditionName, conditionNames, conditionProtectedAs } from './facts/condition-name'
import type { LawFacts } from './facts/law-facts'
import { type MomentName, momentNames, momentProtectedAs } from './facts/moment-name'
import type { Line } from './line'
import type { Rule } from './rule'

// Health, asylum and trafficking are read by those who need them and by nobody else. A rule that looks
// at such facts would tell them by its answer, so its answer is as protected as they are.

/**
 * The protected groups that a rule rests on: through whom it applies to, what starts, pauses or meets its
 * clocks, what excuses it, and through a rule whose end starts it. In the order of their first mention.
 *
 * @example protectedGroupsOf(the prohibition to hold pregnant women, find) //=> ['health']
 */
export const protectedGroupsOf = (
  rule: Rule,
  find: (ruleId: string) => Rule | undefined,
): readonly FieldGroup[] => groupsThrough(rule, find, new Set())

const groupsThrough = (
  rule: Rule,
  find: (ruleId: string) => Rule | undefined,
  seen: Set<string>,
): readonly FieldGroup[] => {
  seen.add(rule.id)
  const groups = new Set<FieldGroup>()
  for (const { appliesTo, challenge, lines, prohibition } of rule.versions) {
    if (challenge?.fact != null) addFact(groups, challenge.fact)
    if (appliesTo !== 'everyone-held') addExpression(groups, appliesTo)
    for (const line of lines) addLine(groups, line)
    if (prohibition !== null) {
      if (prohibition.unless !== null) addExpression(groups, prohibition.unless)
      if (prohibition.forbids !== 'holding') addFact(groups, prohibition.forbids.act)
    }
    for (const { startsFrom } of lines) {
      const other = startsFrom.elseDueOf === null ? undefined : find(startsFrom.elseDueOf)
      if (other === undefined || seen.has(other.id)) continue
      for (const group of groupsThrough(other, find, seen)) groups.add(group)
    }
  }
  return [...groups]
}

const addLine = (groups: Set<FieldGroup>, { appliesTo, startsFrom, metBy, pausedBy, series }: Line): void => {
  if (appliesTo !== 'as-the-rule') addExpression(groups, appliesTo)
  const moments: readonly MomentName[] = [
    ...startsFrom.earliestOf,
    ...startsFrom.butNotBefore,
    ...startsFrom.orLaterIfRecorded,
    ...metBy,
    ...(series?.acts ?? []),
  ]
  for (const name of moments) addFact(groups, name)
  for (const expression of pausedBy) addExpression(groups, expression)
}

const addExpression = (groups: Set<FieldGroup>, expression: Expression): void => {
  for (const name of factsNamed(expression)) addFact(groups, name)
}

const addFact = (groups: Set<FieldGroup>, name: string): void => {
  const group = groupOfFact(name)
  if (group !== null) groups.add(group)
}

/**
 * The protected group of a fact by its name, or `null` for an open one. A name that is both a moment and a
 * condition is protected if either is.
 *
 * @example groupOfFact('asylum-claim-made') //=> 'asylum'
 */
export const groupOfFact = (name: string): FieldGroup | null => {
  if ((momentNames as readonly string[]).includes(name)) {
    const group = momentProtectedAs(name as MomentName)
    if (group !== null) return group
  }
  return (conditionNames as readonly string[]).includes(name)
    ? conditionProtectedAs(name as ConditionName)
    : null
}

/** Whether the reader may read a group. */
export type CanRead = (group: FieldGroup) => boolean

/**
 * The facts without those of the groups that a reader may not read. What is computed from the rest cannot
 * tell them, however it is computed.
 *
 * @example openFacts(facts of a pregnant woman, () => false).flags //=> []
 */
export const openFacts = (facts: LawFacts, canRead: CanRead): LawFacts => {
  const isOpen = (group: FieldGroup | 'open' | null): boolean =>
    group === null || group === 'open' || canRead(group)
  return {
    ...facts,
    milestones: facts.milestones.filter(({ kind }) => isOpen(momentProtectedAs(kind))),
    answers: facts.answers.filter(({ fact }) => isOpen(conditionProtectedAs(fact))),
    flags: facts.flags.filter(({ kind }) => isOpen(groupOfFlag(kind))),
  }
}

const limitsOnHolding: ReadonlySet<Rule['kind']> = new Set([
  'max-detention',
  'extension-limit',
  'first-review',
  'periodic-review',
])

/**
 * How a reader sees a rule. `full`: as it is. `open-facts`: a limit on holding, which everyone has to keep,
 * computed as if nothing protected were recorded: the unknown counts as the stricter case. `restricted`: not
 * at all, neither its title nor where it stands. It does not depend on what is recorded of the person, or
 * the difference itself would tell.
 *
 * @example howReadable('prohibition', ['health'], () => false) //=> 'restricted'
 */
export const howReadable = (
  kind: Rule['kind'],
  groups: readonly FieldGroup[],
  canRead: CanRead,
): 'full' | 'open-facts' | 'restricted' => {
  if (groups.every(canRead)) return 'full'
  return limitsOnHolding.has(kind) ? 'open-facts' : 'restricted'
}
