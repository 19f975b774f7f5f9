import type { PlainDate } from '../../core/dates/plain-date'
import { type ImportAsk, importAsks } from '../../core/import/import-asks'
import { isDateField } from '../../core/import/import-field'
import type { ColumnPlan, ImportProfile } from '../../core/import/import-profile'
import { nullTest } from '../../core/import/null-words'
import { certainFormat, tallyColumn } from '../../core/import/propose-profile'
import type { Table } from './open-table'

/**
 * What a profile leaves open for a table, counted over all its rows, and the profile with those parts of date
 * formats filled in about which the cells leave no choice. `leaning` reads open orders as the evidence leans and
 * holds some answer to the other questions: for showing what would come of it, never for taking anything in.
 */
export const tableAsks = (
  table: Table,
  profile: ImportProfile,
): {
  readonly asks: readonly ImportAsk[]
  readonly profile: ImportProfile
  readonly leaning: ImportProfile
} => {
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
  const asks = importAsks(completed, tallies)
  return { asks, profile: completed, leaning: asLeaning(completed, asks) }
}

const asLeaning = (profile: ImportProfile, asks: readonly ImportAsk[]): ImportProfile => {
  const openOrders = asks.flatMap((ask) => (ask.kind === 'order' && ask.answer === null ? [ask] : []))
  return {
    ...profile,
    columns: profile.columns.map((entry) => {
      const leaning = openOrders.find(({ columns }) => columns.includes(entry.column))?.leaning ?? null
      const dated = leaning === null ? entry : { ...entry, date: { ...entry.date, order: leaning } }
      return { ...standIns(entry), ...dated }
    }),
  }
}

// Which answer is given decides nothing about how many rows are taken in, so any will do for counting.
const standIns = ({ becomes }: ColumnPlan): Partial<ColumnPlan> => {
  if (becomes === 'age') return { ageOn: '2000-01-01' as PlainDate }
  if (becomes === 'end') return { endKind: 'release' }
  return becomes === 'order.number' ? { orderKind: 'immigration' } : {}
}
