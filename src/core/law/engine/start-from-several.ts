import type { FactName } from '../fact-name'
import { endsWithStay, type MomentName } from '../facts/moment-name'
import type { FactColumns, MomentColumn } from '../reading/fact-columns'
import type { StartsFrom } from '../starts-from'
import { addName } from './add-name'
import {
  notStarted,
  type ReadStart,
  type StartHolder,
  started,
  startMissing,
  startUntimed,
} from './start-reader'

type Named = { readonly name: MomentName; readonly column: MomentColumn }

/**
 * Reads a start that several moments tell: the earliest of some, not before any of others, and later still where one
 * of a third kind is recorded.
 *
 * @example startFromSeveral({ earliestOf: ['physical-stop'], butNotBefore: ['handover'], … }, columns)(0, cell, true)
 */
export const startFromSeveral = (start: StartsFrom, columns: FactColumns): ReadStart => {
  const named = (name: MomentName): Named => ({ name, column: columns.moment(name) })
  const any = start.earliestOf.map(named)
  const needed = start.butNotBefore.map(named)
  const later = start.orLaterIfRecorded.map(named)
  const all = [...any, ...needed, ...later]
  const isLast = start.occurrence === 'last'
  const asks = start.ifMissing === 'ask'
  const needsBirth = start.earliestOf.includes('turned-18')
  const mayBeOfEarlierStay = compileMayBeOfEarlierStay(any, columns)

  return (row, into, wantsNames) => {
    const isRecorded = takeEarliest(any, isLast, row, into)
    if (!isRecorded) {
      // Nobody turns 18 on a known day whose birth is not known: then it is the birth that is missing.
      if (needsBirth && Number.isNaN(columns.ageLeast[row])) {
        if (wantsNames) addName(into.missing, 'birth-date')
        return startMissing
      }
      if (!asks) return notStarted
      if (wantsNames) nameUnrecorded(any, row, into.missing)
    }
    if (wantsNames) nameUnrecorded(needed, row, into.missing)
    if (!raiseToNeeded(needed, row, into) || !isRecorded) {
      into.startEarliest = Number.NaN
      into.startLatest = Number.NaN
      // What is recorded without its time is missing beside what is not recorded at all.
      if (wantsNames) nameUntimed(all, row, into.missing)
      return startMissing
    }
    raiseToLater(later, row, into)
    if (!Number.isNaN(into.startEarliest)) return started
    if (wantsNames) {
      nameUntimed(all, row, into.missing)
      if (asks && mayBeOfEarlierStay(row)) nameUnrecorded(any, row, into.missing)
    }
    return Number.isNaN(into.startLatest) ? startUntimed : started
  }
}

// Writes the earliest of the recorded moments; NaN and `false` where none is. One that is recorded without its time may
// be the earliest of them: then nothing bounds the start from below.
const takeEarliest = (any: readonly Named[], isLast: boolean, row: number, into: StartHolder): boolean => {
  let earliest = Number.NaN
  let latest = Number.NaN
  let isRecorded = false
  for (const { column } of any) {
    if (column.count[row] === 0) continue
    const from = (isLast ? column.lastEarliest : column.firstEarliest)[row] as number
    const to = (isLast ? column.lastLatest : column.firstLatest)[row] as number
    earliest = isRecorded ? Math.min(earliest, from) : from
    latest = isRecorded ? least(latest, to) : to
    isRecorded = true
  }
  into.startEarliest = earliest
  into.startLatest = latest
  return isRecorded
}

// Moves the start to the latest of what it needs, and tells whether all of that is recorded.
const raiseToNeeded = (needed: readonly Named[], row: number, into: StartHolder): boolean => {
  for (const { column } of needed) {
    if (column.count[row] === 0) return false
    into.startEarliest = Math.max(into.startEarliest, column.firstEarliest[row] as number)
    into.startLatest = Math.max(into.startLatest, column.firstLatest[row] as number)
  }
  return true
}

const raiseToLater = (later: readonly Named[], row: number, into: StartHolder): void => {
  for (const { column } of later) {
    if (column.count[row] === 0) continue
    into.startEarliest = Math.max(into.startEarliest, column.lastEarliest[row] as number)
    into.startLatest = Math.max(into.startLatest, column.lastLatest[row] as number)
  }
}

// What is recorded without its time may turn out to concern a stay that has ended; then it is the others that
// are missing.
const compileMayBeOfEarlierStay = (
  any: readonly Named[],
  columns: FactColumns,
): ((row: number) => boolean) => {
  const ending = any.filter(({ name }) => endsWithStay(name))
  return (row) =>
    (columns.persons[row]?.earlier.length ?? 0) > 0 && ending.some(({ column }) => isUntimed(column, row))
}

const isUntimed = (column: MomentColumn, row: number): boolean =>
  (column.count[row] as number) > 0 && Number.isNaN(column.firstEarliest[row])

const nameUntimed = (moments: readonly Named[], row: number, found: FactName[]): void => {
  for (const { name, column } of moments) if (isUntimed(column, row)) addName(found, name)
}

const nameUnrecorded = (moments: readonly Named[], row: number, found: FactName[]): void => {
  for (const { name, column } of moments) if (column.count[row] === 0) addName(found, name)
}

const least = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b))
