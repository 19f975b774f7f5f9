import type { Concern } from '../concerns.js'
import type { Expression } from '../expression.js'
import { isOfFacility } from '../facts/condition-name.js'
import type { PersonReading } from '../reading/person-reading.js'
import { spansWhere } from './spans-where.js'

/** Since when a condition has been met for someone, not before a moment. */
export type Onset = (person: PersonReading, sinceMs: number, now: number) => number

/**
 * A ban that hangs on what is true of the place, which may begin while somebody is there: since when it has been so.
 * `null` where the conditions are of the person, whose clock starts from a moment of their own.
 *
 * @example compileOnset([{ condition: { is: 'over-capacity' }, whenUnknown: 'ask' }])?.(person, arrival, now) //=> when it became overfull
 */
export const compileOnset = (concerns: readonly Concern[]): Onset | null => {
  const ofPlace = concerns.map(({ condition }) => condition).filter(isOfPlace)
  if (ofPlace.length === 0) return null
  return (person, sinceMs, now) =>
    ofPlace.reduce((since, condition) => {
      const last = spansWhere(condition, person, sinceMs, now).at(-1)
      return last === undefined || last.until <= now ? since : Math.max(since, last.from)
    }, sinceMs)
}

const isOfPlace = (condition: Expression): boolean => {
  if ('is' in condition) return isOfFacility(condition.is)
  if ('not' in condition) return isOfPlace(condition.not)
  if ('all' in condition) return condition.all.every(isOfPlace)
  return 'any' in condition && condition.any.every(isOfPlace)
}
