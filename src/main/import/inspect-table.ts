import { tidyCell } from '../../core/import/cell-text'
import type { Inspection } from '../../core/import/import-questions'
import { nullTest } from '../../core/import/null-words'
import { proposeNullWords, proposeProfile } from '../../core/import/propose-profile'
import type { Table } from './open-table'

/** Three rows of the file, from its beginning, its first third and its second. */
const sampleRows = (rows: number): number[] => [
  ...new Set([0, Math.floor(rows / 3), Math.floor((rows * 2) / 3)]),
]

const sampleOf = (cell: string): string => {
  const text = tidyCell(cell)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** A table as the first step of the import shows it. */
export const inspectTable = (table: Table, zone: string): Omit<Inspection, 'fileName' | 'importedBefore'> => {
  const rows = sampleRows(table.cells.length)
  const proposal = proposeProfile(table.columns, table, zone)
  const isNull = nullTest(proposal.nullWords)
  const blanks = table.columns.map(() => 0)
  for (const cells of table.cells) {
    for (let index = 0; index < blanks.length; index++) {
      const cell = cells[index] ?? ''
      if (cell === '' || isNull(tidyCell(cell))) blanks[index] = (blanks[index] ?? 0) + 1
    }
  }
  return {
    reading: table.reading,
    rows: table.cells.length,
    blankRows: table.blankRows,
    shortRows: table.shortRows,
    sampleLines: rows.map((row) => table.lines[row] ?? 0),
    columns: table.columns.map((column) => ({
      name: column.name,
      raw: column.raw,
      ...(column.cleaned === undefined ? {} : { cleaned: column.cleaned }),
      samples: rows.map((row) => sampleOf(table.cells[row]?.[column.index] ?? '')),
      blanks: blanks[column.index] ?? 0,
    })),
    nullWords: [...proposeNullWords(table, table.columns.length)],
    proposal,
  }
}
