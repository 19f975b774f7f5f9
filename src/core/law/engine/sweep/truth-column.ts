import { hourMs } from '../../../dates/lengths-of-time'
import type { Expression } from '../../expression'
import type { FactColumns } from '../../reading/fact-columns'
import { no, unknown, yes } from '../../reading/person-reading'
import { agesFor } from '../compile-expression'

/**
 * The truth of an expression for every row, as `compileExpression` gives it for one. The column may be one of
 * the facts' own: it is not to be written to.
 *
 * @example truthColumn({ is: 'child' }, columns, now)[0] //=> 1
 */
export const truthColumn = (expression: Expression, columns: FactColumns, now: number): Uint8Array => {
  if ('is' in expression) return columns.condition(expression.is)
  const truths = new Uint8Array(columns.length)
  if ('all' in expression) {
    truths.fill(yes)
    for (const one of expression.all) and(truths, truthColumn(one, columns, now))
  } else if ('any' in expression) {
    for (const one of expression.any) or(truths, truthColumn(one, columns, now))
  } else if ('not' in expression) {
    const other = truthColumn(expression.not, columns, now)
    for (let row = 0; row < truths.length; row += 1)
      truths[row] = other[row] === unknown ? unknown : other[row] === yes ? no : yes
  } else if ('age' in expression) {
    const isBelow = 'below' in expression.age
    const limit = 'below' in expression.age ? expression.age.below : expression.age['at-least']
    const ages = agesFor(expression.age, columns)
    for (let row = 0; row < truths.length; row += 1) {
      const age = ages[row] as number
      truths[row] = Number.isNaN(age) ? unknown : age < limit === isBelow ? yes : no
    }
  } else if ('happened' in expression) {
    const { count } = columns.moment(expression.happened)
    for (let row = 0; row < truths.length; row += 1) truths[row] = (count[row] as number) > 0 ? yes : no
  } else {
    const { count, lastEarliest } = columns.moment(expression.within.of)
    const ms = expression.within.hours * hourMs
    for (let row = 0; row < truths.length; row += 1) {
      const at = lastEarliest[row] as number
      if (count[row] !== 0) truths[row] = Number.isNaN(at) ? unknown : now - at <= ms ? yes : no
    }
  }
  return truths
}

const and = (truths: Uint8Array, other: Uint8Array): void => {
  for (let row = 0; row < truths.length; row += 1) {
    const a = truths[row]
    const b = other[row]
    truths[row] = a === no || b === no ? no : a === unknown || b === unknown ? unknown : yes
  }
}

const or = (truths: Uint8Array, other: Uint8Array): void => {
  for (let row = 0; row < truths.length; row += 1) {
    const a = truths[row]
    const b = other[row]
    truths[row] = a === yes || b === yes ? yes : a === unknown || b === unknown ? unknown : no
  }
}
