import type { FactColumns, MomentColumn } from '../../reading/fact-columns'
import type { StartsFrom } from '../../starts-from'
import { compileStart } from '../compile-start'
import { notStarted, type StartHolder, started, startMissing, startUntimed } from '../start-reader'

/** The starts of a clock, one a row: `found` as `StartReader.read` tells it, NaN where nothing is known. */
export type StartColumn = {
  readonly found: Uint8Array
  readonly earliest: Float64Array
  readonly latest: Float64Array
  /** 1 where the start is known to the minute. */
  readonly exact: Uint8Array
  readonly occurrences: (row: number) => number
}

/**
 * What starts a clock, for everyone. A start from one moment is that moment's own column: it is not to be written
 * to.
 *
 * @example startColumn({ earliestOf: ['handover'], … }, columns).found[0] //=> 0, started
 */
export const startColumn = (startsFrom: StartsFrom, columns: FactColumns): StartColumn => {
  const { earliestOf, butNotBefore, orLaterIfRecorded, occurrence, ifMissing } = startsFrom
  // Whose birth is not known is asked for it: that is for the clock's own program to tell.
  if (earliestOf.includes('turned-18')) return rowByRow(startsFrom, columns)
  const any = earliestOf.map((name) => bounds(columns.moment(name), occurrence === 'last'))
  const occurrences = (row: number): number => any.reduce((sum, { count }) => sum + (count[row] as number), 0)
  const missing = ifMissing === 'not-started' ? notStarted : startMissing
  const found = new Uint8Array(columns.length)
  const [only, another] = any
  const further = butNotBefore.length + orLaterIfRecorded.length
  if (only !== undefined && another === undefined && further === 0) {
    const { count, earliest, latest } = only
    for (let row = 0; row < found.length; row += 1)
      found[row] =
        count[row] === 0
          ? missing
          : Number.isNaN(earliest[row]) && Number.isNaN(latest[row])
            ? startUntimed
            : started
    return { found, earliest, latest, exact: exactIn(earliest, latest), occurrences }
  }
  found.fill(missing)
  const earliest = new Float64Array(columns.length).fill(Number.NaN)
  const latest = new Float64Array(columns.length).fill(Number.NaN)
  for (const one of any) takeFirst(one, found, earliest, latest)
  for (const name of butNotBefore) {
    const { count, firstEarliest, firstLatest } = columns.moment(name)
    for (let row = 0; row < found.length; row += 1) {
      // What has not begun does not begin by being held; what has is missing without it.
      if (count[row] === 0) found[row] = found[row] === notStarted ? notStarted : startMissing
      else {
        earliest[row] = Math.max(earliest[row] as number, firstEarliest[row] as number)
        latest[row] = Math.max(latest[row] as number, firstLatest[row] as number)
      }
    }
  }
  for (const name of orLaterIfRecorded) {
    const { count, lastEarliest, lastLatest } = columns.moment(name)
    for (let row = 0; row < found.length; row += 1) {
      if (count[row] === 0) continue
      earliest[row] = Math.max(earliest[row] as number, lastEarliest[row] as number)
      latest[row] = Math.max(latest[row] as number, lastLatest[row] as number)
    }
  }
  for (let row = 0; row < found.length; row += 1) {
    if (found[row] !== started) {
      earliest[row] = Number.NaN
      latest[row] = Number.NaN
    } else if (Number.isNaN(earliest[row]) && Number.isNaN(latest[row])) found[row] = startUntimed
  }
  return { found, earliest, latest, exact: exactIn(earliest, latest), occurrences }
}

const exactIn = (earliest: Float64Array, latest: Float64Array): Uint8Array => {
  const exact = new Uint8Array(earliest.length)
  for (let row = 0; row < exact.length; row += 1) exact[row] = earliest[row] === latest[row] ? 1 : 0
  return exact
}

type Bounds = {
  readonly count: Uint16Array
  readonly earliest: Float64Array
  readonly latest: Float64Array
}

const bounds = (column: MomentColumn, isLast: boolean): Bounds => ({
  count: column.count,
  earliest: isLast ? column.lastEarliest : column.firstEarliest,
  latest: isLast ? column.lastLatest : column.firstLatest,
})

// The first of several moments. Recorded without its time one may be the earliest of them: then nothing bounds the
// start from below.
const takeFirst = (one: Bounds, found: Uint8Array, earliest: Float64Array, latest: Float64Array): void => {
  for (let row = 0; row < found.length; row += 1) {
    if (one.count[row] === 0) continue
    const from = one.earliest[row] as number
    const to = one.latest[row] as number
    if (found[row] === started) {
      earliest[row] = Math.min(earliest[row] as number, from)
      const known = latest[row] as number
      latest[row] = Number.isNaN(known) ? to : Number.isNaN(to) ? known : Math.min(known, to)
    } else {
      found[row] = started
      earliest[row] = from
      latest[row] = to
    }
  }
}

const rowByRow = (startsFrom: StartsFrom, columns: FactColumns): StartColumn => {
  const start = compileStart(startsFrom, columns)
  const into: StartHolder = { startEarliest: Number.NaN, startLatest: Number.NaN, missing: [] }
  const found = new Uint8Array(columns.length)
  const earliest = new Float64Array(columns.length)
  const latest = new Float64Array(columns.length)
  for (let row = 0; row < found.length; row += 1) {
    found[row] = start.read(row, into, false)
    earliest[row] = into.startEarliest
    latest[row] = into.startLatest
  }
  return { found, earliest, latest, exact: exactIn(earliest, latest), occurrences: start.occurrences }
}
