import type { Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { MsReading, PersonReading } from '../reading/person-reading'
import { overlapMs } from '../reading/span-list'
import { addName } from './add-name'
import { type Cell, code, why } from './cell'
import { hasUntimedEnd, type WithoutStart } from './compile-without-start'

/** Writes the state of a clock that came to its end: in time, late, or between the two readings. */
export type MetState = {
  /** By the act whose bounds are in the cell. */
  readonly byAct: (row: number, cell: Cell) => void
  /** By an escape, from which no time held runs: what was not passed by then is not passed now. */
  readonly byLeaving: (row: number, cell: Cell, leaving: MsReading) => void
}

/**
 * Compiles the state of a duty that was met. What was done before the earlier due instant was in time, what was done
 * after the later one was late, and between the two it is disputed.
 *
 * @example compileMetState(line, columns, withoutStart).byAct(0, cell) // cell.state === code['satisfied-late']
 */
export const compileMetState = (line: Line, columns: FactColumns, withoutStart: WithoutStart): MetState => {
  const endsWithStay = line.metBy.includes('stay-end')
  const beyond = compileBeyond(line, columns)

  const writeLate = (row: number, cell: Cell, earliest: number, latest: number): void => {
    const { dueEarliest, dueLatest } = cell
    cell.state = code['satisfied-late']
    cell.lateShortest = beyond(row, dueLatest, earliest)
    cell.lateLongest = Number.isNaN(dueEarliest) ? Number.NaN : beyond(row, dueEarliest, latest)
  }

  const byAct: MetState['byAct'] = (row, cell) => {
    // What is known to the day only has happened by now all the same.
    const earliest = Math.min(cell.metEarliest, cell.now)
    const latest = Math.min(cell.metLatest, cell.now)
    if (earliest > cell.dueLatest) writeLate(row, cell, earliest, latest)
    else if (Number.isNaN(cell.startEarliest)) withoutStart(row, cell)
    else if (latest <= cell.dueEarliest) cell.state = code.satisfied
    else if (endsWithStay && hasUntimedEnd(columns.persons[row] as PersonReading)) {
      if (cell.isFull) addName(cell.missing, 'stay-end')
      cell.state = code['cannot-be-computed']
    } else dispute(cell)
  }

  const byLeaving: MetState['byLeaving'] = (row, cell, leaving) => {
    const earliest = Math.min(leaving.earliest, cell.now)
    const latest = Math.min(leaving.latest, cell.now)
    if (earliest > cell.dueLatest) writeLate(row, cell, earliest, latest)
    else if (Number.isNaN(cell.startEarliest)) withoutStart(row, cell)
    else if (latest <= cell.dueEarliest) {
      cell.state = code['not-applicable']
      cell.because = why['at-large']
    } else dispute(cell)
  }
  return { byAct, byLeaving }
}

const dispute = (cell: Cell): void => {
  cell.state = code.disputed
  cell.since = cell.dueEarliest
}

// By how much a date was passed, in milliseconds. Time at large is not time held beyond the limit.
const compileBeyond = (
  { time }: Line,
  columns: FactColumns,
): ((row: number, from: number, until: number) => number) => {
  if (time !== 'held' && time !== 'linked-stays') return (_row, from, until) => until - from
  return (row, from, until) => {
    const { stops } = columns.persons[row] as PersonReading
    return until - from - overlapMs(stops.longest, from, until)
  }
}
