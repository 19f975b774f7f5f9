import type { Concern } from '../../concerns'

// The register asks of ten thousand people what `compile-line.ts` answers for one. Nearly all of them are
// plain: one start, known to the minute, held without a break, nothing paused or extended. For those a line
// is a few passes over columns of numbers, each of which does one thing for everyone. Whoever is not plain is
// left to the line's own program, so that the two can only differ where this folder is wrong, and a test
// holds every rule of every pack against that.

/** Where a sweep writes the cells of its line, one a row. */
export type Swept = {
  readonly states: Uint8Array
  readonly dueEarliest: Float64Array
  readonly dueLatest: Float64Array
  readonly since: Float64Array
}

/** In a row that a sweep leaves to the line's own program. */
export const notSwept = 255

/** In a row whose state is not yet known, while a sweep is under way. */
export const open = 254

/** The same, of someone of whom it is not known whether the line concerns them, and who is asked. */
export const openAsking = 253

/** Fills what it can of a line's cells and marks the other rows `notSwept`. */
export type Sweep = (now: number, into: Swept) => void

/** What a sweep needs of the version of a rule that a line stands in. */
export type SweptVersion = {
  /** Whom the line concerns; empty where it concerns everyone held. */
  readonly concerns: readonly Concern[]
  /** In milliseconds: the starts for which the version counts, infinite where it always does. */
  readonly from: number
  readonly until: number
  /** A printed term: set aside by a court, so never an alarm. */
  readonly isPrinted: boolean
}
