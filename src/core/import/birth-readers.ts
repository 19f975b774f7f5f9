import { fromEpochDay } from '../dates/epoch-day'
import type { CellReader, ReaderContext } from './cell-readers'
import { latinDigits } from './cell-text'
import { readDate } from './date-text'
import type { ColumnPlan } from './import-profile'
import type { RowWork } from './row-work'
import { dateFault } from './time-reader'

const oldest = 120

// The oldest age ever verified is 122; a register that says more says something else.
const yearFault = (
  year: number,
  text: string,
  entry: ColumnPlan,
  context: ReaderContext,
  work: RowWork,
): boolean => {
  const age = Number(context.today.slice(0, 4)) - year
  if (age < 0) work.faults.push({ column: entry.column, value: text, reason: 'future' })
  else if (age > oldest)
    work.faults.push({ column: entry.column, value: text, reason: 'tooOld', detail: { age } })
  else return false
  return true
}

/** Reads a birth date: a whole date, a month and year or a year alone (both kept as year only). */
export const birthReader = (entry: ColumnPlan, context: ReaderContext): CellReader => {
  const format = { ...entry.date, dateOnly: true }
  return (text, work) => {
    const written = readDate(text, format)
    if (written.kind === 'fault') {
      work.faults.push(dateFault(entry.column, text, written))
      return
    }
    work.birthCell = { column: entry.column, text }
    if (written.kind === 'year' || written.kind === 'month') {
      if (yearFault(written.year, text, entry, context, work)) return
      work.birth = { kind: 'year', year: written.year }
      if (written.kind === 'month') work.notes.push(`${entry.column}: ${text}`)
      return
    }
    const on = fromEpochDay(written.day)
    if (yearFault(Number(on.slice(0, 4)), text, entry, context, work)) return
    if (on > context.today) work.faults.push({ column: entry.column, value: text, reason: 'future' })
    else work.birth = { kind: 'exact', on }
  }
}

/** Reads the birth date that the person claims, where it differs from the one the authority holds. */
export const claimedBirthReader = (entry: ColumnPlan, context: ReaderContext): CellReader => {
  const format = { ...entry.date, dateOnly: true }
  return (text, work) => {
    const written = readDate(text, format)
    if (written.kind === 'fault') work.faults.push(dateFault(entry.column, text, written))
    else if (written.kind === 'year' || written.kind === 'month') {
      work.faults.push({ column: entry.column, value: text, reason: 'needsDay' })
    } else {
      const on = fromEpochDay(written.day)
      if (!yearFault(Number(on.slice(0, 4)), text, entry, context, work)) work.claimedOn = on
    }
  }
}

/** Reads an age in whole years, true on the day the user named for the column. */
export const statedAgeReader =
  (entry: ColumnPlan): CellReader =>
  (text, work) => {
    const digits = latinDigits(text)
    const age = /^\d{1,3}(?:\.0+)?$/.test(digits) ? Number(digits) : Number.NaN
    const column = entry.column
    if (!(age <= oldest)) work.faults.push({ column, value: text, reason: 'notAnAge' })
    else if (entry.ageOn === undefined) work.faults.push({ column, value: text, reason: 'ageNeedsDay' })
    else work.stated = { statedAge: age, statedOn: entry.ageOn }
  }
