import { type ImportAsk, importAsks } from '../../core/import/import-asks'
import { isDateField } from '../../core/import/import-field'
import type { ImportProfile } from '../../core/import/import-profile'
import { nullTest } from '../../core/import/null-words'
import { certainFormat, tallyColumn } from '../../core/import/propose-profile'
import type { Table } from './open-table'

/**
 * What a profile leaves open for a table, counted over all its rows, and the profile with those parts of date
 * formats filled in about which the cells leave no choice.
 */
export const tableAsks = (
  table: Table,
  profile: ImportProfile,
): { readonly asks: readonly ImportAsk[]; readonly profile: ImportProfile } => {
  const isNull = nullTest(profile.nullWords)
  const byName = new Map(table.columns.map((column) => [column.name, column.index]))
  const tallies = new Map(
    profile.columns
      .filter((entry) => isDateField(entry.becomes) && byName.has(entry.column))
      .map((entry) => [entry.column, tallyColumn(table, byName.get(entry.column) ?? 0, isNull)] as const),
  )
  const columns = profile.columns.map((entry) => {
    const tally = tallies.get(entry.column)
    return tally === undefined ? entry : { ...entry, date: { ...certainFormat(tally), ...entry.date } }
  })
  const completed = { ...profile, columns }
  return { asks: importAsks(completed, tallies), profile: completed }
}
