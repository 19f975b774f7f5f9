import type { Count } from '../count'
import type { MomentName } from '../facts/moment-name'
import type { Line } from '../line'
import { type FactColumns, isAtLarge } from '../reading/fact-columns'
import type { MsReading, PersonReading } from '../reading/person-reading'
import { overlapMs } from '../reading/span-list'
import { type Cell, code, why } from './cell'
import { compileDue } from './compile-due'
import { compileSeries } from './compile-series'
import { compileStart, notStarted, type StartReader, startMissing, startUntimed } from './compile-start'
import { type CountingEnvironment, followingStart } from './counters'

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
  const due = compileDue(line, ruleId, columns, env)
  const series = line.series === null ? null : compileSeries(line.series, line, columns, env)
  const acts = line.metBy.map((name) => ({ name, column: columns.moment(name) }))
  const endsWithStay = line.metBy.includes('stay-end')
  const stayEnd = columns.moment('stay-end')
  const stop = columns.moment('physical-stop')
  const needsHeld = line.time === 'held' || line.time === 'linked-stays'
  const follows = line.counted[0] as Count
  const firstMoment = line.startsFrom.earliestOf[0] as MomentName

  const settle = (row: number, cell: Cell, since: number | null): void => {
    due(row, cell)
    if (series !== null) series(row, cell)
    readMet(row, cell, since)
    decide(row, cell)
  }

  // Acts of which the time is not known may have met the duty or not; they are named where it matters.
  const untimed: MomentName[] = []

  const readMet = (row: number, cell: Cell, since: number | null): void => {
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
      // An act counts from the clock's start on; what may have come before or after it is taken as done.
      if (latest < from) {
        if (count === 1) continue
        const later = (columns.persons[row] as PersonReading).moments
          .get(name)
          ?.find((one) => one.latest >= from)
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

  // Without a start nothing is known of the acts either: those without their time are missing beside it, and so
  // is the beginning of an earlier stay to which the time may reach back, so that filling in the start does not
  // bring up a need that was not named (product.md, promise 3).
  const nameUntimedActs = (row: number, cell: Cell): void => {
    if (!cell.isFull) return
    for (const { name, column } of acts) {
      const end = name === 'stay-end' ? columns.persons[row]?.stay?.end : null
      const isUntimed =
        ((column.count[row] as number) > 0 && Number.isNaN(column.firstLatest[row])) ||
        (end != null && end.at === null)
      if (isUntimed && !cell.missing.includes(name)) cell.missing.push(name)
    }
    const { earlier } = columns.persons[row] as PersonReading
    const isUnbounded =
      line.linkedWithinDays !== null && earlier.some(({ start }) => Number.isNaN(start.earliest))
    if (isUnbounded && !cell.missing.includes('physical-stop')) cell.missing.push('physical-stop')
  }

  // From when an act meets the duty. Where one before the start does too, it still has to come after the
  // occurrence before: what was sent for the last hearing does not serve the next.
  const countsFrom = (row: number, cell: Cell): number => {
    // The act that the time now runs from met the time before it.
    if (cell.acts > 0) return cell.lastAct + 1
    if (!line.metEvenBefore) return cell.startEarliest
    if (line.startsFrom.occurrence !== 'last') return Number.NaN
    if ((columns.moment(firstMoment).count[row] as number) < 2) return Number.NaN
    const all = start.each(row)
    return all[all.length - 2]?.latest ?? Number.NaN
  }

  const decide = (row: number, cell: Cell): void => {
    const { now } = cell
    const hasStart = !Number.isNaN(cell.startEarliest)
    if (cell.isCalendarMissing) {
      cell.state = code['cannot-be-computed']
      return
    }
    let { metEarliest, metLatest } = cell
    let endsOpen = false
    const isUntimed = untimed.length > 0 && Number.isNaN(metLatest)
    if (needsHeld && columns.state[row] === isAtLarge && Number.isNaN(metLatest)) {
      const leaving = (columns.persons[row] as PersonReading).atLargeSince
      if (leaving !== null) {
        metEarliest = leaving.earliest
        metLatest = leaving.latest
        endsOpen = true
      }
    }
    if (!Number.isNaN(metLatest)) {
      // What is known to the day only has happened by now all the same.
      met(row, cell, Math.min(metEarliest, now), Math.min(metLatest, now), endsOpen)
      return
    }
    if (isUntimed && !(hasStart && now <= cell.dueEarliest)) {
      if (cell.isFull) for (const name of untimed) if (!cell.missing.includes(name)) cell.missing.push(name)
      cell.state = code['cannot-be-computed']
      return
    }
    if (isUntimed) {
      cell.state = code.satisfied
      return
    }
    // Someone who left before the duty fell due was owed nothing more; one who left after it was.
    let at = now
    if (!endsWithStay && (stayEnd.count[row] as number) > 0) {
      const end = stayEnd.firstEarliest[row] as number
      if (end <= now) {
        if (end <= cell.dueEarliest || cell.dueEarliest === Number.POSITIVE_INFINITY) {
          cell.state = code['not-applicable']
          cell.because = why['ended-before-due']
          return
        }
        at = end
      }
    }
    if (at > cell.dueLatest) {
      cell.state = code.overdue
      cell.since = notBeforeHeld(row, hasStart ? cell.dueEarliest : cell.dueLatest)
    } else if (!hasStart) {
      nameUntimedActs(row, cell)
      cell.state = code['cannot-be-computed']
    } else if (at > cell.dueEarliest) {
      cell.state = code.disputed
      cell.since = notBeforeHeld(row, cell.dueEarliest)
    } else {
      cell.state = cell.dueEarliest - at <= dueSoonMs ? code['due-soon'] : code.running
    }
  }

  // A limit on holding is not passed before the person is held, however long ago its clock began.
  const notBeforeHeld = (row: number, since: number): number => {
    const heldFrom = endsWithStay ? (stop.firstEarliest[row] as number) : Number.NaN
    return Number.isNaN(heldFrom) ? since : Math.max(heldFrom, since)
  }

  const met = (row: number, cell: Cell, metEarliest: number, metLatest: number, endsOpen: boolean): void => {
    if (metEarliest > cell.dueLatest) {
      cell.state = code['satisfied-late']
      cell.lateShortest = beyond(row, cell.dueLatest, metEarliest)
      cell.lateLongest = Number.isNaN(cell.dueEarliest)
        ? Number.NaN
        : beyond(row, cell.dueEarliest, metLatest)
      return
    }
    if (Number.isNaN(cell.startEarliest)) {
      nameUntimedActs(row, cell)
      cell.state = code['cannot-be-computed']
      return
    }
    if (metLatest <= cell.dueEarliest) {
      cell.state = endsOpen ? code['not-applicable'] : code.satisfied
      if (endsOpen) cell.because = why['at-large']
      return
    }
    const stay = columns.persons[row]?.stay
    if (endsWithStay && !endsOpen && stay?.end != null && stay.end.at === null) {
      if (cell.isFull && !cell.missing.includes('stay-end')) cell.missing.push('stay-end')
      cell.state = code['cannot-be-computed']
      return
    }
    cell.state = code.disputed
    cell.since = cell.dueEarliest
  }

  // Time at large is not time held beyond the limit.
  const beyond = (row: number, from: number, until: number): number => {
    if (!needsHeld) return until - from
    const { stops } = columns.persons[row] as PersonReading
    return until - from - overlapMs(stops.longest, from, until)
  }

  const run = (row: number, cell: Cell): void => {
    const found = start.read(row, cell, cell.isFull)
    if (found === startUntimed) {
      nameUntimedActs(row, cell)
      cell.state = code['cannot-be-computed']
      return
    }
    if (found === notStarted || found === startMissing) {
      const fallback = dueOfRule?.(row, cell.now) ?? null
      if (fallback !== null && cell.now > fallback.earliest) {
        cell.missing.length = 0
        cell.startEarliest = followingStart(fallback.earliest, fallback.count, follows)
        cell.startLatest = followingStart(fallback.latest, fallback.count, follows)
        cell.startsFromNeverDone = true
      } else if (found === notStarted || fallback !== null) {
        cell.missing.length = 0
        cell.state = code['not-applicable']
        cell.because = why['not-started']
        return
      } else {
        nameUntimedActs(row, cell)
        cell.state = code['cannot-be-computed']
        return
      }
    }
    if (start.isEach && start.occurrences(row) > 1) {
      const occurrences = start.each(row)
      if (occurrences.length > 1) {
        runEach(row, cell, occurrences)
        return
      }
    }
    settle(row, cell, null)
  }

  // The finding is that of the first occurrence whose duty is open or was missed; else that of the last.
  const runEach = (row: number, cell: Cell, occurrences: readonly MsReading[]): void => {
    for (const [index, occurrence] of occurrences.entries()) {
      cell.startEarliest = occurrence.earliest
      cell.startLatest = occurrence.latest
      // What comes before an occurrence may meet its duty, but not what already met that of the one before.
      const before = occurrences[index - 1]?.latest ?? Number.NEGATIVE_INFINITY
      settle(row, cell, line.metEvenBefore ? before + 1 : occurrence.earliest)
      if (cell.state !== code.satisfied || index === occurrences.length - 1) return
    }
  }

  return { line, start, run }
}
