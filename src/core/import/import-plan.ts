import type { Instant } from '../dates/instant'
import { localDay } from '../dates/local-day'
import type { PlainDate } from '../dates/plain-date'
import { cellReader } from './cell-readers'
import { foldWord } from './cell-text'
import type { CountryTable } from './coded-words'
import type { Column } from './header'
import type { ImportField } from './import-field'
import type { ColumnPlan, ImportEndKind, ImportProfile } from './import-profile'
import { nullTest } from './null-words'
import type { RowWork } from './row-work'

/** Tables the host prepares once: countries and languages by folded name or code, in four languages. */
export type ImportTables = {
  readonly countries: CountryTable
  readonly languages: ReadonlyMap<string, string>
}

/** A column of the file that becomes something, with the reader of its cells. */
export type PlannedColumn = {
  readonly index: number
  readonly name: string
  readonly field: ImportField
  readonly read: (text: string, work: RowWork) => void
}

/** A profile made ready for one file: what `checkRow` needs, computed once. */
export type ImportPlan = {
  readonly columns: readonly PlannedColumn[]
  readonly width: number
  readonly fields: ReadonlySet<ImportField>
  readonly isNull: (tidied: string) => boolean
  readonly missingStart: ImportProfile['missingStart']
  readonly nameless: ImportProfile['nameless']
  /** The kind of end where the row itself does not say it. */
  readonly endKind: ImportEndKind | undefined
  readonly orderKind: ColumnPlan['orderKind']
  readonly today: PlainDate
  readonly now: Instant
}

/**
 * Makes a profile ready for the columns of one file. `wordsOf` gives the folded distinct words of a coded
 * column, which decide what a bare `M` means. `now` is the instant of the import; later dates are refused.
 */
export const importPlan = (
  profile: ImportProfile,
  columns: readonly Column[],
  tables: ImportTables,
  wordsOf: (index: number) => ReadonlySet<string>,
  now: Instant,
): ImportPlan => {
  const byName = new Map(columns.map((column) => [column.name, column]))
  const today = localDay(now, profile.zone)
  const planned: PlannedColumn[] = []
  for (const entry of profile.columns) {
    const column = byName.get(entry.column)
    if (column === undefined || entry.becomes === 'ignore') continue
    const read = cellReader(entry, {
      zone: profile.zone,
      now,
      today,
      tables,
      words: () => wordsOf(column.index),
    })
    planned.push({ index: column.index, name: column.name, field: entry.becomes, read })
  }
  return {
    columns: planned.sort((one, two) => one.index - two.index),
    width: columns.length,
    fields: new Set(planned.map((column) => column.field)),
    isNull: nullTest(profile.nullWords),
    missingStart: profile.missingStart,
    nameless: profile.nameless,
    orderKind: profile.columns.find((entry) => entry.becomes === 'order.number')?.orderKind,
    endKind: profile.columns.find((entry) => entry.becomes === 'end')?.endKind,
    today,
    now,
  }
}

/** The folded distinct words of one column, at most 500, for `importPlan`. */
export const distinctWords = (cells: Iterable<string>): ReadonlySet<string> => {
  const found = new Set<string>()
  const seen = new Set<string>()
  for (const cell of cells) {
    if (seen.has(cell)) continue
    seen.add(cell)
    found.add(foldWord(cell))
    if (found.size >= 500) break
  }
  return found
}

/** The start fields a plan maps, in the order in which they happen. */
export const startFields = (plan: ImportPlan) =>
  (['stop', 'handover', 'arrival'] as const).filter((field) => plan.fields.has(field))
