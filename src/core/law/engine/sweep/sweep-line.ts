import type { Count } from '../../count'
import { factsNamed } from '../../expression'
import type { ConditionName } from '../../facts/condition-name'
import { isMoment } from '../../facts/moment-name'
import type { Line } from '../../line'
import { type PersonReading, yes } from '../../reading/person-reading'
import type { StartsFrom } from '../../starts-from'
import { code } from '../cell'
import { followingStart } from '../counters'
import { truthAt } from '../spans-where'
import { started, startMissing, startUntimed } from '../start-reader'
import { isBounded } from '../version-program'
import { fillDue } from './fill-due'
import { fillMet } from './fill-met'
import { fillSeries } from './fill-series'
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
  const isAlways = !isBounded(version)
  if (!isPlainKind(line)) {
    const opening = opener(line, version, shared, null)
    return (now, { states }) => {
      states.set(opening.at(now))
      opening.leavePaused(states)
      // Whatever its clock says, who is held and asked is asked.
      const asking = isAlways ? code['cannot-be-computed'] : notSwept
      for (let row = 0; row < states.length; row += 1)
        if (states[row] === open) states[row] = notSwept
        else if (states[row] === openAsking) states[row] = asking
    }
  }
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

/** Who is open for a line, with the starts; nothing in it is to be written to. */
type Opened = { readonly states: Uint8Array; readonly starts: Float64Array; readonly isAnyOpen: boolean }

// Kept, unless the line may start from the end of another time, which hangs on the present.
const openedLine = (
  line: Line,
  version: SweptVersion,
  shared: SharedColumns,
  elseDue: ((now: number) => DueColumn) | null,
): ((now: number) => Opened) => {
  // Of a line that nothing but its own start sets going, the opening tells who has started.
  const isOwnStart = !isBounded(version) && elseDue === null
  const opening = opener(line, version, shared, isOwnStart ? line.startsFrom : null)
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

const isPlainKind = ({ startsFrom, time, series, pausedBy }: Line): boolean =>
  !startsFrom.earliestOf.includes('turned-18') &&
  time !== 'linked-window' &&
  (series === null || startsFrom.occurrence === 'first') &&
  !pausedBy.some((expression) => factsNamed(expression).some(isMoment))

// Who is plain for a line, whom it concerns and, given its start, who has started; and whose clock may be paused.
const opener = (
  line: Line,
  { concerns }: SweptVersion,
  shared: SharedColumns,
  startsFrom: StartsFrom | null,
): {
  readonly at: (now: number) => Uint8Array
  readonly leavePaused: (states: Uint8Array) => void
} => {
  const opening = {
    concerns,
    mindsBreaks: line.time === 'held' || line.time === 'linked-stays' || line.pausedBy.length > 0,
    mindsExtensions: line.extendedBy.length > 0 || line.pausedBy.length > 0 || line.absoluteMaximum !== null,
    startsFrom,
  }
  const pauses = pauseColumns(line, shared)
  return {
    at: (now) => shared.openings(opening, now),
    leavePaused: (states) => {
      for (const recorded of pauses)
        for (let row = 0; row < states.length; row += 1)
          if (recorded[row] === 1 && states[row] === open) states[row] = notSwept
    },
  }
}

// Where nothing is recorded that may pause a clock, a pause would need a fact that holds without being recorded;
// a line for which that may be so minds everyone of whom anything special is recorded.
const pauseColumns = ({ pausedBy }: Line, { columns }: SharedColumns): readonly Uint8Array[] => {
  if (pausedBy.some((expression) => truthAt(expression, nobody, 0) === yes)) return [columns.special]
  const names = new Set(pausedBy.flatMap(factsNamed).filter((name) => !isMoment(name)))
  return [...names].map((name) => columns.recorded(name as ConditionName))
}

const nobody: PersonReading = {
  state: 'held',
  stay: null,
  moments: new Map(),
  conditions: new Map(),
  recorded: new Map(),
  ageLeast: Number.NaN,
  ageMost: Number.NaN,
  ageLeastAtStop: Number.NaN,
  ageMostAtStop: Number.NaN,
  stops: { longest: [], shortest: [] },
  atLargeSince: null,
  earlier: [],
  extensions: [],
  migrationGroundSince: Number.NEGATIVE_INFINITY,
}

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
