import type { MomentName } from '../facts/moment-name'
import type { Line } from '../line'
import { type FactColumns, isAtLarge } from '../reading/fact-columns'
import type { PersonReading } from '../reading/person-reading'
import { addName } from './add-name'
import { type Cell, code } from './cell'
import { compileMetState } from './compile-met-state'
import { compileOpenState } from './compile-open-state'
import type { WithoutStart } from './compile-without-start'

/** Writes the state of one row into a cell that has its start, its due instants and what met them. */
export type StateWriter = (row: number, cell: Cell) => void

/**
 * Compiles what a clock comes to: met in time or not, or still open at the instant of the question. `untimed` are the
 * acts of the row that are recorded without their time.
 *
 * @example compileState(line, 6 * 3_600_000, columns, [], withoutStart)(0, cell) // cell.state says it
 */
export const compileState = (
  line: Line,
  dueSoonMs: number,
  columns: FactColumns,
  untimed: readonly MomentName[],
  withoutStart: WithoutStart,
): StateWriter => {
  const isOfTimeHeld = line.time === 'held' || line.time === 'linked-stays'
  const met = compileMetState(line, columns, withoutStart)
  const open = compileOpenState(line, dueSoonMs, columns, withoutStart)

  return (row, cell) => {
    if (cell.isCalendarMissing) {
      cell.state = code['cannot-be-computed']
      return
    }
    if (!Number.isNaN(cell.metLatest)) {
      met.byAct(row, cell)
      return
    }
    if (isOfTimeHeld && columns.state[row] === isAtLarge) {
      const leaving = (columns.persons[row] as PersonReading).atLargeSince
      if (leaving !== null && !Number.isNaN(leaving.latest)) {
        met.byLeaving(row, cell, leaving)
        return
      }
    }
    if (untimed.length > 0) stateOfUntimed(cell, untimed)
    else open(row, cell)
  }
}

// Acts without their time may have met the duty or not, so they are asked for, but not before it falls due.
const stateOfUntimed = (cell: Cell, untimed: readonly MomentName[]): void => {
  if (!Number.isNaN(cell.startEarliest) && cell.now <= cell.dueEarliest) {
    cell.state = code.satisfied
    return
  }
  if (cell.isFull) for (const name of untimed) addName(cell.missing, name)
  cell.state = code['cannot-be-computed']
}
