import { factsNamed } from '../../expression'
import type { ConditionName } from '../../facts/condition-name'
import { isMoment } from '../../facts/moment-name'
import type { Line } from '../../line'
import { type PersonReading, yes } from '../../reading/person-reading'
import type { StartsFrom } from '../../starts-from'
import { truthAt } from '../spans-where'
import type { SharedColumns } from './shared-columns'
import { notSwept, open, type SweptVersion } from './swept'

/** Who is open for a line at the beginning of a sweep. */
export type LineOpener = {
  /** Who is plain for it, whom it concerns and, given its start, who has started; not to be written to. */
  readonly at: (now: number) => Uint8Array
  /** Leaves to the line's own program whose clock may be paused. */
  readonly leavePaused: (states: Uint8Array) => void
}

/**
 * The opener of a line; with `null` for its start where more than that tells who has started.
 *
 * @example lineOpener(line, version, shared, line.startsFrom).at(now)[0] //=> 254, open
 */
export const lineOpener = (
  line: Line,
  { concerns }: SweptVersion,
  shared: SharedColumns,
  startsFrom: StartsFrom | null,
): LineOpener => {
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
