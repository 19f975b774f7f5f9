import type { Prohibition } from '../prohibition'
import type { FactColumns } from '../reading/fact-columns'
import { compileExcuse } from './ban-excuse'
import { type Cell, code, why } from './cell'
import { compileForbiddenAct } from './compile-forbidden-act'
import { compileForbiddenHolding } from './compile-forbidden-holding'
import type { LineProgram } from './compile-line'
import type { Onset } from './compile-onset'
import { notStarted, started } from './start-reader'

/**
 * Compiles a prohibition over its first line, which says since when it holds: it fires at that very moment, because a
 * ban gives no time in which to break it, or when what it hangs on began later. A presumption is excused by the reason
 * that it asks for.
 *
 * @example compileProhibition(prohibition, main, columns, null)(0, cell) // cell.state === code.breached
 */
export const compileProhibition = (
  prohibition: Prohibition,
  clock: LineProgram,
  columns: FactColumns,
  onset: Onset | null,
): ((row: number, cell: Cell) => void) => {
  const { forbids, onlyDuringTheTime } = prohibition
  const excuse = compileExcuse(prohibition, columns)
  const act = forbids === 'holding' ? null : compileForbiddenAct(forbids.act, excuse, columns)
  const holding = compileForbiddenHolding(excuse, columns, onset)

  return (row, cell) => {
    // A prohibition has no date of its own, and the cell may hold that of the row before.
    clearDues(cell)
    const found = clock.start.read(row, cell, cell.isFull)
    if (found !== started) {
      writeNoStart(cell, found)
      return
    }
    cell.missing.length = 0
    const since = Number.isNaN(cell.startEarliest) ? cell.startLatest : cell.startEarliest
    if (act !== null) {
      act(row, cell, since)
      return
    }
    if (onlyDuringTheTime) {
      const until = endOfTime(clock, row, cell)
      if (!(cell.now < until)) {
        holding.writeTimeOver(row, cell, since, until)
        return
      }
    }
    holding.write(row, cell, since)
  }
}

const clearDues = (cell: Cell): void => {
  cell.dueEarliest = Number.NaN
  cell.dueLatest = Number.NaN
}

// Held for certain, only not since when: the breach is as certain, its beginning is not.
const writeNoStart = (cell: Cell, found: number): void => {
  if (found === notStarted) {
    cell.state = code['not-applicable']
    cell.because = why['not-started']
  } else cell.state = code['cannot-be-computed']
}

// When the time runs out for which something is forbidden. Nothing else that the clock says is left in the cell.
const endOfTime = (clock: LineProgram, row: number, cell: Cell): number => {
  clock.run(row, cell)
  const until = cell.dueEarliest
  cell.missing.length = 0
  clearDues(cell)
  return until
}
