import { isDayCount } from '../count'
import type { Line, Series } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { MsReading, PersonReading } from '../reading/person-reading'
import type { Cell } from './cell'
import { neverStops, stopsOf } from './clock-stops'
import { dueOf, type Reading, reading } from './count-reading'
import type { CountingEnvironment } from './counters'

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
  const phases = series.then.map((phase) => ({
    readings: phase.counted.map((count) => reading(count, env)),
    times: phase.times ?? Number.POSITIVE_INFINITY,
  }))
  const acts = series.acts.map((name) => ({ name, column: columns.moment(name) }))
  const fromMark =
    series.fromMark === null
      ? null
      : {
          mark: reading(series.fromMark.mark, env),
          alsoOnMark: series.fromMark.alsoOnMark,
          readings: series.fromMark.counted.map((count) => reading(count, env)),
        }
  const readingsFor = (held: number): readonly Reading[] | null => {
    let left = held
    for (const { readings, times } of phases) {
      if (left <= times) return readings
      left -= times
    }
    return phases[phases.length - 1]?.readings ?? null
  }

  // "And not before": an act before its time starts no new time.
  const notTooEarly = (held: readonly MsReading[], cell: Cell): readonly MsReading[] => {
    const counting: MsReading[] = []
    let due = cell.dueEarliest
    for (const act of held) {
      if (act.latest < due) continue
      counting.push(act)
      const next = readingsFor(counting.length)?.[0]
      if (next !== undefined) due = next.earliest(act.earliest, [])
    }
    return counting
  }

  // Writes how many acts there were since the start, and gives the last of them.
  const lastHeld = (row: number, cell: Cell): MsReading | undefined => {
    const person = columns.persons[row] as PersonReading
    if (!line.notBefore) {
      let last: MsReading | undefined
      for (let index = 0; index < acts.length; index += 1)
        for (const one of person.moments.get((acts[index] as (typeof acts)[number]).name) ?? nothing) {
          if (!(one.earliest > cell.startEarliest && one.earliest <= cell.now)) continue
          if (last === undefined || one.earliest >= last.earliest) last = one
          cell.acts += 1
        }
      return last
    }
    const held = acts
      .flatMap(({ name }) => person.moments.get(name) ?? [])
      .filter(({ earliest }) => earliest > cell.startEarliest && earliest <= cell.now)
      .sort((a, b) => a.earliest - b.earliest)
    const counting = notTooEarly(held, cell)
    cell.acts = counting.length
    return counting[counting.length - 1]
  }

  return (row: number, cell: Cell): void => {
    if (acts.every(({ column }) => column.count[row] === 0)) return
    const last = lastHeld(row, cell)
    if (last === undefined) return
    const person = columns.persons[row] as PersonReading
    cell.lastAct = last.earliest
    const readings = readingsFor(cell.acts)
    const stops = columns.special[row] === 0 ? neverStops : stopsOf(person, line, cell)
    if (fromMark === null) {
      if (readings !== null) dueOf(readings, last.earliest, last.latest, stops, cell)
      return
    }
    const markMs = fromMark.mark.earliest(cell.startEarliest, [])
    // An act on the day of the mark is one at the mark.
    const markFrom = isDayCount(fromMark.mark.count)
      ? env.zone.startOfDay(env.zone.dayAt(markMs - 1))
      : markMs
    if (last.earliest < markFrom && readings !== null) {
      dueOf(readings, last.earliest, last.latest, stops, cell)
      if (cell.dueEarliest <= markMs) return
      if (fromMark.alsoOnMark) {
        cell.dueEarliest = markMs
        cell.dueLatest = fromMark.mark.latest(cell.startLatest, [])
        cell.earliestIsDayEnd = fromMark.mark.isDayCount
        cell.latestIsDayEnd = fromMark.mark.isDayCount
        return
      }
      const from = isDayCount(fromMark.mark.count) ? markMs - 1 : markMs
      dueOf(fromMark.readings, from, from, neverStops, cell)
      return
    }
    dueOf(fromMark.readings, last.earliest, last.latest, stops, cell)
  }
}

const nothing: readonly never[] = []
