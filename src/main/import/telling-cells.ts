import type { Table } from './open-table'

// A running number that begins anew in each of several files put together is not distinct in every row.
const nearlyAll = 0.95

/**
 * A row's cells as one text, to see whether two rows of nobody in particular are equal. Columns that become
 * nothing and differ in nearly every row (a running number) say nothing about the person and are left out.
 */
export const tellingCells = (table: Table, becoming: ReadonlySet<number>): ((row: number) => string) => {
  let telling: readonly number[] | undefined
  const distinct = (index: number) => new Set(table.cells.map((cells) => cells[index])).size
  const find = () => {
    telling ??= table.columns
      .map(({ index }) => index)
      .filter((index) => becoming.has(index) || distinct(index) < table.cells.length * nearlyAll)
    return telling
  }
  return (row) => {
    const cells = table.cells[row] ?? []
    return find()
      .map((index) => cells[index] ?? '')
      .join('\u0000')
  }
}
