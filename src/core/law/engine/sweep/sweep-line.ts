import { factsNamed } from '../../expression'
import { isMoment } from '../../facts/moment-name'
import type { Line } from '../../line'
import { code } from '../cell'
import { isBounded } from '../version-program'
import { fillDue } from './fill-due'
import { fillMet } from './fill-met'
import { fillSeries } from './fill-series'
import { lineOpener } from './line-opener'
import { openedLine } from './opened-line'
import type { DueColumn, SharedColumns } from './shared-columns'
import { notSwept, open, openAsking, type Sweep, type Swept, type SweptVersion } from './swept'

/**
 * A sweep of a line. Of one whose clock is of a kind that only its own program tells, it says whom the line does
 * not concern, and leaves the others.
 *
 * @example sweepLine(line of 36 hours from the handover, version, 6 * 3_600_000, shared, null)(now, into)
 */
export const sweepLine = (
  line: Line,
  version: SweptVersion,
  dueSoonMs: number,
  shared: SharedColumns,
  elseDue: ((now: number) => DueColumn) | null,
): Sweep => {
  if (!isPlainKind(line)) return sweepOfOddKind(line, version, shared)
  const openedAt = openedLine(line, version, shared, elseDue)
  const due = fillDue(line.counted, shared)
  const series = line.series === null ? null : fillSeries(line.series, line, shared)
  const met = fillMet(line, shared)
  const heldFrom = line.metBy.includes('stay-end')
    ? shared.columns.moment('physical-stop').firstEarliest
    : null

  const sweep: Sweep = (now, into) => {
    const { states, starts, isAnyOpen } = openedAt(now)
    into.states.set(states)
    // Most clocks concern few of those held anywhere.
    if (!isAnyOpen) return
    due(starts, into)
    let from = starts
    if (series !== null) {
      from = shared.scratch('from')
      from.set(starts)
      series(now, starts, from, into)
    }
    decide(now, met === null ? null : met(from, starts, into.states), heldFrom, dueSoonMs, into)
  }
  return version.isPrinted ? printed(sweep) : sweep
}

// Whom a line does not concern is told; the others are left, but for those who are asked: whatever its clock says, who is
// held and asked is asked.
const sweepOfOddKind = (line: Line, version: SweptVersion, shared: SharedColumns): Sweep => {
  const opening = lineOpener(line, version, shared, null)
  const asking = isBounded(version) ? notSwept : code['cannot-be-computed']
  return (now, { states }) => {
    states.set(opening.at(now))
    opening.leavePaused(states)
    for (let row = 0; row < states.length; row += 1)
      if (states[row] === open) states[row] = notSwept
      else if (states[row] === openAsking) states[row] = asking
  }
}

const isPlainKind = ({ startsFrom, time, series, pausedBy }: Line): boolean =>
  !startsFrom.earliestOf.includes('turned-18') &&
  time !== 'linked-window' &&
  (series === null || startsFrom.occurrence === 'first') &&
  !pausedBy.some((expression) => factsNamed(expression).some(isMoment))

// The states of the open rows, by their due instants, the acts that met them, and the present.
const decide = (
  now: number,
  met: Float64Array | null,
  heldFrom: Float64Array | null,
  dueSoonMs: number,
  { states, dueEarliest, dueLatest, since }: Swept,
): void => {
  for (let row = 0; row < states.length; row += 1) {
    if (states[row] !== open) continue
    const first = dueEarliest[row] as number
    const last = dueLatest[row] as number
    // Written so that a time that nobody can compute, NaN, is one of these.
    if (!(first <= last)) {
      states[row] = code['cannot-be-computed']
      continue
    }
    const act = met === null ? Number.NaN : (met[row] as number)
    if (!Number.isNaN(act)) {
      const done = Math.min(act, now)
      if (done > last) states[row] = code['satisfied-late']
      else if (done <= first) states[row] = code.satisfied
      else {
        states[row] = code.disputed
        since[row] = first
      }
      continue
    }
    if (now <= first) {
      states[row] = first - now <= dueSoonMs ? code['due-soon'] : code.running
      continue
    }
    states[row] = now > last ? code.overdue : code.disputed
    const held = heldFrom === null ? Number.NaN : (heldFrom[row] as number)
    since[row] = Number.isNaN(held) ? first : Math.max(held, first)
  }
}

// A printed term shows its dates; where they cannot be computed its own program says so.
const printed =
  (sweep: Sweep): Sweep =>
  (now, into) => {
    sweep(now, into)
    const { states } = into
    for (let row = 0; row < states.length; row += 1) {
      if (states[row] === code['not-applicable'] || states[row] === notSwept) continue
      states[row] = states[row] === code['cannot-be-computed'] ? notSwept : code['printed-term']
    }
  }
