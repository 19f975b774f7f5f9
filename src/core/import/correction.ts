import { z } from 'zod'
import type { Column } from './header'

/**
 * One cell that its reader put right before the import: the line its row begins on, the column by its cleaned
 * name, and what it is to say. The file stays as it is; what it said goes into the log beside what was written.
 */
export const correctionSchema = z.object({
  line: z.number().int().min(2),
  column: z.string().max(300),
  text: z.string().max(4000),
})
export type Correction = z.infer<typeof correctionSchema>

/** The most cells that are put right one by one; beyond this a file is mended as a file. */
export const mostCorrections = 500

type Rows = { readonly cells: readonly (readonly string[])[]; readonly lines: ArrayLike<number> }

/**
 * The cells of a table with the corrections in place. A correction of a line or column that the file has not is
 * left out: it belongs to another reading of the file.
 * Example: line 2 `['Ana', '30/02/2025']` with `{ line: 2, column: 'STOP', text: '28/02/2025' }` becomes
 * `['Ana', '28/02/2025']`.
 */
export const correctedCells = (
  { cells, lines }: Rows,
  columns: readonly Column[],
  corrections: readonly Correction[],
): readonly (readonly string[])[] => {
  if (corrections.length === 0) return cells
  const byLine = Map.groupBy(corrections, ({ line }) => line)
  const indexOf = new Map(columns.map(({ name, index }) => [name, index]))
  return cells.map((row, place) => {
    const own = byLine.get(lines[place] ?? 0)
    if (own === undefined) return row
    const changed = Array.from({ length: Math.max(row.length, columns.length) }, (_, at) => row[at] ?? '')
    for (const { column, text } of own) {
      const index = indexOf.get(column)
      if (index !== undefined) changed[index] = text
    }
    return changed
  })
}

/** What was put right in one row, for the log: `STOP: 30/02/2025 → 28/02/2025`. Empty where nothing was. */
export const correctionsInWords = (
  was: readonly string[],
  columns: readonly Column[],
  corrections: readonly Correction[],
): string =>
  corrections
    .map(({ column, text }) => {
      const index = columns.find(({ name }) => name === column)?.index
      return `${column}: ${index === undefined ? '' : (was[index] ?? '')} → ${text}`
    })
    .join('; ')
