import { code } from '../cell'
import { asks, doesNotConcern, notShown } from '../compile-concerns'
import { started, startMissing, startUntimed } from '../start-reader'
import type { StartColumn } from './start-column'
import { notSwept, open, openAsking } from './swept'

/**
 * The states with which a line opens: who is plain for it, and whom it concerns. `open` is who is both,
 * `openAsking` who is asked whether it concerns them. `answers` is `null` where it concerns everyone held.
 *
 * @example concernedColumn(plain, null) //=> plain
 */
export const concernedColumn = (plain: Uint8Array, answers: Uint8Array | null): Uint8Array => {
  if (answers === null) return plain
  const states = plain.slice()
  for (let row = 0; row < states.length; row += 1) {
    if (states[row] !== open) continue
    const answer = answers[row]
    if (answer === doesNotConcern || answer === notShown) states[row] = code['not-applicable']
    else if (answer === asks) states[row] = openAsking
  }
  return states
}

/**
 * The same with the start of the clock, for a line that nothing but its own start sets going: `open` is then who
 * has one start, known to the minute.
 *
 * @example startedColumn(concerned, starts)[0] //=> 254, open
 */
export const startedColumn = (concerned: Uint8Array, { found, exact }: StartColumn): Uint8Array => {
  const states = concerned.slice()
  for (let row = 0; row < states.length; row += 1) {
    const state = states[row]
    if (state !== open && state !== openAsking) continue
    if (exact[row] === 1) {
      if (state === openAsking) states[row] = code['cannot-be-computed']
      continue
    }
    const start = found[row]
    if (start === started || start === startUntimed) states[row] = notSwept
    else if (state === openAsking || start === startMissing) states[row] = code['cannot-be-computed']
    else states[row] = code['not-applicable']
  }
  return states
}
