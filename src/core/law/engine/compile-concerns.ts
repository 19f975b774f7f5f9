import type { Concern } from '../concerns'
import type { FactName } from '../fact-name'
import type { FactColumns } from '../reading/fact-columns'
import { no, yes } from '../reading/person-reading'
import type { WhenUnknown } from '../when-unknown'
import { compileExpression } from './compile-expression'

/** Whether a clock concerns someone; `assumed` and `asks` where a condition is unknown. */
export const doesNotConcern = 0
export const concernsThem = 1
export const assumed = 2
export const asks = 3
export const notShown = 4

/** The answer for a condition that is unknown. Example: `answerUnknown('ask') //=> 3`. */
export const answerUnknown = (whenUnknown: WhenUnknown): number =>
  whenUnknown === 'ask' ? asks : whenUnknown === 'applies' ? assumed : notShown

/** Compiled conditions of a clock. */
export type Gate = {
  readonly at: (row: number, now: number) => number
  /** The facts for which it asks. */
  readonly missing: (row: number, now: number, found: FactName[]) => void
}

/**
 * Turns the conditions of a clock into one answer, `null` where it concerns everyone. One that is not met
 * settles it, then one that needs a positive fact; what is asked for outweighs what is assumed.
 *
 * @example compileConcerns([{ condition: { is: 'child' }, whenUnknown: 'ask' }], columns)?.at(0, now) //=> 3 without a birth
 */
export const compileConcerns = (concerns: readonly Concern[], columns: FactColumns): Gate | null => {
  const tests = concerns.map(({ condition, whenUnknown }) => ({
    test: compileExpression(condition, columns),
    unknownIs: answerUnknown(whenUnknown),
  }))
  const [only, another] = tests
  if (only === undefined) return null
  const missing: Gate['missing'] = (row, now, found) => {
    for (const { test, unknownIs } of tests) if (unknownIs === asks) test.missing(row, now, found)
  }
  if (another === undefined) {
    const { test, unknownIs } = only
    const at = (row: number, now: number): number => {
      const truth = test.at(row, now)
      return truth === yes ? concernsThem : truth === no ? doesNotConcern : unknownIs
    }
    return { at, missing }
  }
  const at = (row: number, now: number): number => {
    let result = concernsThem
    for (const { test, unknownIs } of tests) {
      const truth = test.at(row, now)
      if (truth === no) return doesNotConcern
      if (truth !== yes && unknownIs > result) result = unknownIs
    }
    return result
  }
  return { at, missing }
}
