import { fromEpochMs } from '../../src/core/dates/instant'
import { concerns } from '../../src/core/law/concerns'
import type { Expression } from '../../src/core/law/expression'
import type { FactName } from '../../src/core/law/fact-name'
import type { ConditionName } from '../../src/core/law/facts/condition-name'
import type { Answer } from '../../src/core/law/facts/law-facts'
import { type MilestoneKind, milestoneKinds } from '../../src/core/law/facts/moment-name'
import type { Rule } from '../../src/core/law/rule'
import type { Draw } from './any-person'
import { rules } from './shipped-law'

/** One of the shipped rules. */
export const drawRule = (draw: Draw): Rule => draw.pick(rules)

/** The milestones that start any clock of a rule. */
export const milestonesThatStart = (rule: Rule): readonly MilestoneKind[] => [
  ...new Set(
    rule.versions
      .flatMap(({ lines }) => lines)
      .flatMap(({ startsFrom: { earliestOf, butNotBefore, orLaterIfRecorded } }) => [
        ...earliestOf,
        ...butNotBefore,
        ...orLaterIfRecorded,
      ])
      .filter((name: FactName): name is MilestoneKind =>
        (milestoneKinds as readonly string[]).includes(name),
      ),
  ),
]

/** Answers, as far back as the file goes, under which a rule concerns the person, as far as answers do that. */
export const answersThatApply = (draw: Draw, rule: Rule, at: number): readonly Answer[] => {
  const found = new Map<ConditionName, Answer['value']>()
  const want = (expression: Expression, value: boolean): void => {
    if ('all' in expression) for (const one of expression.all) want(one, value)
    if ('any' in expression) for (const one of expression.any) want(one, value)
    if ('not' in expression) want(expression.not, !value)
    if ('is' in expression && expression.is !== 'child' && expression.is !== 'age-disputed')
      found.set(expression.is, value ? 'yes' : 'no')
  }
  const version = draw.pick(rule.versions)
  for (const { condition } of concerns(version, draw.pick(version.lines))) want(condition, true)
  return [...found].map(([fact, value]) => ({
    fact,
    value,
    fromAt: null,
    untilAt: null,
    recordedAt: fromEpochMs(at),
  }))
}
