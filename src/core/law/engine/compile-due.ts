import { factsNamed } from '../expression'
import { isMoment } from '../facts/moment-name'
import type { Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { PersonReading } from '../reading/person-reading'
import { overlapMs } from '../reading/span-list'
import { keepToMaximum } from './absolute-maximum'
import type { Cell } from './cell'
import { neverStops, stopsOf } from './clock-stops'
import { dueOf, reading } from './count-reading'
import type { CountingEnvironment } from './counters'
import { compileExtension } from './extend-due'
import { linkStays } from './link-stays'

/** Writes the due instants of a clock that has a start into the cell. */
export type DueReader = (row: number, cell: Cell) => void

/**
 * Compiles when a line is due once it has a start: its time in both readings, standing still while paused
 * or while the person is at large, longer by its extensions, never longer than its absolute maximum.
 */
export const compileDue = (
  line: Line,
  ruleId: string,
  columns: FactColumns,
  env: CountingEnvironment,
): DueReader => {
  const base = line.counted.map((count) => reading(count, env))
  const caps = (line.absoluteMaximum ?? []).map((count) => reading(count, env))
  const extenders = line.extendedBy.map((rule) => compileExtension(rule, line, ruleId, env))
  const { special, persons } = columns
  // Nothing but pauses, extensions and time in custody can make a clock other than plain.
  const isAlwaysPlain = line.time === 'running' && line.pausedBy.length === 0 && line.extendedBy.length === 0
  // A pause that hangs on a moment may concern people of whom nothing else is special.
  const mayPauseAnyone = line.pausedBy.some((expression) => factsNamed(expression).some(isMoment))
  return (row, cell) => {
    if (isAlwaysPlain || (special[row] === 0 && !mayPauseAnyone)) {
      dueOf(base, cell.startEarliest, cell.startLatest, neverStops, cell)
      return
    }
    const person = persons[row] as PersonReading
    if (line.linkedWithinDays !== null) linkStays(person, line, cell)
    const stops = stopsOf(person, line, cell)
    dueOf(base, cell.startEarliest, cell.startLatest, stops, cell)
    if (stops.least.length > 0 && Number.isFinite(cell.dueEarliest))
      cell.pausedMs = overlapMs(stops.least, cell.startEarliest, cell.dueEarliest)
    for (const extend of extenders) extend(person, stops, cell)
    if (caps.length > 0 && person.extensions.length > 0) keepToMaximum(caps, stops, cell)
  }
}
