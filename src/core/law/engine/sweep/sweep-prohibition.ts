import type { Line } from '../../line.js'
import type { Prohibition } from '../../prohibition.js'
import { isHeld } from '../../reading/fact-columns.js'
import { yes } from '../../reading/person-reading.js'
import { code } from '../cell.js'
import { asks, concernsThem, doesNotConcern, notShown } from '../compile-concerns.js'
import { notStarted, started } from '../compile-start.js'
import { onceMet } from './once-met.js'
import type { SharedColumns } from './shared-columns.js'
import { notSwept, type Sweep, type Swept, type SweptVersion } from './swept.js'

/**
 * A sweep of a prohibition. Whether a forbidden act that was done is excused is not looked at here.
 *
 * @example sweepProhibition(absolute prohibition, line, version, shared) //=> a sweep
 */
export const sweepProhibition = (
  prohibition: Prohibition,
  { startsFrom }: Line,
  { concerns, from, until }: SweptVersion,
  shared: SharedColumns,
): Sweep => {
  const { forbids, onlyDuringTheTime, onlyFromThen, unless } = prohibition
  // Whose time is over, or which of several starts counts, is not looked at here either.
  const isForATime = onlyDuringTheTime || startsFrom.occurrence !== 'first'
  const { state } = shared.columns
  const stop = shared.columns.moment('physical-stop').firstEarliest
  const turned = shared.columns.moment('turned-18').firstEarliest
  const act = forbids === 'holding' ? null : shared.columns.moment(forbids.act).count
  const mayBeOver =
    forbids === 'holding' && !onlyDuringTheTime ? onceMet(concerns, shared) : (): boolean => false
  const saidAt = (now: number): Pick<Swept, 'states' | 'since'> => {
    const { found, earliest } = shared.starts(startsFrom)
    const answers = shared.answers(concerns, now)
    const onsets = shared.onsets(concerns, now)
    const excuses = unless === null ? null : shared.truths(unless, now)
    const states = new Uint8Array(state.length)
    const since = new Float64Array(state.length).fill(Number.NaN)
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
      else if (answer === doesNotConcern)
        // The breach of someone held as a child does not end with a birthday, nor another with what it hung on.
        states[row] =
          (turned[row] as number) > held || mayBeOver(row, now) ? notSwept : code['not-applicable']
      else if (answer === notShown) states[row] = code['not-applicable']
      else if (answer === asks) states[row] = code['cannot-be-computed']
      else if (start !== started)
        states[row] = start === notStarted ? code['not-applicable'] : code['cannot-be-computed']
      else if (isForATime) states[row] = notSwept
      else if (act !== null) states[row] = act[row] === 0 ? code.satisfied : notSwept
      else if (excuses !== null && excuses[row] === yes)
        states[row] = onlyFromThen ? notSwept : code.satisfied
      else {
        states[row] = code.breached
        since[row] = Math.max(at, held, onsets === null ? held : (onsets[row] as number))
      }
    }
    return { states, since }
  }
  const key = JSON.stringify([prohibition, startsFrom, concerns, String(from), String(until)])
  // It says the same a minute later, unless it looks back so many hours from now.
  const looksBack = key.includes('"within"')
  return (now, into) => {
    const { states, since } = looksBack
      ? saidAt(now)
      : shared.made(shared.starts(startsFrom), key, () => saidAt(now))
    into.states.set(states)
    into.since.set(since)
    // A prohibition has no date of its own.
    into.dueEarliest.fill(Number.NaN)
    into.dueLatest.fill(Number.NaN)
  }
}
