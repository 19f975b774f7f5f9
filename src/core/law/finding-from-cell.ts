import { fromEpochMs, type Instant } from '../dates/instant.js'
import { type Count, isDayCount } from './count.js'
import type { Cell } from './engine/cell.js'
import type { FactName } from './fact-name.js'
import { type Due, type Finding, findingKinds, reasonsNotApplicable } from './finding.js'
import type { Line } from './line.js'

/**
 * The finding that a cell holds, with instants instead of milliseconds.
 *
 * @example findingFromCell(a cell that is running, line).kind //=> 'running'
 */
export const findingFromCell = (cell: Cell, line: Line | null): Finding => {
  const kind = findingKinds[cell.state] ?? 'not-applicable'
  switch (kind) {
    case 'not-applicable':
      return { kind, because: reasonsNotApplicable[cell.because] ?? 'not-held-yet' }
    case 'breached':
      return { kind, since: fromEpochMs(cell.since), missing: [...cell.missing] }
    case 'cannot-be-computed':
      return { kind, missing: namesOf(cell.missing) }
    case 'satisfied-late':
      return {
        kind,
        due: dueFromCell(cell, line),
        late: {
          shortestMs: cell.lateShortest,
          longestMs: Number.isNaN(cell.lateLongest) ? null : cell.lateLongest,
        },
      }
    case 'overdue':
    case 'disputed':
      return { kind, due: dueFromCell(cell, line), since: fromEpochMs(cell.since) }
    default:
      return { kind, due: dueFromCell(cell, line) }
  }
}

const namesOf = (names: readonly FactName[]): readonly [FactName, ...FactName[]] => {
  const [first = 'physical-stop', ...rest] = names
  return [first, ...rest]
}

const dueFromCell = (cell: Cell, line: Line | null): Due => {
  const counts = line === null ? [] : countsOf(line, cell)
  const isDay = (index: number): boolean => {
    const count = counts[Math.min(index, counts.length - 1)]
    return count !== undefined && isDayCount(count)
  }
  const extended = cell.extensions.some(({ counts }) => counts === 'yes')
  return {
    earliest: instantOf(cell.dueEarliest),
    latest: instantOf(cell.dueLatest),
    earliestIsDayEnd: isDay(extended ? 0 : cell.earliestReading),
    latestIsDayEnd: isDay(extended ? 0 : cell.latestReading),
  }
}

// The readings that gave the due instants: those of the series once an act of it was held.
const countsOf = (line: Line, cell: Cell): readonly Count[] => {
  if (line.series === null || cell.acts === 0) return line.counted
  return line.series.then[0]?.counted ?? line.series.fromMark?.counted ?? line.counted
}

const instantOf = (ms: number): Instant | null => (Number.isFinite(ms) ? fromEpochMs(ms) : null)
