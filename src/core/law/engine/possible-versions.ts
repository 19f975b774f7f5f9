import { type Cell, why } from './cell'
import { notStarted, type StartReader, started } from './start-reader'

/** What choosing a version needs of it: the starts for which it counts, in milliseconds, and its clock's start. */
export type Choosable = {
  readonly from: number
  readonly until: number
  readonly start: StartReader
  /** Before when a start that is not known cannot lie. */
  readonly startNotBefore: (row: number) => number
  /** Whether the clock starts from the end of another rule's time where nothing is recorded. */
  readonly followsAnother: boolean
}

/** No version was in force. */
export const noVersion = -1
/** More than one may count: they are in `several`. */
export const severalVersions = -2

/**
 * The version in force at an instant, in milliseconds since 1970: its index, or `noVersion`.
 *
 * @example presentVersion([untilMay, sinceJune], july) //=> 1
 */
export const presentVersion = (versions: readonly Pick<Choosable, 'from' | 'until'>[], now: number): number =>
  versions.findIndex(({ from, until }) => from <= now && now < until)

/**
 * Which version counts for a row, by the earliest and the latest start that each one's own clock may have had:
 * its index where every start that there may have been lies within it, `noVersion`, or `severalVersions`.
 *
 * What has no upper bound has happened by now, or has not begun; see `startNotBefore` for the lower. What has not
 * started, or starts from another rule's end, is judged by the version of now.
 *
 * A start with two known bounds lies between them on one day, and a version changes with a day, so that several only
 * may count where a bound is not known.
 */
export type VersionChooser = {
  readonly choose: (row: number, cell: Cell) => number
  /** Of the last row asked, in order; `noVersion` among them where a start may lie outside of all. */
  readonly several: readonly number[]
}

/**
 * @example chooseByStart([untilMay, sinceJune]).choose(0, cell) //=> 0, whoever arrived in May was stopped by May
 */
export const chooseByStart = (versions: readonly Choosable[]): VersionChooser => {
  const several: number[] = []

  const choose = (row: number, cell: Cell): number => {
    const present = presentVersion(versions, cell.now)
    const orLast = present >= 0 ? present : versions.length - 1
    let hasNotStarted = false
    let isOpen = false
    let earliest = Number.POSITIVE_INFINITY
    let latest = Number.NEGATIVE_INFINITY
    cell.because = why['not-in-force']
    several.length = 0
    for (let index = 0; index < versions.length; index += 1) {
      const { from, until, start, startNotBefore } = versions[index] as Choosable
      const found = start.read(row, cell, false)
      if (found === notStarted) {
        hasNotStarted = true
        continue
      }
      const isKnown = found === started && !Number.isNaN(cell.startEarliest)
      if (!isKnown) isOpen = true
      const first = isKnown ? cell.startEarliest : startNotBefore(row)
      const last = Number.isNaN(cell.startLatest) ? Math.max(cell.now, first) : cell.startLatest
      // A day ends with the first moment of the next, which is no longer in it.
      if (from <= first && first < until && last <= until) return index
      earliest = Math.min(earliest, first)
      latest = Math.max(latest, last)
      if (first < until && (from < last || from <= first)) several.push(index)
    }
    if (isOpen && versions[present]?.followsAnother === true) return present
    if (several.length === 0) return hasNotStarted ? orLast : noVersion
    // Between two versions, before the first and after the last there was no law of this rule.
    let covered = earliest
    for (const index of several) {
      const { from, until } = versions[index] as Choosable
      if (from <= covered) covered = Math.max(covered, until)
    }
    if (covered < latest) several.unshift(noVersion)
    return severalVersions
  }
  return { choose, several }
}
