import { type Instant, toEpochMs } from '../dates/instant'
import { newCell } from './engine/cell'
import type { ProgramLine } from './engine/program'
import { notSwept } from './engine/sweep/swept'
import type { Law } from './law'
import { programOfLaw } from './program-of-law'
import type { FactColumns } from './reading/fact-columns'

/**
 * Every line of every rule for many people, line by line: `states` by the numbers of `findingKinds`, and
 * the instants in milliseconds since 1970 (NaN where nothing is known, Infinity for never). The cell of a
 * line and a row is at `line * rows + row`.
 */
export type StatusMatrix = {
  readonly lines: readonly ProgramLine[]
  readonly rows: number
  readonly states: Uint8Array
  readonly dueEarliest: Float64Array
  readonly dueLatest: Float64Array
  readonly since: Float64Array
}

/**
 * The register's fast way: the same program as `evaluate`, without the names of missing facts and without
 * an object a cell. A matrix of the same size that nobody needs any more may be written over: to find forty
 * megabytes of memory takes longer than to fill them.
 *
 * @example statusMatrix(law, factColumns([person]), asOf).states[0] //=> 6, overdue
 */
export const statusMatrix = (
  law: Law,
  columns: FactColumns,
  asOf: Instant,
  over?: StatusMatrix,
): StatusMatrix => {
  const steps = statusMatrixByLine(law, columns, asOf, over)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/**
 * The same line by line, for a host that answers others in between. While it is under way the matrix that it
 * writes over says nothing.
 *
 * @example [...statusMatrixByLine(law, columns, asOf)].length //=> as many as the law has lines
 */
export function* statusMatrixByLine(
  law: Law,
  columns: FactColumns,
  asOf: Instant,
  over?: StatusMatrix,
): Generator<undefined, StatusMatrix, void> {
  const program = programOfLaw(law, columns)
  const rows = columns.length
  const size = program.lines.length * rows
  const { states, dueEarliest, dueLatest, since } = over?.states.length === size ? over : roomFor(size)
  const cell = newCell(toEpochMs(asOf), false)
  for (let line = 0; line < program.lines.length; line += 1) {
    const run = program.runnerOf(line)
    const offset = line * rows
    const left = states.subarray(offset, offset + rows)
    program.sweepOf(line)(cell.now, {
      states: left,
      dueEarliest: dueEarliest.subarray(offset, offset + rows),
      dueLatest: dueLatest.subarray(offset, offset + rows),
      since: since.subarray(offset, offset + rows),
    })
    for (let row = left.indexOf(notSwept); row >= 0; row = left.indexOf(notSwept, row + 1)) {
      run(row, cell)
      left[row] = cell.state
      dueEarliest[offset + row] = cell.dueEarliest
      dueLatest[offset + row] = cell.dueLatest
      since[offset + row] = cell.since
    }
    yield
  }
  return { lines: program.lines, rows, states, dueEarliest, dueLatest, since }
}

const roomFor = (size: number): Pick<StatusMatrix, 'states' | 'dueEarliest' | 'dueLatest' | 'since'> => ({
  states: new Uint8Array(size),
  dueEarliest: new Float64Array(size),
  dueLatest: new Float64Array(size),
  since: new Float64Array(size),
})
