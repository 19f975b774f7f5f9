import { isDayCount } from '../count'
import type { Line, Series } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { MsReading, PersonReading } from '../reading/person-reading'
import type { Cell } from './cell'
import { type ClockStops, neverStops, stopsOf } from './clock-stops'
import { dueOf, type Reading, reading } from './count-reading'
import type { CountingEnvironment } from './counters'
import { compileActsHeld, type ReadingsAfter } from './series-acts'

/**
 * Compiles the due instants after the last act held. The interval depends on how many there were, or, past a mark
 * of time, on that mark. Without an act the cell stays as it is.
 *
 * @example compileSeries(series, line, columns, env)(0, cell) // cell.acts === 2
 */
export const compileSeries = (
  series: Series,
  line: Line,
  columns: FactColumns,
  env: CountingEnvironment,
): ((row: number, cell: Cell) => void) => {
  const readingsAfter = compileReadingsAfter(series, env)
  const lastHeld = compileActsHeld(series, line, readingsAfter)
  const counts = series.acts.map((name) => columns.moment(name).count)
  const mark = series.fromMark === null ? null : compileMark(series.fromMark, env)

  return (row, cell) => {
    if (counts.every((count) => count[row] === 0)) return
    const person = columns.persons[row] as PersonReading
    const last = lastHeld(person, cell)
    if (last === undefined) return
    cell.lastAct = last.earliest
    const readings = readingsAfter(cell.acts)
    const stops = columns.special[row] === 0 ? neverStops : stopsOf(person, line, cell)
    if (mark !== null) mark(last, readings, stops, cell)
    else if (readings !== null) dueOf(readings, last.earliest, last.latest, stops, cell)
  }
}

const compileReadingsAfter = (series: Series, env: CountingEnvironment): ReadingsAfter => {
  const phases = series.then.map(({ counted, times }) => ({
    readings: counted.map((count) => reading(count, env)),
    times: times ?? Number.POSITIVE_INFINITY,
  }))
  return (held) => {
    let left = held
    for (const { readings, times } of phases) {
      if (left <= times) return readings
      left -= times
    }
    return phases[phases.length - 1]?.readings ?? null
  }
}

/** Writes the due instants after the last act of a series that has another rhythm from a mark on. */
type MarkedSeries = (
  last: MsReading,
  before: readonly Reading[] | null,
  stops: ClockStops,
  cell: Cell,
) => void

const compileMark = (
  { mark: count, counted, alsoOnMark }: NonNullable<Series['fromMark']>,
  env: CountingEnvironment,
): MarkedSeries => {
  const mark = reading(count, env)
  const after = counted.map((one) => reading(one, env))
  const isDay = isDayCount(count)
  return (last, before, stops, cell) => {
    const markMs = mark.earliest(cell.startEarliest, never)
    // An act on the day of the mark is one at the mark.
    const markFrom = isDay ? env.zone.startOfDay(env.zone.dayAt(markMs - 1)) : markMs
    // Written so that a mark that nobody can compute, NaN, is one of these.
    if (!(last.earliest < markFrom) || before === null) {
      dueOf(after, last.earliest, last.latest, stops, cell)
      return
    }
    dueOf(before, last.earliest, last.latest, stops, cell)
    if (cell.dueEarliest <= markMs) return
    if (alsoOnMark) {
      cell.dueEarliest = markMs
      cell.dueLatest = mark.latest(cell.startLatest, never)
      cell.earliestIsDayEnd = mark.isDayCount
      cell.latestIsDayEnd = mark.isDayCount
      return
    }
    const from = isDay ? markMs - 1 : markMs
    dueOf(after, from, from, neverStops, cell)
  }
}

const never: readonly never[] = []
