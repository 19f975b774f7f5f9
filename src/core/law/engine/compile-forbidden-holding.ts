import { type FactColumns, isAtLarge, isHeld } from '../reading/fact-columns'
import type { MsReading, PersonReading } from '../reading/person-reading'
import type { BanExcuse } from './ban-excuse'
import { type Cell, code, why } from './cell'
import type { Onset } from './compile-onset'

/** What a prohibition on holding says of somebody for whom it holds since a moment, in milliseconds. */
export type ForbiddenHolding = {
  /** While its time has not run: breached for as long as they are held, and over with the stay. */
  readonly write: (row: number, cell: Cell, since: number) => void
  /** Once its time has run, at `until`. */
  readonly writeTimeOver: (row: number, cell: Cell, since: number, until: number) => void
}

/**
 * Compiles a prohibition on holding. It fires when the ban, the stay, and what the ban hangs on have begun; a breach
 * that has ended, by release, by escape or because the ban's own time is over, stays a fact.
 *
 * @example compileForbiddenHolding(null, columns, null).write(0, cell, arrestMs) // cell.state === code.breached
 */
export const compileForbiddenHolding = (
  excuse: BanExcuse | null,
  columns: FactColumns,
  onset: Onset | null,
): ForbiddenHolding => {
  const stop = columns.moment('physical-stop')

  const heldFrom = (row: number, since: number, now: number): number => {
    const from = Math.max(since, stop.firstEarliest[row] || since)
    return onset === null ? from : onset(columns.persons[row] as PersonReading, from, now)
  }

  const writeBreach = (row: number, cell: Cell, since: number): void => {
    if (excuse?.isThere(row, cell.now) === true) {
      excuse.write(row, cell, since, cell.now)
      return
    }
    excuse?.nameMissing(row, cell)
    cell.state = code.breached
    cell.since = since
  }

  const writeEnded = (row: number, cell: Cell, since: number, until: number, because: number): void => {
    const end = endOf(columns.persons[row] as PersonReading)
    const ends = end === null ? until : Math.min(end.earliest, until)
    const from = heldFrom(row, since, cell.now)
    if (excuse?.isThere(row, cell.now) === true) {
      excuse.write(row, cell, from, ends)
      return
    }
    if (!(ends > from)) {
      cell.state = code['not-applicable']
      cell.because = because
      return
    }
    cell.state = code['satisfied-late']
    cell.lateShortest = ends - from
    cell.lateLongest = (end === null ? until : Math.min(end.latest, until)) - from
  }

  return {
    write: (row, cell, since) => {
      if (columns.state[row] === isHeld) writeBreach(row, cell, heldFrom(row, since, cell.now))
      else if (columns.state[row] === isAtLarge) {
        cell.state = code['not-applicable']
        cell.because = why['at-large']
      } else writeEnded(row, cell, since, Number.POSITIVE_INFINITY, why['ended-before-due'])
    },
    writeTimeOver: (row, cell, since, until) => writeEnded(row, cell, since, until, why['time-over']),
  }
}

// What ended the holding: the escape of who is at large now, else the end of the stay.
const endOf = ({ state, atLargeSince, moments }: PersonReading): MsReading | null =>
  (state === 'at-large' ? atLargeSince : null) ?? moments.get('stay-end')?.[0] ?? null
