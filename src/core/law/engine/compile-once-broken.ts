import type { Span } from '../../custody/held-spans'
import type { Concern } from '../concerns'
import { type Expression, leavesOf } from '../expression'
import type { ConditionName } from '../facts/condition-name'
import type { Prohibition } from '../prohibition'
import type { FactColumns } from '../reading/fact-columns'
import { type PersonReading, type Truth, unknown, yes } from '../reading/person-reading'
import { momentsThatSay, recordedAt } from '../reading/read-conditions'
import { type Cell, code } from './cell'
import type { LineProgram } from './compile-line'
import { edgesOfLeaf, happenedBy } from './spans-where'
import { started } from './start-reader'
import { truthOf } from './truth-of'

/**
 * What a ban on holding says of someone whom it no longer concerns: a pregnancy ended, the place is no longer overfull,
 * the expulsion became final. For as long as its conditions were met while the person was held the ban was broken, and
 * that it is over does not undo it; time before the ban was in force does not count. `null` where it forbids something
 * else than holding, or for a time only.
 */
export const compileOnceBroken = (
  { forbids, onlyDuringTheTime, unless }: Prohibition,
  concerns: readonly Concern[],
  clock: LineProgram,
  columns: FactColumns,
  inForceFrom: number,
): ((row: number, cell: Cell) => void) | null => {
  if (forbids !== 'holding' || onlyDuringTheTime) return null
  const stop = columns.moment('physical-stop')
  const stayEnd = columns.moment('stay-end')
  const conditions = concerns.map(({ condition }) => condition)

  return (row, cell) => {
    const person = columns.persons[row] as PersonReading
    if (!mayHaveBeenMet(conditions, person, cell.now)) return
    if (clock.start.read(row, cell, false) !== started) return
    const from = Math.max(cell.startEarliest, stop.firstEarliest[row] as number, inForceFrom)
    const end = (stayEnd.count[row] as number) > 0 ? (stayEnd.firstEarliest[row] as number) : cell.now
    const until = Math.min(Number.isNaN(end) ? cell.now : end, cell.now)
    if (Number.isNaN(from)) return
    const broken = spansMet(conditions, unless, person, from, until)
    const [first] = broken
    if (first === undefined) return
    const ms = broken.reduce((sum, span) => sum + span.until - span.from, 0)
    cell.state = code['satisfied-late']
    cell.lateShortest = ms
    cell.lateLongest = ms
    cell.dueEarliest = first.from
    cell.dueLatest = first.from
  }
}

// Nothing of most people is recorded that could have ended.
const mayHaveBeenMet = (conditions: readonly Expression[], person: PersonReading, now: number): boolean =>
  conditions.some((condition) => mayOnceBe(condition, person, now))

// A no that is dated says nothing of the time before it: only a recorded yes can have ended.
const mayOnceBe = (expression: Expression, person: PersonReading, now: number): boolean => {
  if ('is' in expression)
    return (
      (person.recorded.get(expression.is)?.yes.length ?? 0) > 0 || saidAt(expression.is, person).length > 0
    )
  if ('all' in expression) return expression.all.some((one) => mayOnceBe(one, person, now))
  if ('any' in expression) return expression.any.some((one) => mayOnceBe(one, person, now))
  if ('not' in expression) return edgesOf(expression.not, person).some((edge) => edge <= now)
  return 'happened' in expression && person.moments.has(expression.happened)
}

const spansMet = (
  conditions: readonly Expression[],
  unless: Expression | null,
  person: PersonReading,
  from: number,
  until: number,
): readonly Span[] => {
  const parts = unless === null ? conditions : [...conditions, unless]
  const inside = parts.flatMap((one) => edgesOf(one, person)).filter((edge) => edge > from && edge < until)
  const edges = [from, ...[...new Set(inside)].sort((a, b) => a - b), until]
  return edges.slice(0, -1).flatMap((at, index) => {
    const isBroken =
      conditions.every((one) => truthThen(one, person, at) === yes) &&
      (unless === null || truthThen(unless, person, at) !== yes)
    const next = edges[index + 1] as number
    return isBroken && next > at ? [{ from: at, until: next }] : []
  })
}

// When what the conditions hang on may have changed.
const edgesOf = (expression: Expression, person: PersonReading): readonly number[] =>
  leavesOf(expression).flatMap((leaf) => [
    ...edgesOfLeaf(leaf, person),
    ...('is' in leaf ? saidAt(leaf.is, person).filter(Number.isFinite) : []),
  ])

const saidAt = (name: ConditionName, person: PersonReading): readonly number[] =>
  (momentsThatSay[name] ?? []).flatMap((moment) =>
    (person.moments.get(moment) ?? []).map(({ earliest }) => earliest),
  )

const truthThen = (expression: Expression, person: PersonReading, at: number): Truth =>
  truthOf(expression, (leaf) => {
    if ('is' in leaf) return factThen(leaf.is, person, at)
    // Of an age or a distance in time it is not known here how it was: it does not break a ban by itself.
    return 'happened' in leaf ? happenedBy(leaf.happened, person, at) : unknown
  })

// What nothing dated is recorded of was then as it is now.
const factThen = (name: ConditionName, person: PersonReading, at: number): Truth => {
  const truth = person.recorded.get(name)
  const isOver = truth?.yes.some(({ until }) => until <= at) === true
  const isSaid = !isOver && saidAt(name, person).some((said) => said <= at)
  if (truth === undefined && saidAt(name, person).length === 0) return person.conditions.get(name) ?? unknown
  const then = recordedAt(truth, name, at)
  return then !== yes && isSaid && !truth?.no.some(({ from, until }) => from <= at && at < until) ? yes : then
}
