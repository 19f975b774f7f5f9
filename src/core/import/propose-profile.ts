import { foldWord, tidyCell } from './cell-text'
import { certainOrder, type DateTally, dateTally } from './date-tally'
import type { Column } from './header'
import { fieldFromHeading } from './header-words'
import { type ImportField, isDateField, mayRepeat } from './import-field'
import type { ColumnPlan, ImportProfile } from './import-profile'
import { foldNull, isUsualNullWord, nullTest } from './null-words'

/** The rows of a file as read, with the line each begins on. */
export type Rows = { readonly cells: readonly (readonly string[])[]; readonly lines: ArrayLike<number> }

/**
 * Null words that occur in the file and are usually meant as such, the commonest first, as written. They are
 * a proposal: the user takes them, drops them, or adds others.
 */
export const proposeNullWords = (rows: Rows, width: number): readonly { word: string; cells: number }[] => {
  const counts = new Map<string, { word: string; cells: number }>()
  const usual = new Map<string, boolean>()
  for (const row of rows.cells) {
    for (let index = 0; index < width; index++) {
      const cell = row[index]
      if (cell === undefined || cell === '' || cell.length > 60) continue
      let found = usual.get(cell)
      if (found === undefined) {
        // Distinct values of a large file are many; the answer for one is cheap to find again.
        if (usual.size > 20_000) usual.clear()
        found = isUsualNullWord(cell)
        usual.set(cell, found)
      }
      if (!found) continue
      const key = foldNull(cell)
      const entry = counts.get(key)
      if (entry) entry.cells += 1
      else counts.set(key, { word: tidyCell(cell), cells: 1 })
    }
  }
  return [...counts.values()].sort((one, two) => two.cells - one.cells).slice(0, 40)
}

/** Counts what the dates of one column allow, over all rows. */
export const tallyColumn = (rows: Rows, index: number, isNull: (tidied: string) => boolean): DateTally => {
  const counter = dateTally()
  // A column of dates says the same few days again and again: each text is looked at once.
  const found = new Map<string, { line: number; times: number }>()
  const addFound = () => {
    for (const [cell, { line, times }] of found) {
      const text = tidyCell(cell)
      if (!isNull(text)) counter.add(text, line, times)
    }
    found.clear()
  }
  for (let row = 0; row < rows.cells.length; row++) {
    const cell = rows.cells[row]?.[index] ?? ''
    const known = found.get(cell)
    if (known) known.times += 1
    else found.set(cell, { line: rows.lines[row] ?? 0, times: 1 })
    if (found.size > 20_000) addFound()
  }
  addFound()
  return counter.tally()
}

/**
 * The parts of a date format that a tally leaves no choice about: an order no cell contradicts where no cell
 * has two readings, and times that are all midnight. What needs the user's word is left out.
 */
export const certainFormat = (tally: DateTally): NonNullable<ColumnPlan['date']> => {
  const order = certainOrder(tally)
  return {
    ...(order === undefined ? {} : { order }),
    ...(tally.withTime > 0 && tally.withTime === tally.midnights ? { dateOnly: true } : {}),
  }
}

const looksWrong = (field: ImportField, tally: DateTally): boolean =>
  isDateField(field) && tally.cells > 0 && tally.dates + tally.impossible < tally.cells / 2

/**
 * A first proposal: what each column becomes, from its heading in four languages and, for dates, from its
 * cells. A column that says nothing is ignored. It decides no date order that the cells leave open.
 */
export const proposeProfile = (columns: readonly Column[], rows: Rows, zone: string): ImportProfile => {
  const nullWords = proposeNullWords(rows, columns.length).map(({ word }) => word)
  const isNull = nullTest(nullWords)
  const taken = new Set<ImportField>()
  const planned = columns.map((column): ColumnPlan => {
    const plain: ColumnPlan = { column: column.name, becomes: 'ignore' }
    const field = fieldFromHeading(column.name)
    if (field === undefined || (taken.has(field) && !mayRepeat(field))) return plain
    if (!isDateField(field)) {
      taken.add(field)
      return { ...plain, becomes: field }
    }
    const tally = tallyColumn(rows, column.index, isNull)
    if (looksWrong(field, tally)) return plain
    taken.add(field)
    return { ...plain, becomes: field, date: certainFormat(tally), ...endKindOf(field, column.name) }
  })
  return {
    zone,
    nullWords,
    missingStart: 'refuse',
    nameless: 'refuse',
    alreadyHere: 'leave',
    columns: planned,
  }
}

// A heading may say by itself how a stay ended; where it does not, the user is asked.
const endKindOf = (field: ImportField, heading: string): Pick<ColumnPlan, 'endKind'> => {
  if (field !== 'end') return {}
  if (/depart|deport|remov|expuls/.test(foldWord(heading))) return { endKind: 'removal' }
  return /releas|liber|soltura/.test(foldWord(heading)) ? { endKind: 'release' } : {}
}
