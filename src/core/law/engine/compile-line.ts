import type { Count } from '../count'
import type { Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { MsReading } from '../reading/person-reading'
import { type Cell, code, why } from './cell'
import { compileDue } from './compile-due'
import { compileMet } from './compile-met'
import { compileSeries } from './compile-series'
import { compileStart } from './compile-start'
import { compileState } from './compile-state'
import { compileWithoutStart, type WithoutStart } from './compile-without-start'
import { type CountingEnvironment, followingStart } from './counters'
import { notStarted, type StartReader, started, startUntimed } from './start-reader'

/** The due instants of another line, for a clock that starts from the end of its time. */
export type DueOfRule = (
  row: number,
  now: number,
) => { readonly earliest: number; readonly latest: number; readonly count: Count } | null

/** A compiled clock: writes the finding of one row into the cell. The start is in `start`. */
export type LineProgram = {
  readonly line: Line
  readonly start: StartReader
  readonly run: (row: number, cell: Cell) => void
}

/**
 * Compiles one line: where it starts, when it is due, what met it, and so its state. Whether the rule
 * applies is settled before.
 *
 * @example compileLine(line, 'mx-36-hours', 6 * 3_600_000, columns, env, null).run(0, cell) // cell.state says it
 */
export const compileLine = (
  line: Line,
  ruleId: string,
  dueSoonMs: number,
  columns: FactColumns,
  env: CountingEnvironment,
  dueOfRule: DueOfRule | null,
): LineProgram => {
  const start = compileStart(line.startsFrom, columns)
  const withoutStart = compileWithoutStart(line, columns)
  const begin = compileBeginning(line, start, dueOfRule, withoutStart)
  const due = compileDue(line, ruleId, columns, env)
  const series = line.series === null ? null : compileSeries(line.series, line, columns, env)
  const met = compileMet(line, start, columns)
  const decide = compileState(line, dueSoonMs, columns, met.untimed, withoutStart)

  const settle = (row: number, cell: Cell, metSince: number | null): void => {
    due(row, cell)
    if (series !== null) series(row, cell)
    met.read(row, cell, metSince)
    decide(row, cell)
  }

  // The finding is that of the first occurrence whose duty is open or was missed; else that of the last.
  const settleEach = (row: number, cell: Cell, occurrences: readonly MsReading[]): void => {
    let usedUpTo = Number.NEGATIVE_INFINITY
    for (const [index, occurrence] of occurrences.entries()) {
      cell.startEarliest = occurrence.earliest
      cell.startLatest = occurrence.latest
      settle(row, cell, line.metEvenBefore ? usedUpTo + 1 : occurrence.earliest)
      if (cell.state !== code.satisfied || index === occurrences.length - 1) return
      // What comes before an occurrence may meet its duty, but not what met that of the one before.
      usedUpTo = Math.max(
        occurrence.latest,
        Number.isNaN(cell.metLatest) ? occurrence.latest : cell.metLatest,
      )
    }
  }

  const run = (row: number, cell: Cell): void => {
    if (!begin(row, cell)) return
    const occurrences = start.isEach && start.occurrences(row) > 1 ? start.each(row) : none
    if (occurrences.length > 1) settleEach(row, cell, occurrences)
    else settle(row, cell, null)
  }
  return { line, start, run }
}

// Writes when the clock of a row starts and tells whether it does; where it does not, the state that follows.
const compileBeginning = (
  line: Line,
  start: StartReader,
  dueOfRule: DueOfRule | null,
  withoutStart: WithoutStart,
): ((row: number, cell: Cell) => boolean) => {
  const follows = line.counted[0] as Count
  return (row, cell) => {
    const found = start.read(row, cell, cell.isFull)
    if (found === started) return true
    // For what is recorded without its time no other start stands in.
    const other = found === startUntimed || dueOfRule === null ? null : dueOfRule(row, cell.now)
    if (found !== notStarted && other === null) {
      withoutStart(row, cell)
      return false
    }
    cell.missing.length = 0
    if (other !== null && cell.now > other.earliest) {
      // It starts from the end of a time in which nothing was done.
      cell.startEarliest = followingStart(other.earliest, other.count, follows)
      cell.startLatest = followingStart(other.latest, other.count, follows)
      cell.startsFromNeverDone = true
      return true
    }
    cell.state = code['not-applicable']
    cell.because = why['not-started']
    return false
  }
}

const none: readonly never[] = []
