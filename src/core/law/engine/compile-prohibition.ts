import { factsNamed } from '../expression'
import type { ConditionName } from '../facts/condition-name'
import type { MomentName } from '../facts/moment-name'
import type { Prohibition } from '../prohibition'
import { type FactColumns, isAtLarge, isHeld } from '../reading/fact-columns'
import { type PersonReading, yes } from '../reading/person-reading'
import { type Cell, code, why } from './cell'
import { compileExpression } from './compile-expression'
import type { LineProgram } from './compile-line'
import { metSince, type Onset } from './compile-onset'
import { notStarted, startMissing, startUntimed } from './compile-start'
import { truthAt } from './spans-where'

/**
 * Compiles a prohibition over its first line, which says since when it holds: it fires at that very
 * moment, without grace (law/limits.md 0.7), or when what it hangs on began later. A presumption is excused by the reason that it asks for.
 */
export const compileProhibition = (
  prohibition: Prohibition,
  clock: LineProgram,
  columns: FactColumns,
  onset: Onset | null,
): ((row: number, cell: Cell) => void) => {
  const excuse = prohibition.unless === null ? null : compileExpression(prohibition.unless, columns)
  const named = prohibition.unless === null ? [] : factsNamed(prohibition.unless)
  const act = prohibition.forbids === 'holding' ? null : columns.moment(prohibition.forbids.act)
  const actName = prohibition.forbids === 'holding' ? null : prohibition.forbids.act
  const stayEnd = columns.moment('stay-end')
  const stop = columns.moment('physical-stop')

  const nameReasons = (row: number, cell: Cell): void => {
    if (!cell.isFull) return
    const person = columns.persons[row] as PersonReading
    for (const name of named) {
      const isThere =
        person.conditions.get(name as ConditionName) === yes || person.moments.has(name as MomentName)
      if (!isThere && !cell.missing.includes(name)) cell.missing.push(name)
    }
  }

  const breach = (row: number, cell: Cell, since: number): void => {
    if (excuse !== null) {
      if (excuse.at(row, cell.now) === yes) {
        excused(row, cell, since, cell.now)
        return
      }
      nameReasons(row, cell)
    }
    cell.state = code.breached
    cell.since = since
  }

  const excused = (row: number, cell: Cell, from: number, until: number): void => {
    const person = columns.persons[row] as PersonReading
    const allowed = Math.min(until, allowedFrom(prohibition, person, from, cell.now))
    if (!(allowed > from)) {
      cell.state = code.satisfied
      return
    }
    cell.state = code['satisfied-late']
    cell.lateShortest = allowed - from
    cell.lateLongest = allowed - from
  }

  // What is forbidden is the case from when the ban, the stay, and what the ban hangs on have begun.
  const heldFrom = (row: number, since: number, now: number): number => {
    const from = Math.max(since, stop.firstEarliest[row] || since)
    return onset === null ? from : onset(columns.persons[row] as PersonReading, from, now)
  }

  // A breach that has ended, by release, by escape or because the ban's own time is over, stays a fact.
  const ended = (row: number, cell: Cell, since: number, until: number, because: number): void => {
    const away = columns.persons[row]?.atLargeSince
    const isAway = columns.state[row] === isAtLarge && away != null
    const hasEnd = (stayEnd.count[row] as number) > 0
    const endEarliest = isAway ? away.earliest : hasEnd ? (stayEnd.firstEarliest[row] as number) : until
    const endLatest = isAway ? away.latest : hasEnd ? (stayEnd.firstLatest[row] as number) : until
    const from = heldFrom(row, since, cell.now)
    const ends = Math.min(endEarliest, until)
    if (excuse !== null && excuse.at(row, cell.now) === yes) {
      excused(row, cell, from, ends)
      return
    }
    if (!(ends > from)) {
      cell.state = code['not-applicable']
      cell.because = because
      return
    }
    cell.state = code['satisfied-late']
    cell.lateShortest = Math.min(endEarliest, until) - from
    cell.lateLongest = Math.min(endLatest, until) - from
  }

  return (row, cell) => {
    // A prohibition has no date of its own, and the cell may hold that of the row before.
    cell.dueEarliest = Number.NaN
    cell.dueLatest = Number.NaN
    const found = clock.start.read(row, cell, cell.isFull)
    if (found === startMissing || found === startUntimed) {
      // Held for certain, only not since when: the breach is as certain, its beginning is not.
      cell.state = code['cannot-be-computed']
      return
    }
    if (found === notStarted) {
      cell.state = code['not-applicable']
      cell.because = why['not-started']
      return
    }
    const since = Number.isNaN(cell.startEarliest) ? cell.startLatest : cell.startEarliest
    cell.missing.length = 0
    if (act !== null && actName !== null) {
      const done = (columns.persons[row] as PersonReading).moments
        .get(actName)
        ?.find(({ latest }) => Number.isNaN(latest) || latest >= since)
      if (done === undefined) cell.state = code.satisfied
      else {
        const at = Number.isNaN(done.earliest) ? since : done.earliest
        // A consent that was given after the act does not undo it.
        const excusedThen =
          prohibition.unless !== null &&
          truthAt(prohibition.unless, columns.persons[row] as PersonReading, at) === yes
        if (excusedThen) cell.state = code.satisfied
        else {
          cell.state = code.breached
          cell.since = at
          nameReasons(row, cell)
        }
      }
      return
    }
    if (prohibition.onlyDuringTheTime) {
      clock.run(row, cell)
      const until = cell.dueEarliest
      cell.missing.length = 0
      cell.dueEarliest = Number.NaN
      cell.dueLatest = Number.NaN
      if (!(cell.now < until)) {
        ended(row, cell, since, until, why['time-over'])
        return
      }
    }
    if (columns.state[row] === isHeld) {
      breach(row, cell, heldFrom(row, since, cell.now))
      return
    }
    if (columns.state[row] === isAtLarge) {
      cell.state = code['not-applicable']
      cell.because = why['at-large']
      return
    }
    ended(row, cell, since, Number.POSITIVE_INFINITY, why['ended-before-due'])
  }
}

/**
 * From when on a prohibition that began at a moment is excused. What allows the holding only from then on does not
 * allow the time before it; a reason that was written down later does.
 *
 * @example allowedFrom(unless a court orders it, person, arrestMs, now) //=> when the order was obtained
 */
export const allowedFrom = (
  { unless, onlyFromThen }: Prohibition,
  person: PersonReading,
  from: number,
  now: number,
): number => (unless === null || !onlyFromThen ? from : metSince(unless, person, now))
