import type { Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import { type Cell, code, why } from './cell'
import type { WithoutStart } from './compile-without-start'

/**
 * Compiles the state of a duty that nothing has met: running, due soon, passed in one reading or in both. Someone who
 * left before it fell due was owed nothing more; of one who left after it, it is judged at the end of the stay.
 *
 * @example compileOpenState(line, 6 * 3_600_000, columns, withoutStart)(0, cell) // cell.state === code.overdue
 */
export const compileOpenState = (
  line: Line,
  dueSoonMs: number,
  columns: FactColumns,
  withoutStart: WithoutStart,
): ((row: number, cell: Cell) => void) => {
  const endsWithStay = line.metBy.includes('stay-end')
  const stayEnd = columns.moment('stay-end')
  const stop = columns.moment('physical-stop')

  // Until when a duty can be open; NaN as long as the stay goes on, or nobody knows since when it has ended.
  const endOf = (row: number, now: number): number => {
    if (endsWithStay || stayEnd.count[row] === 0) return Number.NaN
    const end = stayEnd.firstEarliest[row] as number
    return end <= now ? end : Number.NaN
  }

  // A limit on holding is not passed before the person is held, however long ago its clock began.
  const notBeforeHeld = (row: number, since: number): number => {
    const heldFrom = endsWithStay ? (stop.firstEarliest[row] as number) : Number.NaN
    return Number.isNaN(heldFrom) ? since : Math.max(heldFrom, since)
  }

  const writeAt = (row: number, cell: Cell, at: number): void => {
    const { dueEarliest, dueLatest } = cell
    const hasStart = !Number.isNaN(cell.startEarliest)
    if (at > dueLatest) {
      cell.state = code.overdue
      cell.since = notBeforeHeld(row, hasStart ? dueEarliest : dueLatest)
    } else if (!hasStart) withoutStart(row, cell)
    else if (at > dueEarliest) {
      cell.state = code.disputed
      cell.since = notBeforeHeld(row, dueEarliest)
    } else cell.state = dueEarliest - at <= dueSoonMs ? code['due-soon'] : code.running
  }

  return (row, cell) => {
    const end = endOf(row, cell.now)
    if (Number.isNaN(end)) {
      writeAt(row, cell, cell.now)
      return
    }
    if (end <= cell.dueEarliest || cell.dueEarliest === Number.POSITIVE_INFINITY) {
      cell.state = code['not-applicable']
      cell.because = why['ended-before-due']
      return
    }
    writeAt(row, cell, end)
  }
}
