import { countingEnvironment } from './counting-environment'
import { compileProgram, type Program } from './engine/program'
import type { Law } from './law'
import { oneRow, type RefillableColumns } from './reading/fact-columns'

/** A law compiled for one person at a time. */
export type Evaluator = { readonly program: Program; readonly columns: RefillableColumns }

/**
 * A law's evaluator, compiled at the first question and kept with the law: thousands of people are asked
 * about one after the other.
 *
 * @example evaluatorOf(law) === evaluatorOf(law) //=> true
 */
export const evaluatorOf = (law: Law): Evaluator => {
  const known = evaluators.get(law)
  if (known !== undefined) return known
  const columns = oneRow()
  const made = { program: compileProgram(law.packs, columns, countingEnvironment(law)), columns }
  evaluators.set(law, made)
  return made
}

const evaluators = new WeakMap<Law, Evaluator>()
