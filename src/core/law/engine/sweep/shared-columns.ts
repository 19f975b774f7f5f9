import type { Concern } from '../../concerns.js'
import type { Expression } from '../../expression.js'
import { type FactColumns, isHeld } from '../../reading/fact-columns.js'
import { no, yes } from '../../reading/person-reading.js'
import type { StartsFrom } from '../../starts-from.js'
import { code } from '../cell.js'
import { answerUnknown, concernsThem, doesNotConcern } from '../compile-concerns.js'
import type { CountingEnvironment } from '../counters.js'
import { type StartColumn, startColumn } from './start-column.js'
import { notSwept, open } from './swept.js'
import { truthColumn } from './truth-column.js'

/** What many lines ask of the same people, worked out once; nothing that it gives is to be written to. */
export type SharedColumns = {
  readonly columns: FactColumns
  readonly env: CountingEnvironment
  /** Whom a clock concerns, as `compileConcerns` answers; `null` where it concerns everyone held. */
  readonly answers: (concerns: readonly Concern[], now: number) => Uint8Array | null
  readonly truths: (expression: Expression, now: number) => Uint8Array
  readonly starts: (startsFrom: StartsFrom) => StartColumn
  /** The days from which day counts run that start at these moments. */
  readonly daysToCountFrom: (starts: Float64Array) => Float64Array
  /** `open` for the plain, `notSwept` for those whose custody or extensions a line minds. */
  readonly plain: (mindsBreaks: boolean, mindsExtensions: boolean) => Uint8Array
  /** A column of moments for a sweep's own use, until it has ended. */
  readonly scratch: (name: string) => Float64Array
}

/**
 * Columns over the facts of many people that lines share.
 *
 * @example sharedColumns(columns, env).starts(fromTheHandover).found[0] //=> 0
 */
export const sharedColumns = (columns: FactColumns, env: CountingEnvironment): SharedColumns => {
  const { length } = columns
  const truths = kept((expression: Expression, now: number) => truthColumn(expression, columns, now))
  const answers = kept((concerns: readonly Concern[], now: number) => {
    const found = new Uint8Array(length).fill(concernsThem)
    for (const { condition, whenUnknown } of concerns) {
      const unknownIs = answerUnknown(whenUnknown)
      const truth = truths(condition, now)
      for (let row = 0; row < length; row += 1) {
        const one = truth[row]
        if (one === no) found[row] = doesNotConcern
        else if (one !== yes && found[row] !== doesNotConcern && unknownIs > (found[row] as number))
          found[row] = unknownIs
      }
    }
    return found
  })
  const plain = kept((mindsBreaks: boolean, mindsExtensions: boolean) => {
    const { state, interrupted, extended } = columns
    const marks = new Uint8Array(length)
    for (let row = 0; row < length; row += 1)
      marks[row] =
        state[row] === 0
          ? code['not-applicable']
          : state[row] !== isHeld ||
              (mindsBreaks && interrupted[row] === 1) ||
              (mindsExtensions && extended[row] === 1)
            ? notSwept
            : open
    return marks
  })
  const days = new WeakMap<Float64Array, Float64Array>()
  const scratches = new Map<string, Float64Array>()
  return {
    columns,
    env,
    truths,
    answers: (concerns, now) => (concerns.length === 0 ? null : answers(concerns, now)),
    starts: kept((startsFrom: StartsFrom) => startColumn(startsFrom, columns)),
    daysToCountFrom: (starts) => {
      const known = days.get(starts)
      if (known !== undefined) return known
      const { dayToCountFrom } = env.zone
      const found = new Float64Array(length)
      for (let row = 0; row < length; row += 1) {
        const at = starts[row] as number
        found[row] = Number.isNaN(at) ? Number.NaN : dayToCountFrom(at)
      }
      days.set(starts, found)
      return found
    },
    plain,
    scratch: (name) => {
      const known = scratches.get(name)
      if (known !== undefined) return known
      const made = new Float64Array(length)
      scratches.set(name, made)
      return made
    },
  }
}

// What is asked for is data: the same text is the same question.
const kept = <Asked extends readonly unknown[], Column>(
  make: (...asked: Asked) => Column,
): ((...asked: Asked) => Column) => {
  const known = new Map<string, Column>()
  return (...asked) => {
    const key = JSON.stringify(asked)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(...asked)
    known.set(key, made)
    return made
  }
}
