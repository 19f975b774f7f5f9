import type { FactName } from '../fact-name'
import type { MsReading } from '../reading/person-reading'

/** Whether a clock has a start: it has, it has not begun, or nobody can say. */
export const started = 0
export const notStarted = 1
export const startMissing = 2
/** Recorded, but without its time: no other start may stand in for it. */
export const startUntimed = 3

/** Where a start is written to, in milliseconds since 1970; NaN where it has no such bound. */
export type StartHolder = { startEarliest: number; startLatest: number; readonly missing: FactName[] }

/** Writes the start of a row and tells whether there is one; with `wantsNames` it names the facts that are missing. */
export type ReadStart = (row: number, into: StartHolder, wantsNames: boolean) => number

/** A compiled start. */
export type StartReader = {
  readonly read: ReadStart
  /** Every recorded occurrence, for a clock that each of them starts. */
  readonly each: (row: number) => readonly MsReading[]
  readonly isEach: boolean
  /** How many occurrences are recorded. */
  readonly occurrences: (row: number) => number
}
