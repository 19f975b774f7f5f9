import { type Instant, toEpochMs } from '../dates/instant'
import { newCell } from './engine/cell'
import type { Evaluator } from './evaluator'
import type { CellsOfRow } from './law-standing'
import type { PersonReading } from './reading/person-reading'

/**
 * Every line for one person, as a matrix of one row.
 *
 * @example cellsOfOne(evaluatorOf(law), reading, asOf).states[0] //=> 6, overdue
 */
export const cellsOfOne = (
  { program, columns }: Evaluator,
  reading: PersonReading,
  asOf: Instant,
): CellsOfRow => {
  columns.fill(reading)
  const size = program.lines.length
  const cells = {
    states: new Uint8Array(size),
    dueEarliest: new Float64Array(size),
    since: new Float64Array(size),
    rows: 1,
  }
  const cell = newCell(toEpochMs(asOf), false)
  for (let line = 0; line < size; line += 1) {
    program.run(line, 0, cell)
    cells.states[line] = cell.state
    cells.dueEarliest[line] = cell.dueEarliest
    cells.since[line] = cell.since
  }
  return cells
}
