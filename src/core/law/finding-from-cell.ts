import { fromEpochMs, type Instant } from '../dates/instant'
import type { Cell } from './engine/cell'
import type { FactName } from './fact-name'
import { type Due, type Finding, findingKinds, reasonsNotApplicable } from './finding'

/**
 * The finding that a cell holds, with instants instead of milliseconds.
 *
 * @example findingFromCell(a cell that is running).kind //=> 'running'
 */
export const findingFromCell = (cell: Cell): Finding => {
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
        due: dueFromCell(cell),
        late: {
          shortestMs: cell.lateShortest,
          longestMs: Number.isNaN(cell.lateLongest) ? null : cell.lateLongest,
        },
      }
    case 'overdue':
    case 'disputed':
      return { kind, due: dueFromCell(cell), since: fromEpochMs(cell.since) }
    default:
      return { kind, due: dueFromCell(cell) }
  }
}

const namesOf = (names: readonly FactName[]): readonly [FactName, ...FactName[]] => {
  const [first = 'physical-stop', ...rest] = names
  return [first, ...rest]
}

const dueFromCell = (cell: Cell): Due => ({
  earliest: instantOf(cell.dueEarliest),
  latest: instantOf(cell.dueLatest),
  earliestIsDayEnd: cell.earliestIsDayEnd,
  latestIsDayEnd: cell.latestIsDayEnd,
})

const instantOf = (ms: number): Instant | null => (Number.isFinite(ms) ? fromEpochMs(ms) : null)
