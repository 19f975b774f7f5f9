import { meaningOf } from '../../core/import/cell-readers'
import { tidyCell } from '../../core/import/cell-text'
import type { CheckedRow } from '../../core/import/check-row'
import { isCodedField } from '../../core/import/import-field'
import { distinctWords, type ImportPlan } from '../../core/import/import-plan'
import type { ImportProfile } from '../../core/import/import-profile'
import type { ColumnCheck } from '../../core/import/import-questions'
import type { Table } from './open-table'
import { wordTables } from './word-tables'

const mostWords = 200

/** Counts, over all rows, what each column that becomes something gives. */
export const columnChecks = (table: Table, plan: ImportPlan, profile: ImportProfile) => {
  const entries = new Map(profile.columns.map((entry) => [entry.column, entry]))
  const columns = plan.columns.map((column) => ({
    column,
    coded: isCodedField(column.field),
    filled: 0,
    nulls: 0,
    faults: 0,
    yearsOnly: 0,
    words: new Map<string, number>(),
  }))
  const byName = new Map(columns.map((one) => [one.column.name, one]))

  const add = (row: number, checked: CheckedRow): void => {
    const cells = table.cells[row] ?? []
    for (const one of columns) {
      const text = tidyCell(cells[one.column.index] ?? '')
      if (plan.isNull(text)) {
        one.nulls += 1
        continue
      }
      one.filled += 1
      if (one.coded && (one.words.size < 5000 || one.words.has(text))) {
        one.words.set(text, (one.words.get(text) ?? 0) + 1)
      }
      if (
        one.column.field === 'birth' &&
        checked.kind === 'accepted' &&
        checked.draft.birth.kind === 'year'
      ) {
        one.yearsOnly += 1
      }
    }
    if (checked.kind === 'refused') {
      for (const fault of checked.refusal.faults) {
        const one = byName.get(fault.column)
        if (one) one.faults += 1
      }
    }
  }

  const result = (): ColumnCheck[] =>
    columns.map(({ column, filled, nulls, faults, yearsOnly, words }) => {
      const entry = entries.get(column.name)
      const folded = distinctWords(words.keys())
      const context = { tables: wordTables(), words: () => folded }
      return {
        column: column.name,
        becomes: column.field,
        filled,
        nulls,
        faults,
        yearsOnly,
        words: [...words]
          .sort((one, two) => two[1] - one[1])
          .slice(0, mostWords)
          .map(([word, cells]) => ({
            word,
            cells,
            meaning: (entry && meaningOf(entry, word, context)) ?? '',
          })),
      }
    })

  return { add, result }
}
