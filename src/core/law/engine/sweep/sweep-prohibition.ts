import type { Line } from '../../line.js'
import type { Prohibition } from '../../prohibition.js'
import { isHeld } from '../../reading/fact-columns.js'
import { yes } from '../../reading/person-reading.js'
import { code } from '../cell.js'
import { asks, concernsThem, doesNotConcern, notShown } from '../compile-concerns.js'
import { notStarted, started } from '../compile-start.js'
import { onceMet } from './once-met.js'
import type { SharedColumns } from './shared-columns.js'
import { notSwept, type Sweep, type SweptVersion } from './swept.js'

/**
 * A sweep of a prohibition. Whether a forbidden act that was done is excused is not looked at here.
 *
 * @example sweepProhibition(absolute prohibition, line, version, shared) //=> a sweep
 */
export const sweepProhibition = (
  { forbids, onlyDuringTheTime, onlyFromThen, unless }: Prohibition,
  { startsFrom }: Line,
  { concerns, from, until }: SweptVersion,
  shared: SharedColumns,
): Sweep => {
  // Whose time is over, or which of several starts counts, is not looked at here either.
  const isForATime = onlyDuringTheTime || startsFrom.occurrence !== 'first'
  const { state } = shared.columns
  const stop = shared.columns.moment('physical-stop').firstEarliest
  const turned = shared.columns.moment('turned-18').firstEarliest
  const act = forbids === 'holding' ? null : shared.columns.moment(forbids.act).count
  const mayBeOver =
    forbids === 'holding' && !onlyDuringTheTime ? onceMet(concerns, shared) : (): boolean => false
  return (now, { states, dueEarliest, dueLatest, since }) => {
    // A prohibition has no date of its own.
    dueEarliest.fill(Number.NaN)
    dueLatest.fill(Number.NaN)
    const { found, earliest } = shared.starts(startsFrom)
    const answers = shared.answers(concerns, now)
    const onsets = shared.onsets(concerns, now)
    const excuses = unless === null ? null : shared.truths(unless, now)
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
  }
}
