import { hourMs } from '../../dates/lengths-of-time'
import type { AgeLimit, Expression } from '../expression'
import type { FactName } from '../fact-name'
import type { FactColumns } from '../reading/fact-columns'
import { no, type Truth, unknown, yes } from '../reading/person-reading'

/** A compiled expression: its truth for a row, and the facts that make it unknown there. */
export type Test = {
  readonly at: (row: number, now: number) => Truth
  readonly missing: (row: number, now: number, found: FactName[]) => void
}

/**
 * Turns an expression into closures over columns, once for all rows (Kleene's three values: unknown
 * stays unknown unless the other side settles it).
 *
 * @example compileExpression({ not: { is: 'child' } }, columns).at(0, now) //=> 1 for an adult
 */
export const compileExpression = (expression: Expression, columns: FactColumns): Test => {
  if ('is' in expression) {
    const column = columns.condition(expression.is)
    // Whoever's birth would tell is asked for the birth, not for the answer that follows from it.
    const name: FactName =
      expression.is === 'child' || expression.is === 'older-person' ? 'birth-date' : expression.is
    return leaf((row) => column[row] as Truth, name)
  }
  if ('all' in expression) {
    const tests = expression.all.map((one) => compileExpression(one, columns))
    return many(tests, (row, now) => {
      let result: Truth = yes
      for (const test of tests) {
        const truth = test.at(row, now)
        if (truth === no) return no
        if (truth === unknown) result = unknown
      }
      return result
    })
  }
  if ('any' in expression) {
    const tests = expression.any.map((one) => compileExpression(one, columns))
    return many(tests, (row, now) => {
      let result: Truth = no
      for (const test of tests) {
        const truth = test.at(row, now)
        if (truth === yes) return yes
        if (truth === unknown) result = unknown
      }
      return result
    })
  }
  if ('not' in expression) {
    const test = compileExpression(expression.not, columns)
    return many([test], (row, now) => {
      const truth = test.at(row, now)
      return truth === unknown ? unknown : truth === yes ? no : yes
    })
  }
  if ('age' in expression) return ageTest(expression.age, columns)
  if ('happened' in expression) {
    const { count } = columns.moment(expression.happened)
    return leaf((row) => ((count[row] as number) > 0 ? yes : no), expression.happened)
  }
  const { count, lastEarliest } = columns.moment(expression.within.of)
  const ms = expression.within.hours * hourMs
  return leaf((row, now) => {
    if (count[row] === 0) return no
    const at = lastEarliest[row] as number
    return Number.isNaN(at) ? unknown : now - at <= ms ? yes : no
  }, expression.within.of)
}

// Who may be below a protective age counts as below it.
const ageTest = (age: AgeLimit, columns: FactColumns): Test => {
  const ages = agesFor(age, columns)
  const isBelow = 'below' in age
  const limit = 'below' in age ? age.below : age['at-least']
  const at: Test['at'] = (row) => {
    const years = ages[row] as number
    return Number.isNaN(years) ? unknown : years < limit === isBelow ? yes : no
  }
  if (age.at === undefined) return leaf(at, 'birth-date')
  const { at: moment } = age
  const stop = columns.moment(moment)
  return {
    at,
    missing: (row, now, found) => {
      if (at(row, now) !== unknown) return
      const add = (name: FactName): void => {
        if (!found.includes(name)) found.push(name)
      }
      if (Number.isNaN(columns.ageLeast[row] as number)) add('birth-date')
      if (stop.count[row] === 0 || Number.isNaN(stop.firstEarliest[row] as number)) add(moment)
    },
  }
}

/** The column of ages that settles a limit: the least that somebody may be, or the most. */
export const agesFor = (age: AgeLimit, columns: FactColumns): Float64Array => {
  if (age.at === undefined) return 'below' in age ? columns.ageLeast : columns.ageMost
  return 'below' in age ? columns.ageLeastAtStop : columns.ageMostAtStop
}

const leaf = (at: Test['at'], name: FactName): Test => ({
  at,
  missing: (row, now, found) => {
    if (at(row, now) === unknown && !found.includes(name)) found.push(name)
  },
})

const many = (tests: readonly Test[], at: Test['at']): Test => ({
  at,
  missing: (row, now, found) => {
    if (at(row, now) !== unknown) return
    for (const test of tests) test.missing(row, now, found)
  },
})
