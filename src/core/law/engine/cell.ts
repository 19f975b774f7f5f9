import type { FactName } from '../fact-name'
import { findingKinds, reasonsNotApplicable } from '../finding'

/** The states of a finding by their number in a matrix; the order is that of `findingKinds`. */
export const code = Object.fromEntries(findingKinds.map((kind, index) => [kind, index])) as Readonly<
  Record<(typeof findingKinds)[number], number>
>

/** The reasons of *not applicable* by their number. */
export const why = Object.fromEntries(
  reasonsNotApplicable.map((reason, index) => [reason, index]),
) as Readonly<Record<(typeof reasonsNotApplicable)[number], number>>

/** An extension that was ordered, and whether it counted. */
export type CountedExtension = {
  readonly extension: string
  readonly orderedAt: number
  readonly counts: 'yes' | 'too-late' | 'ground-missing' | 'used-up' | 'end-missing'
}

/**
 * What is worked out for one line of one rule and one person. One cell is filled again and again, so
 * that a matrix of a million makes no objects. Moments are milliseconds since 1970: NaN where nothing is
 * known, Infinity for never.
 */
export type Cell = {
  /** The instant of the question. */
  now: number
  /** Whether the names of missing facts and the extensions are wanted, or only the state. */
  readonly isFull: boolean
  state: number
  because: number
  startEarliest: number
  startLatest: number
  dueEarliest: number
  dueLatest: number
  since: number
  metEarliest: number
  metLatest: number
  lateShortest: number
  lateLongest: number
  /** How many acts of a series were held since its start. */
  acts: number
  /** When the last of them was held. */
  lastAct: number
  /** Whether the start is the end of the time of an act that was never done. */
  startsFromNeverDone: boolean
  /** Whether the rule is taken to apply although a condition is unknown. */
  isAssumed: boolean
  /** Milliseconds for which the clock stood still before the due instant, in the earlier reading. */
  pausedMs: number
  /** Which of the two readings gave the earlier and the later due instant. */
  earliestReading: number
  latestReading: number
  /** Whether the due instants are days' ends, written as 24:00. */
  earliestIsDayEnd: boolean
  latestIsDayEnd: boolean
  /** Whether a count needs a calendar that is not there or does not reach. */
  isCalendarMissing: boolean
  readonly missing: FactName[]
  readonly extensions: CountedExtension[]
}

/** A cell to be filled. Example: `newCell(now, true).state //=> 0`. */
export const newCell = (now: number, isFull: boolean): Cell => ({
  now,
  isFull,
  state: code['not-applicable'],
  because: why['not-held-yet'],
  startEarliest: Number.NaN,
  startLatest: Number.NaN,
  dueEarliest: Number.NaN,
  dueLatest: Number.NaN,
  since: Number.NaN,
  metEarliest: Number.NaN,
  metLatest: Number.NaN,
  lateShortest: Number.NaN,
  lateLongest: Number.NaN,
  acts: 0,
  lastAct: Number.NaN,
  startsFromNeverDone: false,
  isAssumed: false,
  pausedMs: 0,
  earliestReading: 0,
  latestReading: 0,
  earliestIsDayEnd: false,
  latestIsDayEnd: false,
  isCalendarMissing: false,
  missing: [],
  extensions: [],
})

/**
 * Empties a cell for the next row. The instants stay as they were: a state says which of them count
 * (a matrix of a million cells would spend a third of its time on writing NaN over NaN).
 */
export const clearCell = (cell: Cell): void => {
  cell.state = code['not-applicable']
  cell.because = why['not-held-yet']
  cell.acts = 0
  cell.startsFromNeverDone = false
  cell.isAssumed = false
  if (!cell.isFull) return
  cell.startEarliest = Number.NaN
  cell.startLatest = Number.NaN
  cell.dueEarliest = Number.NaN
  cell.dueLatest = Number.NaN
  cell.metEarliest = Number.NaN
  cell.metLatest = Number.NaN
  cell.pausedMs = 0
  cell.earliestReading = 0
  cell.latestReading = 0
  cell.earliestIsDayEnd = false
  cell.latestIsDayEnd = false
  cell.isCalendarMissing = false
  cell.missing.length = 0
  cell.extensions.length = 0
}
