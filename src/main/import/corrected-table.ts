import type { Correction } from '../../core/import/correction'
import { correctedCells, correctionsInWords } from '../../core/import/correction'
import type { Table } from './open-table'

/** A table with the reader's corrections in it, and what they were for each corrected line, for the log. */
export const correctedTable = (
  table: Table,
  corrections: readonly Correction[],
): { readonly table: Table; readonly correctedLines: ReadonlyMap<number, string> } => {
  if (corrections.length === 0) return { table, correctedLines: new Map() }
  const byLine = Map.groupBy(corrections, ({ line }) => line)
  const correctedLines = new Map<number, string>()
  const marks = new Map(table.marks)
  for (let row = 0; row < table.cells.length; row++) {
    const line = table.lines[row] ?? 0
    const own = byLine.get(line)
    if (own === undefined) continue
    correctedLines.set(line, correctionsInWords(table.cells[row] ?? [], table.columns, own))
    const corrected = new Set(own.map(({ column }) => column))
    const left = [...(table.marks.get(row) ?? [])].filter(
      ([index]) => !corrected.has(table.columns.find((column) => column.index === index)?.name ?? ''),
    )
    // What was typed in place of a formula is a plain value.
    marks.set(row, new Map(left))
  }
  return {
    table: { ...table, cells: correctedCells(table, table.columns, corrections), marks },
    correctedLines,
  }
}
