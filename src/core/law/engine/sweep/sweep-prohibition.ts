import type { Prohibition } from '../../prohibition'
import { isHeld } from '../../reading/fact-columns'
import { type PersonReading, yes } from '../../reading/person-reading'
import { allowedFrom } from '../ban-excuse'
import { clearCell, code, newCell } from '../cell'
import { asks, concernsThem, doesNotConcern, notShown } from '../compile-concerns'
import { notStarted, started } from '../start-reader'
import type { VersionProgram } from '../version-program'
import { onceMet } from './once-met'
import type { SharedColumns } from './shared-columns'
import { notSwept, type Sweep, type SweptVersion } from './swept'

/** A prohibition has no date of its own, unless it is over: then that of its first breach. */
type Said = { readonly states: Uint8Array; readonly since: Float64Array; readonly dues: Float64Array }

/** Writes what a prohibition says of one row; everything that it is asked is there by then. */
type RowWriter = (row: number, now: number, said: Said) => void

/**
 * A sweep of a prohibition. Whether a forbidden act that was done is excused is not looked at here.
 *
 * @example sweepProhibition(absolute prohibition, its version's program, version, shared) //=> a sweep
 */
export const sweepProhibition = (
  prohibition: Prohibition,
  program: VersionProgram,
  version: SweptVersion,
  shared: SharedColumns,
): Sweep => {
  const { startsFrom } = program.main.line
  const writerAt = compileWriter(prohibition, program, version, shared)
  const saidAt = (now: number): Said => {
    const { length } = shared.columns
    const said: Said = {
      states: new Uint8Array(length),
      since: new Float64Array(length).fill(Number.NaN),
      dues: new Float64Array(length).fill(Number.NaN),
    }
    const write = writerAt(now)
    for (let row = 0; row < length; row += 1) write(row, now, said)
    return said
  }
  const bounds = [version.from, version.until, program.from].map(String)
  const key = JSON.stringify([prohibition, startsFrom, version.concerns, ...bounds])
  // It says the same a minute later, unless it looks back so many hours from now.
  const looksBack = key.includes('"within"')
  return (now, into) => {
    const { states, since, dues } = looksBack
      ? saidAt(now)
      : shared.made(shared.starts(startsFrom), key, () => saidAt(now))
    into.states.set(states)
    into.since.set(since)
    into.dueEarliest.set(dues)
    into.dueLatest.set(dues)
  }
}

// The bounds of the starts for which the version counts, whom it concerns, since when, and then what it says of them.
const compileWriter = (
  prohibition: Prohibition,
  program: VersionProgram,
  { concerns, from, until }: SweptVersion,
  shared: SharedColumns,
): ((now: number) => RowWriter) => {
  const { startsFrom } = program.main.line
  const { state } = shared.columns
  const stop = shared.columns.moment('physical-stop').firstEarliest
  const ofOthers = compileOthers(program, concerns, shared)
  const ofConcernedAt = compileConcerned(prohibition, program, concerns, shared)
  return (now) => {
    const { found, earliest } = shared.starts(startsFrom)
    const answers = shared.answers(concerns, now)
    const ofConcerned = ofConcernedAt(now)
    return (row, now, said) => {
      const { states } = said
      if (state[row] === 0) {
        states[row] = code['not-applicable']
        return
      }
      if (state[row] !== isHeld || Number.isNaN(stop[row])) {
        states[row] = notSwept
        return
      }
      const answer = answers === null ? concernsThem : answers[row]
      const start = found[row]
      const at = earliest[row] as number
      if (start === started && !(at >= from && at < until))
        // Written so that an unknown start, NaN, is left alone.
        states[row] = Number.isNaN(at) ? notSwept : code['not-applicable']
      else if (answer === doesNotConcern) ofOthers(row, now, said)
      else if (answer === notShown) states[row] = code['not-applicable']
      else if (answer === asks) states[row] = code['cannot-be-computed']
      else if (start === started) ofConcerned(row, now, said)
      else states[row] = start === notStarted ? code['not-applicable'] : code['cannot-be-computed']
    }
  }
}

// Of whom it does not concern now: the breach of someone held as a child does not end with a birthday, nor another with
// what it hung on.
const compileOthers = (
  { onceBroken }: VersionProgram,
  concerns: SweptVersion['concerns'],
  shared: SharedColumns,
): RowWriter => {
  const stop = shared.columns.moment('physical-stop').firstEarliest
  const turned = shared.columns.moment('turned-18').firstEarliest
  const mayBeOver = onceMet(concerns, shared)
  const own = newCell(0, false)
  return (row, now, { states, dues }) => {
    if ((turned[row] as number) > (stop[row] as number)) states[row] = notSwept
    else if (onceBroken === null || !mayBeOver(row)) states[row] = code['not-applicable']
    else {
      // Of a ban that has ended its own program tells how long it was broken: once, and not again each minute.
      clearCell(own)
      own.now = now
      onceBroken(row, own)
      states[row] = own.state
      if (own.state === code['satisfied-late']) dues[row] = own.dueEarliest
    }
  }
}

// Of whom it concerns and for whom it holds.
const compileConcerned = (
  prohibition: Prohibition,
  { main }: VersionProgram,
  concerns: SweptVersion['concerns'],
  shared: SharedColumns,
): ((now: number) => RowWriter) => {
  const { forbids, onlyDuringTheTime, unless } = prohibition
  const { startsFrom } = main.line
  // Whose time is over, or which of several starts counts, is not looked at here either.
  if (onlyDuringTheTime || startsFrom.occurrence !== 'first')
    return () => (row, _now, said) => {
      said.states[row] = notSwept
    }
  if (forbids !== 'holding') {
    const { count } = shared.columns.moment(forbids.act)
    return () => (row, _now, said) => {
      said.states[row] = count[row] === 0 ? code.satisfied : notSwept
    }
  }
  const stop = shared.columns.moment('physical-stop').firstEarliest
  return (now) => {
    const { earliest } = shared.starts(startsFrom)
    const onsets = shared.onsets(concerns, now)
    const excuses = unless === null ? null : shared.truths(unless, now)
    return (row, now, { states, since }) => {
      const held = stop[row] as number
      const broken = Math.max(earliest[row] as number, held, onsets === null ? held : (onsets[row] as number))
      if (excuses === null || excuses[row] !== yes) {
        states[row] = code.breached
        since[row] = broken
        return
      }
      const person = shared.columns.persons[row] as PersonReading
      const isLate = Math.min(now, allowedFrom(prohibition, person, broken, now)) > broken
      states[row] = isLate ? code['satisfied-late'] : code.satisfied
    }
  }
}
