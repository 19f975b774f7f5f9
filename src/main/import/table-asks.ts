import { type ImportAsk, importAsks } from '../../core/import/import-asks'
import { isDateField } from '../../core/import/import-field'
import type { ImportProfile } from '../../core/import/import-profile'
import { nullTest } from '../../core/import/null-words'
import { tallyColumn } from '../../core/import/propose-profile'
import type { Table } from './open-table'

/** What a profile leaves open for a table, counted over all its rows. */
export const tableAsks = (table: Table, profile: ImportProfile): readonly ImportAsk[] => {
  const isNull = nullTest(profile.nullWords)
  const byName = new Map(table.columns.map((column) => [column.name, column.index]))
  const tallies = new Map(
    profile.columns
      .filter((entry) => isDateField(entry.becomes) && byName.has(entry.column))
      .map((entry) => [entry.column, tallyColumn(table, byName.get(entry.column) ?? 0, isNull)] as const),
  )
  return importAsks(profile, tallies)
}
