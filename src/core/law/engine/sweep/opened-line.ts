import type { Count } from '../../count'
import type { Line } from '../../line'
import { code } from '../cell'
import { followingStart } from '../counters'
import { started, startMissing, startUntimed } from '../start-reader'
import { isBounded } from '../version-program'
import { lineOpener } from './line-opener'
import type { DueColumn, SharedColumns } from './shared-columns'
import { notSwept, open, openAsking, type SweptVersion } from './swept'

/** Who is open for a line, with the starts; nothing in it is to be written to. */
export type Opened = {
  readonly states: Uint8Array
  readonly starts: Float64Array
  readonly isAnyOpen: boolean
}

/**
 * Opens a line: leaves open who has one start, known to the minute, for which the version counts. Kept, unless the
 * line may start from the end of another time, which hangs on the present.
 *
 * @example openedLine(line, version, shared, null)(now).isAnyOpen //=> false, of a line that concerns nobody held
 */
export const openedLine = (
  line: Line,
  version: SweptVersion,
  shared: SharedColumns,
  elseDue: ((now: number) => DueColumn) | null,
): ((now: number) => Opened) => {
  // Of a line that nothing but its own start sets going, the opening tells who has started.
  const isOwnStart = !isBounded(version) && elseDue === null
  const opening = lineOpener(line, version, shared, isOwnStart ? line.startsFrom : null)
  const markStarts = isOwnStart ? null : startMarker(line, version, shared, elseDue)
  const leaveSeveral = severalLeaver(line, shared)
  const opened = (plain: Uint8Array, now: number): Opened => {
    const states = plain.slice()
    opening.leavePaused(states)
    const starts = markStarts === null ? shared.starts(line.startsFrom).earliest : markStarts(now, states)
    leaveSeveral?.(states)
    return { states, starts, isAnyOpen: states.includes(open) }
  }
  if (elseDue !== null) return (now) => opened(opening.at(now), now)
  const { startsFrom, pausedBy, metBy, metEvenBefore } = line
  const key = JSON.stringify([startsFrom, pausedBy, metBy, metEvenBefore, ...boundsOf(version)])
  return (now) => {
    const plain = opening.at(now)
    return shared.made(plain, key, () => opened(plain, Number.NaN))
  }
}

// As text, because JSON has no infinite numbers.
const boundsOf = ({ from, until }: SweptVersion): readonly string[] => [String(from), String(until)]

// Leaves to the line's own program whose clock several occurrences may have started.
const severalLeaver = (
  { startsFrom, metBy, metEvenBefore }: Line,
  shared: SharedColumns,
): ((states: Uint8Array) => void) | null => {
  const { occurrence, orLaterIfRecorded } = startsFrom
  if (occurrence !== 'each' && !(occurrence === 'last' && metEvenBefore)) return null
  const acts = metBy.map((name) => shared.columns.moment(name).count)
  // Of several occurrences the first is open as long as no act is recorded that may have met it.
  const mayBeMet = (row: number): boolean =>
    occurrence !== 'each' || orLaterIfRecorded.length > 0 || acts.some((count) => (count[row] as number) > 0)
  return (states) => {
    const { occurrences } = shared.starts(startsFrom)
    for (let row = 0; row < states.length; row += 1)
      if (states[row] === open && occurrences(row) > 1 && mayBeMet(row)) states[row] = notSwept
  }
}

// Leaves open who has one start, known to the minute, for which the version counts, and gives the starts.
const startMarker = (
  line: Line,
  version: SweptVersion,
  shared: SharedColumns,
  elseDue: ((now: number) => DueColumn) | null,
): ((now: number, states: Uint8Array) => Float64Array) => {
  const { startsFrom } = line
  const { from, until } = version
  return (now, states) => {
    const { found, earliest, exact } = shared.starts(startsFrom)
    const isAlways = !isBounded(version)
    const other = elseDue === null ? null : elseDue(now)
    const starts = other === null ? earliest : earliest.slice()
    for (let row = 0; row < states.length; row += 1) {
      const state = states[row]
      if (state !== open && state !== openAsking) continue
      if (exact[row] === 1) {
        const at = earliest[row] as number
        if (!(isAlways || (at >= from && at < until))) states[row] = code['not-applicable']
        else if (state === openAsking) states[row] = code['cannot-be-computed']
        continue
      }
      const start = found[row]
      if (start === started || start === startUntimed || (other !== null && !isAlways)) {
        states[row] = notSwept
        continue
      }
      const due = other === null ? Number.NaN : other.earliest(row)
      if (other !== null && now > due) {
        // It starts from the end of a time in which nothing was done.
        const follows = line.counted[0] as Count
        const first = followingStart(due, other.count, follows)
        const isExact = first === followingStart(other.latest(row), other.count, follows)
        starts[row] = first
        if (!isExact) states[row] = notSwept
        else if (state === openAsking) states[row] = code['cannot-be-computed']
        continue
      }
      states[row] =
        state === openAsking || (start === startMissing && Number.isNaN(due))
          ? code['cannot-be-computed']
          : code['not-applicable']
    }
    return starts
  }
}
