import { factsNamed } from './expression'
import type { FactName } from './fact-name'
import type { Rule } from './rule'

/**
 * Every fact that a rule looks at, in whichever of its versions, each once.
 *
 * @example factsOfRule(the rule of an overfull station) //=> ['over-capacity', 'held-in-prison', 'physical-stop', 'arrival']
 */
export const factsOfRule = (rule: Rule): readonly FactName[] => {
  const found = new Set<FactName>()
  const add = (facts: readonly FactName[]) => {
    for (const fact of facts) found.add(fact)
  }
  for (const { appliesTo, challenge, prohibition, lines } of rule.versions) {
    if (challenge?.fact != null) add([challenge.fact])
    if (appliesTo !== 'everyone-held') add(factsNamed(appliesTo))
    if (prohibition?.unless) add(factsNamed(prohibition.unless))
    if (prohibition !== null && prohibition.forbids !== 'holding') add([prohibition.forbids.act])
    for (const { appliesTo, startsFrom, metBy, pausedBy, series } of lines) {
      if (appliesTo !== 'as-the-rule') add(factsNamed(appliesTo))
      add([...startsFrom.earliestOf, ...startsFrom.butNotBefore, ...startsFrom.orLaterIfRecorded])
      add([...metBy, ...(series?.acts ?? []), ...pausedBy.flatMap(factsNamed)])
    }
  }
  return [...found]
}
