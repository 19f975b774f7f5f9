import type { Instant } from '../../core/dates/instant'
import { type CheckedRow, checkRow } from '../../core/import/check-row'
import { distinctWords, type ImportPlan, importPlan } from '../../core/import/import-plan'
import type { ImportProfile } from '../../core/import/import-profile'
import type { Table } from './open-table'
import { wordTables } from './word-tables'

/** The plan of a profile for a table that was read. */
export const planFor = (table: Table, profile: ImportProfile, now: Instant): ImportPlan =>
  importPlan(profile, table.columns, wordTables(), (index) => distinctWords(columnCells(table, index)), now)

function* columnCells(table: Table, index: number): Iterable<string> {
  for (const row of table.cells) yield row[index] ?? ''
}

/** Checks one row of a table by its place. */
export const checkTableRow = (table: Table, plan: ImportPlan, row: number): CheckedRow => {
  const line = table.lines[row] ?? 0
  if (table.broken.has(row)) {
    const value = (table.cells[row] ?? []).join(' ').slice(0, 200)
    return { kind: 'refused', refusal: { line, faults: [{ column: '', value, reason: 'brokenQuotes' }] } }
  }
  return checkRow(table.cells[row] ?? [], line, plan, table.marks.get(row))
}
