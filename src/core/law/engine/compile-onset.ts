import type { Concern } from '../concerns'
import { type Expression, factsNamed } from '../expression'
import type { ConditionName } from '../facts/condition-name'
import type { MomentName } from '../facts/moment-name'
import { type PersonReading, type RecordedTruth, yes } from '../reading/person-reading'
import { momentsThatSay } from '../reading/read-conditions'

/** Since when a condition has been met for someone, not before a moment. */
export type Onset = (person: PersonReading, sinceMs: number, now: number) => number

/**
 * A ban that hangs on what may become true while somebody is held: since when it has been so. A place becomes
 * overfull, someone asks for asylum, a criminal ground gives way to one of migration. What carries no date has been so
 * all along, and so has being a child. `null` where nothing in the conditions can begin.
 *
 * @example compileOnset([{ condition: { is: 'over-capacity' }, whenUnknown: 'ask' }])?.(person, arrival, now) //=> when it became overfull
 */
export const compileOnset = (concerns: readonly Concern[]): Onset | null => {
  const conditions = concerns.map(({ condition }) => condition).filter(mayBegin)
  if (conditions.length === 0) return null
  return (person, sinceMs, now) => Math.max(sinceMs, ...conditions.map((one) => metSince(one, person, now)))
}

const always = Number.NEGATIVE_INFINITY

const mayBegin = (condition: Expression): boolean =>
  factsNamed(condition).some((name) => name !== 'child' && name !== 'birth-date')

/**
 * Since when a condition that is met now has been met; `-Infinity` where it carries no date.
 *
 * @example metSince({ is: 'court-ordered-detention' }, person, now) //=> when the court's order was obtained
 */
export const metSince = (condition: Expression, person: PersonReading, now: number): number => {
  if ('is' in condition) return sinceYes(condition.is, person, now)
  if ('all' in condition) return Math.max(...condition.all.map((one) => metSince(one, person, now)))
  if ('any' in condition) {
    const met = condition.any.filter((one) => isMet(one, person))
    return met.length === 0 ? always : Math.min(...met.map((one) => metSince(one, person, now)))
  }
  if ('not' in condition && 'is' in condition.not) return sinceNo(condition.not.is, person, now)
  return always
}

const isMet = (condition: Expression, person: PersonReading): boolean => {
  if ('is' in condition) return person.conditions.get(condition.is) === yes
  if ('all' in condition) return condition.all.every((one) => isMet(one, person))
  if ('any' in condition) return condition.any.some((one) => isMet(one, person))
  if ('happened' in condition) return person.moments.has(condition.happened)
  // Of a denial or an age it is not known here since when; the ban then counts from its own start.
  return true
}

const sinceYes = (name: ConditionName, person: PersonReading, now: number): number => {
  const said = firstOf(momentsThatSay[name] ?? [], person)
  const recorded = spanAt(person.recorded.get(name)?.yes, now)
  if (recorded !== undefined) return Math.min(recorded.from, said ?? recorded.from)
  return said ?? (name === 'migration-ground' ? person.migrationGroundSince : always)
}

const sinceNo = (name: ConditionName, person: PersonReading, now: number): number => {
  const truth = person.recorded.get(name)
  const ended = truth?.yes.map(({ until }) => until).filter((until) => until <= now) ?? []
  return Math.max(spanAt(truth?.no, now)?.from ?? always, ...ended)
}

const spanAt = (spans: RecordedTruth['yes'] | undefined, now: number) =>
  spans?.find(({ from, until }) => from <= now && now < until)

// One without a time may have been at any: the longer time is shown.
const firstOf = (names: readonly MomentName[], person: PersonReading): number | null => {
  const all = names.flatMap((name) => person.moments.get(name) ?? [])
  if (all.length === 0) return null
  return Math.min(...all.map(({ earliest }) => (Number.isNaN(earliest) ? always : earliest)))
}
