import type { StartsFrom } from '../../starts-from'
import { code } from '../cell'
import { notStarted, started, startMissing } from '../start-reader'
import type { SharedColumns } from './shared-columns'
import { notSwept, open, type Sweep, type Swept } from './swept'

type SweptPart = {
  /** In milliseconds: the starts for which a version counts. */
  readonly from: number
  readonly until: number
  readonly startsFrom: StartsFrom
  readonly sweep: Sweep
}

type VersionsRoom = {
  readonly isChosen: Uint8Array
  /** What the versions have said so far of a row without a start; `open` as long as none has. */
  readonly alike: Uint8Array
  readonly one: Swept
}

const roomFor = (length: number): VersionsRoom => ({
  isChosen: new Uint8Array(length),
  alike: new Uint8Array(length),
  one: {
    states: new Uint8Array(length),
    dueEarliest: new Float64Array(length),
    dueLatest: new Float64Array(length),
    since: new Float64Array(length),
  },
})

/**
 * One sweep of a line whose versions count by the start of its clock: for each row that of the first version in
 * force at that start. Who has no start is told what all versions say of them alike. Whose start is a matter of
 * bounds, or lies in none of them, or whom the versions see differently, is left.
 *
 * @example sweepVersions([untilJune, sinceJune], shared)
 */
export const sweepVersions = (parts: readonly SweptPart[], shared: SharedColumns): Sweep => {
  const { length } = shared.columns
  // Most of these sweeps are those of a law to come, which is asked for nobody.
  let room: VersionsRoom | null = null
  return (now, into) => {
    into.states.fill(notSwept)
    room ??= roomFor(length)
    const { isChosen, alike, one } = room
    isChosen.fill(0)
    alike.fill(open)
    for (const { from, until, startsFrom, sweep } of parts) {
      const { found, earliest, latest } = shared.starts(startsFrom)
      sweep(now, one)
      for (let row = 0; row < length; row += 1) {
        const state = one.states[row] as number
        if (found[row] === startMissing || found[row] === notStarted) {
          if (alike[row] === open) alike[row] = state
          else if (alike[row] !== state) alike[row] = notSwept
        } else alike[row] = notSwept
        if (isChosen[row] === 1 || found[row] !== started) continue
        const at = earliest[row] as number
        if (at === latest[row] && !(at >= from && at < until)) continue
        isChosen[row] = 1
        if (at !== latest[row]) continue
        into.states[row] = state
        into.dueEarliest[row] = one.dueEarliest[row] as number
        into.dueLatest[row] = one.dueLatest[row] as number
        into.since[row] = one.since[row] as number
      }
    }
    // Where there was no law of this rule before now, or is none any more, what is missing may not matter.
    const isSure = parts.some(({ from }) => from <= now) && parts.some(({ until }) => until === Infinity)
    for (let row = 0; row < length; row += 1) {
      const state = alike[row]
      if (state === code['not-applicable'] || (isSure && state === code['cannot-be-computed']))
        into.states[row] = state
    }
  }
}
