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

/**
 * A sweep of a prohibition. Whether a forbidden act that was done is excused is not looked at here.
 *
 * @example sweepProhibition(absolute prohibition, its version's program, version, shared) //=> a sweep
 */
export const sweepProhibition = (
  prohibition: Prohibition,
  { main, onceBroken, from: inForceFrom }: VersionProgram,
  { concerns, from, until }: SweptVersion,
  shared: SharedColumns,
): Sweep => {
  const { forbids, onlyDuringTheTime, unless } = prohibition
  const { startsFrom } = main.line
  // Whose time is over, or which of several starts counts, is not looked at here either.
  const isForATime = onlyDuringTheTime || startsFrom.occurrence !== 'first'
  const { state } = shared.columns
  const stop = shared.columns.moment('physical-stop').firstEarliest
  const turned = shared.columns.moment('turned-18').firstEarliest
  const act = forbids === 'holding' ? null : shared.columns.moment(forbids.act).count
  const mayBeOver = onceMet(concerns, shared)
  const own = newCell(0, false)

  // Of a ban that has ended its own program tells how long it was broken: once, and not again each minute.
  const tellOnceBroken = (row: number, now: number, { states, dues }: Said): void => {
    clearCell(own)
    own.now = now
    onceBroken?.(row, own)
    states[row] = own.state
    if (own.state === code['satisfied-late']) dues[row] = own.dueEarliest
  }

  const saidAt = (now: number): Said => {
    const { found, earliest } = shared.starts(startsFrom)
    const answers = shared.answers(concerns, now)
    const onsets = shared.onsets(concerns, now)
    const excuses = unless === null ? null : shared.truths(unless, now)
    const said: Said = {
      states: new Uint8Array(state.length),
      since: new Float64Array(state.length).fill(Number.NaN),
      dues: new Float64Array(state.length).fill(Number.NaN),
    }
    const { states, since } = said
    for (let row = 0; row < states.length; row += 1) {
      if (state[row] === 0) {
        states[row] = code['not-applicable']
        continue
      }
      const answer = answers === null ? concernsThem : answers[row]
      const held = stop[row] as number
      if (state[row] !== isHeld || Number.isNaN(held)) {
        states[row] = notSwept
        continue
      }
      const start = found[row]
      const at = earliest[row] as number
      if (start === started && !(at >= from && at < until))
        // Written so that an unknown start, NaN, is left alone.
        states[row] = Number.isNaN(at) ? notSwept : code['not-applicable']
      else if (answer === doesNotConcern) {
        // The breach of someone held as a child does not end with a birthday, nor another with what it hung on.
        if ((turned[row] as number) > held) states[row] = notSwept
        else if (onceBroken !== null && mayBeOver(row)) tellOnceBroken(row, now, said)
        else states[row] = code['not-applicable']
      } else if (answer === notShown) states[row] = code['not-applicable']
      else if (answer === asks) states[row] = code['cannot-be-computed']
      else if (start !== started)
        states[row] = start === notStarted ? code['not-applicable'] : code['cannot-be-computed']
      else if (isForATime) states[row] = notSwept
      else if (act !== null) states[row] = act[row] === 0 ? code.satisfied : notSwept
      else {
        const broken = Math.max(at, held, onsets === null ? held : (onsets[row] as number))
        if (excuses !== null && excuses[row] === yes) {
          const person = shared.columns.persons[row] as PersonReading
          const isLate = Math.min(now, allowedFrom(prohibition, person, broken, now)) > broken
          states[row] = isLate ? code['satisfied-late'] : code.satisfied
        } else {
          states[row] = code.breached
          since[row] = broken
        }
      }
    }
    return said
  }
  const bounds = [from, until, inForceFrom].map(String)
  const key = JSON.stringify([prohibition, startsFrom, concerns, ...bounds])
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
