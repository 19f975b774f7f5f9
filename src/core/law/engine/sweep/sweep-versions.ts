import type { StartsFrom } from '../../starts-from.js'
import { code } from '../cell.js'
import { notStarted, started, startMissing } from '../compile-start.js'
import type { SharedColumns } from './shared-columns.js'
import { notSwept, type Sweep, type Swept } from './swept.js'

type SweptPart = {
  /** In milliseconds: the starts for which a version counts. */
  readonly from: number
  readonly until: number
  readonly startsFrom: StartsFrom
  readonly sweep: Sweep | null
}

/**
 * One sweep of a line whose versions count by the start of its clock: for each row that of the first version in
 * force at that start. Without a start the present one tells whom it does not concern. Whose start is a matter of
 * bounds, or lies in none of them, is left. `null` where one version has no sweep.
 *
 * @example sweepVersions([untilJune, sinceJune], shared)
 */
export const sweepVersions = (parts: readonly SweptPart[], shared: SharedColumns): Sweep | null => {
  if (parts.some(({ sweep }) => sweep === null)) return null
  const { length } = shared.columns
  return (now, into) => {
    into.states.fill(notSwept)
    const isChosen = new Uint8Array(length)
    const unstarted = new Uint8Array(length)
    const present = parts.findIndex(({ from, until }) => from <= now && now < until)
    const judges = present < 0 ? parts.length - 1 : present
    const presentStates = new Uint8Array(length)
    const one: Swept = {
      states: new Uint8Array(length),
      dueEarliest: new Float64Array(length),
      dueLatest: new Float64Array(length),
      since: new Float64Array(length),
    }
    for (const [index, { from, until, startsFrom, sweep }] of parts.entries()) {
      const { found, earliest, latest } = shared.starts(startsFrom)
      sweep?.(now, one)
      if (index === judges && startsFrom.elseDueOf === null) presentStates.set(one.states)
      for (let row = 0; row < length; row += 1) {
        if (found[row] === startMissing || found[row] === notStarted)
          unstarted[row] = (unstarted[row] as number) + 1
        if (isChosen[row] === 1 || found[row] !== started) continue
        const at = earliest[row] as number
        if (at === latest[row] && !(at >= from && at < until)) continue
        isChosen[row] = 1
        if (at !== latest[row]) continue
        into.states[row] = one.states[row] as number
        into.dueEarliest[row] = one.dueEarliest[row] as number
        into.dueLatest[row] = one.dueLatest[row] as number
        into.since[row] = one.since[row] as number
      }
    }
    for (let row = 0; row < length; row += 1) {
      if (unstarted[row] !== parts.length) continue
      const state = presentStates[row]
      if (state === code['not-applicable'] || state === code['cannot-be-computed']) into.states[row] = state
    }
  }
}
