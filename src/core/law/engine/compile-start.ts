import type { FactName } from '../fact-name'
import { endsWithStay, type MomentName } from '../facts/moment-name'
import type { FactColumns, MomentColumn } from '../reading/fact-columns'
import type { MsReading } from '../reading/person-reading'
import type { StartsFrom } from '../starts-from'

/** Whether a clock has a start: it has, it has not begun, or nobody can say. */
export const started = 0
export const notStarted = 1
export const startMissing = 2
/** Recorded, but without its time: no other start may stand in for it. */
export const startUntimed = 3

/** Where a start is written to. */
export type StartHolder = { startEarliest: number; startLatest: number; readonly missing: FactName[] }

/** A compiled start. */
export type StartReader = {
  /** Writes the start and tells whether there is one. */
  readonly read: (row: number, into: StartHolder, wantsNames: boolean) => number
  /** Every recorded occurrence, for a clock that each of them starts. */
  readonly each: (row: number) => readonly MsReading[]
  readonly isEach: boolean
  /** How many occurrences are recorded. */
  readonly occurrences: (row: number) => number
}

/**
 * Turns what starts a clock into a reader over columns.
 *
 * @example compileStart({ earliestOf: ['handover'], ifMissing: 'ask', … }, columns).read(0, cell, true) //=> 0
 */
export const compileStart = (start: StartsFrom, columns: FactColumns): StartReader => {
  const any = start.earliestOf.map((name) => ({ name, column: columns.moment(name) }))
  const needed = start.butNotBefore.map((name) => ({ name, column: columns.moment(name) }))
  const later = start.orLaterIfRecorded.map((name) => ({ name, column: columns.moment(name) }))
  const isLast = start.occurrence === 'last'

  const isOne = any.length === 1 && needed.length === 0 && later.length === 0
  const only = isOne && !start.earliestOf.includes('turned-18') ? any[0] : undefined
  // Nobody turns 18 on a known day whose birth is not known: then it is the birth that is missing.
  const needsBirth = start.earliestOf.includes('turned-18')
  const missingOne = start.ifMissing === 'not-started' ? notStarted : startMissing

  // Most clocks start from one moment: then there is nothing to compare.
  const readOne = ({ name, column }: { name: MomentName; column: MomentColumn }): StartReader['read'] => {
    const from = isLast ? column.lastEarliest : column.firstEarliest
    const to = isLast ? column.lastLatest : column.firstLatest
    const { count } = column
    return (row, into, wantsNames) => {
      if (count[row] === 0) {
        into.startEarliest = Number.NaN
        into.startLatest = Number.NaN
        if (wantsNames && missingOne === startMissing) addName(into.missing, name)
        return missingOne
      }
      const earliest = from[row] as number
      const latest = to[row] as number
      into.startEarliest = earliest
      into.startLatest = latest
      if (!Number.isNaN(earliest)) return started
      if (wantsNames) addName(into.missing, name)
      return Number.isNaN(latest) ? startUntimed : started
    }
  }

  const readMany: StartReader['read'] = (row, into, wantsNames) => {
    let earliest = Number.NaN
    let latest = Number.NaN
    let isRecorded = false
    for (const { column } of any) {
      if (column.count[row] === 0) continue
      const from = (isLast ? column.lastEarliest : column.firstEarliest)[row] as number
      const to = (isLast ? column.lastLatest : column.firstLatest)[row] as number
      // Recorded without its time it may be the earliest of them: then nothing bounds the start from below.
      earliest = isRecorded ? Math.min(earliest, from) : from
      latest = isRecorded ? least(latest, to) : to
      isRecorded = true
    }
    let isMissing = false
    if (!isRecorded && needsBirth && Number.isNaN(columns.ageLeast[row])) {
      into.startEarliest = Number.NaN
      into.startLatest = Number.NaN
      if (wantsNames) addName(into.missing, 'birth-date')
      return startMissing
    }
    if (!isRecorded) {
      if (start.ifMissing === 'not-started') {
        into.startEarliest = Number.NaN
        into.startLatest = Number.NaN
        return notStarted
      }
      isMissing = true
      if (wantsNames) for (const { name } of any) addName(into.missing, name)
    }
    for (const { name, column } of needed) {
      if (column.count[row] === 0) {
        isMissing = true
        if (wantsNames) addName(into.missing, name)
        continue
      }
      earliest = Math.max(earliest, column.firstEarliest[row] as number)
      latest = Math.max(latest, column.firstLatest[row] as number)
    }
    if (isMissing) {
      into.startEarliest = Number.NaN
      into.startLatest = Number.NaN
      // What is recorded without its time is missing beside what is not recorded at all.
      if (wantsNames)
        for (const { name, column } of [...any, ...needed, ...later])
          nameUntimed(into.missing, name, column, row)
      return startMissing
    }
    for (const { column } of later) {
      if (column.count[row] === 0) continue
      earliest = Math.max(earliest, column.lastEarliest[row] as number)
      latest = Math.max(latest, column.lastLatest[row] as number)
    }
    into.startEarliest = earliest
    into.startLatest = latest
    if (Number.isNaN(earliest)) {
      if (wantsNames) {
        for (const { name, column } of [...any, ...needed, ...later])
          nameUntimed(into.missing, name, column, row)
        if (mayBeOfEarlierStay(row))
          for (const { name, column } of any) if (column.count[row] === 0) addName(into.missing, name)
      }
      return Number.isNaN(latest) ? startUntimed : started
    }
    return started
  }

  // What is recorded without its time may turn out to concern a stay that has ended; then it is the others that
  // are missing.
  const mayBeOfEarlierStay = (row: number): boolean =>
    start.ifMissing === 'ask' &&
    (columns.persons[row]?.earlier.length ?? 0) > 0 &&
    any.some(
      ({ name, column }) =>
        endsWithStay(name) && (column.count[row] as number) > 0 && Number.isNaN(column.firstEarliest[row]),
    )

  const each = (row: number): readonly MsReading[] => {
    const person = columns.persons[row]
    let notBefore = Number.NEGATIVE_INFINITY
    for (const { column } of needed)
      if (column.count[row] !== 0) notBefore = Math.max(notBefore, column.firstEarliest[row] as number)
    return start.earliestOf
      .flatMap((name) => person?.moments.get(name) ?? [])
      .filter(({ earliest }) => !Number.isNaN(earliest))
      .map((one) =>
        one.earliest < notBefore ? { earliest: notBefore, latest: Math.max(notBefore, one.latest) } : one,
      )
      .sort((a, b) => a.earliest - b.earliest)
  }
  return {
    read: only === undefined ? readMany : readOne(only),
    each,
    isEach: start.occurrence === 'each',
    occurrences: (row) => any.reduce((sum, { column }) => sum + (column.count[row] as number), 0),
  }
}

const least = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b))

const addName = (found: FactName[], name: FactName): void => {
  if (!found.includes(name)) found.push(name)
}

const nameUntimed = (found: FactName[], name: MomentName, column: MomentColumn, row: number): void => {
  if ((column.count[row] as number) > 0 && Number.isNaN(column.firstEarliest[row])) addName(found, name)
}
