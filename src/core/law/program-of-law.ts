import { countingEnvironment } from './counting-environment'
import { compileProgram, type Program } from './engine/program'
import type { Law } from './law'
import type { FactColumns } from './reading/fact-columns'

/**
 * The rules of a law compiled over columns. It is kept with both, because the next minute asks the same law about
 * the same people again.
 *
 * @example programOfLaw(law, columns) === programOfLaw(law, columns) //=> true
 */
export const programOfLaw = (law: Law, columns: FactColumns): Program => {
  let ofColumns = programs.get(columns)
  if (ofColumns === undefined) {
    ofColumns = new WeakMap()
    programs.set(columns, ofColumns)
  }
  const known = ofColumns.get(law)
  if (known !== undefined) return known
  const made = compileProgram(law.packs, columns, countingEnvironment(law))
  ofColumns.set(law, made)
  return made
}

const programs = new WeakMap<FactColumns, WeakMap<Law, Program>>()
