import Papa from 'papaparse'
import { conflict, ok, type Result } from '../../core/result'
import { importLimits } from './import-limits'

export type Delimiter = ',' | ';' | '\t' | '|'

/** Rows of a text file: cells, the line each row begins on, and rows whose quotation marks are broken. */
export type SplitText = {
  readonly delimiter: Delimiter
  readonly cells: readonly (readonly string[])[]
  readonly lines: Int32Array
  readonly broken: ReadonlySet<number>
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

/** The delimiter under which the first rows have most cells in equal number; a comma where none parts them. */
export const findDelimiter = (text: string): Delimiter => {
  const head = text.slice(0, 64_000)
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    if (!head.includes(delimiter)) continue
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 60, skipEmptyLines: true })
    // The last row of the sample may be cut.
    const rows = data.length > 2 ? data.slice(0, -1) : data
    const width = rows[0]?.length ?? 0
    const even = rows.filter((row) => row.length === width).length / Math.max(1, rows.length)
    const score = width > 1 ? even * 100 + Math.min(width, 90) / 100 : 0
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

const overlongLine = (text: string): number | null => {
  let line = 1
  for (let from = 0; from <= text.length; line++) {
    const found = text.indexOf('\n', from)
    const until = found < 0 ? text.length : found
    if (until - from > importLimits.lineLength) return line
    from = until + 1
  }
  return null
}

/**
 * Parts a text into rows and cells. Quotation marks and line ends inside cells are those of RFC 4180. A quotation
 * mark that is never closed would swallow the rest of the file, so the file is refused with the line it opens on.
 */
export const splitText = (text: string, chosen?: Delimiter): Result<SplitText> => {
  const overlong = overlongLine(text)
  if (overlong !== null) return conflict('import.lineTooLong', { line: overlong })
  const delimiter = chosen ?? findDelimiter(text)
  const lineEnds = count(text, '\n') + 1
  if (lineEnds + count(text, delimiter) > importLimits.cells)
    return conflict('import.tooManyCells', { most: importLimits.cells })
  const { data, errors } = Papa.parse<string[]>(text, { delimiter })
  if (data.length > importLimits.rows + 1) return conflict('import.tooManyRows', { most: importLimits.rows })
  const lines = new Int32Array(data.length)
  // Only where cells hold line ends do rows and lines part company.
  const single = lineEnds === data.length
  let line = 1
  for (let row = 0; row < data.length; row++) {
    lines[row] = line
    line += 1
    if (single) continue
    for (const cell of data[row] ?? []) if (cell.includes('\n')) line += count(cell, '\n')
  }
  const broken = new Set<number>()
  for (const error of errors) {
    const row = error.row ?? 0
    if (error.code === 'MissingQuotes') return conflict('import.unclosedQuote', { line: lines[row] ?? 1 })
    if (error.type === 'Quotes') broken.add(row)
  }
  return ok({ delimiter, cells: data, lines, broken })
}

const count = (text: string, sign: string): number => {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1
  return found
}
