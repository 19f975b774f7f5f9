import type { Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { PersonReading } from '../reading/person-reading'
import { addName } from './add-name'
import { type Cell, code } from './cell'

/** Writes into the cell that nothing can be computed, because nobody knows when the clock of the row starts. */
export type WithoutStart = (row: number, cell: Cell) => void

/**
 * Compiles what a line says where its start is missing, beside the start that is already named. Nothing is known of
 * the acts that meet the duty either: those without their time are missing too, and so is the beginning of an earlier
 * stay to which the time may reach back. All are named at once, so that filling in the start does not bring up a need
 * that was not named.
 *
 * @example compileWithoutStart(line met by a review, columns)(0, cell) // cell.missing has an untimed 'court-review-held'
 */
export const compileWithoutStart = (line: Line, columns: FactColumns): WithoutStart => {
  const acts = line.metBy.map((name) => ({ name, column: columns.moment(name) }))
  return (row, cell) => {
    cell.state = code['cannot-be-computed']
    if (!cell.isFull) return
    const person = columns.persons[row] as PersonReading
    for (const { name, column } of acts) {
      const isUntimed = (column.count[row] as number) > 0 && Number.isNaN(column.firstLatest[row])
      if (isUntimed || (name === 'stay-end' && hasUntimedEnd(person))) addName(cell.missing, name)
    }
    const mayReachBack = line.linkedWithinDays !== null
    if (mayReachBack && person.earlier.some(({ start }) => Number.isNaN(start.earliest)))
      addName(cell.missing, 'physical-stop')
  }
}

/**
 * Whether the stay is recorded as ended without the time of its end.
 *
 * @example hasUntimedEnd(held) //=> false
 */
export const hasUntimedEnd = ({ stay }: PersonReading): boolean => stay?.end != null && stay.end.at === null
