import type { Concern } from './concerns'
import type { Cell } from './engine/cell'
import { compileExpression } from './engine/compile-expression'
import { type AgeLimit, type Expression, factsNamed } from './expression'
import type { FactColumns } from './reading/fact-columns'
import { no, type PersonReading, type Truth, unknown } from './reading/person-reading'
import { plainStep, type Step, type StepSentence } from './step'

/**
 * The facts on which it depends whether a clock concerns someone, each with what is recorded of it.
 *
 * @example factSteps(concerns of a rule for children, columns of an adult, 0, cell) //=> [{ sentence: 'law.step.fact.no', params: { fact: 'child' }, … }]
 */
export const factSteps = (
  conditions: readonly Concern[],
  columns: FactColumns,
  row: number,
  cell: Cell,
): Step[] => {
  const leaves = conditions.flatMap(({ condition }) => leavesOf(condition))
  const steps = [...new Map(leaves.map((leaf) => [JSON.stringify(leaf), leaf])).values()].map((leaf) => {
    const truth = compileExpression(leaf, columns).at(row, cell.now)
    const names = factsNamed(leaf)
    const [name] = names
    const fact = 'age' in leaf ? ageName(leaf.age) : (name ?? null)
    return plainStep(sentenceOf(truth, isOfFacility(columns.persons[row], leaf, cell.now)), { fact }, names)
  })
  return cell.isAssumed ? [...steps, plainStep('law.step.assumed', {})] : steps
}

const sentenceOf = (truth: Truth, byFacility: boolean): StepSentence => {
  if (truth === unknown) return 'law.step.fact.unknown'
  if (byFacility) return truth === no ? 'law.step.fact.facility.no' : 'law.step.fact.facility.yes'
  return truth === no ? 'law.step.fact.no' : 'law.step.fact.yes'
}

// Whether it is an answer for the facility that says it now.
const isOfFacility = (person: PersonReading | undefined, leaf: Expression, now: number): boolean =>
  'is' in leaf &&
  person?.recorded.get(leaf.is)?.ofFacility?.some(({ from, until }) => from <= now && now < until) === true

const ageName = (age: AgeLimit): string => {
  const which = 'below' in age ? `age-below ${age.below}` : `age-at-least ${age['at-least']}`
  return age.at === undefined ? which : `${which} ${age.at}`
}

const leavesOf = (expression: Expression): readonly Expression[] => {
  if ('all' in expression) return expression.all.flatMap(leavesOf)
  if ('any' in expression) return expression.any.flatMap(leavesOf)
  if ('not' in expression) return leavesOf(expression.not)
  return [expression]
}
