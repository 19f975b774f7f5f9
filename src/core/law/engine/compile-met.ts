import type { MomentName } from '../facts/moment-name'
import type { Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { MsReading, PersonReading } from '../reading/person-reading'
import type { Cell } from './cell'
import type { StartReader } from './start-reader'

/** When the acts that meet a duty were first done. */
export type MetReader = {
  /**
   * Writes it into a cell that has its start and its due instants; NaN where none was done. Acts count from
   * `since` on, in milliseconds; with `null`, from where the line says.
   */
  readonly read: (row: number, cell: Cell, since: number | null) => void
  /** Of the row last read: the acts recorded without their time, which may have met the duty or not. */
  readonly untimed: readonly MomentName[]
}

/**
 * Turns the acts that meet a line's duty into a reader over columns.
 *
 * @example compileMet(line met by a review, start, columns).read(0, cell, null) // cell.metEarliest is the review's
 */
export const compileMet = (line: Line, start: StartReader, columns: FactColumns): MetReader => {
  const acts = line.metBy.map((name) => ({ name, column: columns.moment(name) }))
  const countsFrom = compileCountsFrom(line, start, columns)
  const untimed: MomentName[] = []

  const read: MetReader['read'] = (row, cell, since) => {
    cell.metEarliest = Number.NaN
    cell.metLatest = Number.NaN
    untimed.length = 0
    for (let index = 0; index < acts.length; index += 1) {
      const { name, column } = acts[index] as (typeof acts)[number]
      const count = column.count[row] as number
      if (count === 0) continue
      const from = since ?? countsFrom(row, cell)
      let earliest = column.firstEarliest[row] as number
      let latest = column.firstLatest[row] as number
      if (Number.isNaN(latest)) {
        untimed.push(name)
        continue
      }
      // What may have come before the start or after it is taken as done.
      if (latest < from) {
        const later = count === 1 ? undefined : firstSince(name, from, columns.persons[row] as PersonReading)
        if (later === undefined) continue
        earliest = later.earliest
        latest = later.latest
      }
      if (Number.isNaN(cell.metEarliest) || earliest < cell.metEarliest) {
        cell.metEarliest = earliest
        cell.metLatest = latest
      }
    }
  }
  return { read, untimed }
}

const firstSince = (name: MomentName, from: number, person: PersonReading): MsReading | undefined =>
  person.moments.get(name)?.find(({ latest }) => latest >= from)

// From when an act meets the duty; NaN where it does at any time. Where one before the start does too, it still has
// to come after the occurrence before: what was sent for the last hearing does not serve the next.
const compileCountsFrom = (
  line: Line,
  start: StartReader,
  columns: FactColumns,
): ((row: number, cell: Cell) => number) => {
  const isOfLast = line.startsFrom.occurrence === 'last'
  const occurrences = columns.moment(line.startsFrom.earliestOf[0] as MomentName).count
  return (row, cell) => {
    // The act that the time now runs from met the time before it.
    if (cell.acts > 0) return cell.lastAct + 1
    if (!line.metEvenBefore) return cell.startEarliest
    if (!isOfLast || (occurrences[row] as number) < 2) return Number.NaN
    const all = start.each(row)
    return all[all.length - 2]?.latest ?? Number.NaN
  }
}
