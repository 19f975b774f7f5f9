import { tidyCell } from '../../core/import/cell-text'
import type { CellMarks } from '../../core/import/check-row'
import { dateShape } from '../../core/import/date-text'
import { type Column, readHeader } from '../../core/import/header'
import { conflict, ok, type Result } from '../../core/result'
import { decodeText } from './decode-text'
import { fileKind } from './file-kind'
import { importLimits } from './import-limits'
import { readWorkbook } from './read-workbook'
import { type Delimiter, splitText } from './split-text'
import { unpackGzip } from './unpack-gzip'

/** What the user may say about how a file is to be read, where the detection is wrong. */
export type ReadingChoice = {
  readonly encoding?: string | undefined
  readonly delimiter?: Delimiter | undefined
  readonly sheet?: number | undefined
}

/** How a file was read, to be shown. */
export type Reading = {
  readonly format: 'text' | 'text.gz' | 'xlsx'
  readonly encoding: string | null
  readonly delimiter: Delimiter | null
  readonly sheets: readonly string[]
  readonly sheet: number | null
}

/** A file as a table: its columns, and its rows that are not blank, each with the line it begins on. */
export type Table = {
  readonly reading: Reading
  readonly columns: readonly Column[]
  readonly cells: readonly (readonly string[])[]
  readonly lines: Int32Array
  readonly marks: ReadonlyMap<number, CellMarks>
  readonly broken: ReadonlySet<number>
  readonly blankRows: number
  readonly shortRows: number
}

type RawTable = {
  readonly reading: Reading
  readonly cells: readonly (readonly string[])[]
  readonly lines: ArrayLike<number>
  readonly marks: ReadonlyMap<number, CellMarks>
  readonly broken: ReadonlySet<number>
}

const refusedKinds = {
  'old-spreadsheet': 'import.oldSpreadsheet',
  pdf: 'import.notASpreadsheet',
  picture: 'import.notASpreadsheet',
  'word-text': 'import.notASpreadsheet',
  'web-page': 'import.webPage',
  empty: 'import.emptyFile',
} as const

/**
 * Opens the bytes of a .csv, .tsv, .txt, .csv.gz or .xlsx file as a table; the content decides, not the name.
 * Everything that is no such file, or breaks a limit, is refused before a row is looked at.
 */
export const openTable = async (bytes: Uint8Array, choice: ReadingChoice = {}): Promise<Result<Table>> => {
  if (bytes.byteLength > importLimits.fileBytes)
    return conflict('import.tooLarge', { most: importLimits.fileBytes })
  const kind = fileKind(bytes)
  if (kind === 'zip') {
    const sheet = await readWorkbook(bytes, choice.sheet)
    return sheet.ok ? tableFromSheet(sheet.value) : sheet
  }
  if (kind === 'text') return tableFromText(bytes, 'text', choice)
  if (kind !== 'gzip') return conflict(refusedKinds[kind])
  const unpacked = unpackGzip(bytes)
  if (!unpacked.ok) return unpacked
  const inner = fileKind(unpacked.value)
  if (inner === 'gzip' || inner === 'zip') return conflict('import.nestedArchive')
  return inner === 'text' ? tableFromText(unpacked.value, 'text.gz', choice) : conflict(refusedKinds[inner])
}

const tableFromSheet = (found: Extract<Awaited<ReturnType<typeof readWorkbook>>, { ok: true }>['value']) => {
  const marks = new Map<number, CellMarks>()
  for (const [row, cells] of found.marks) marks.set(row - 1, cells)
  const reading: Reading = {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: found.sheets,
    sheet: found.sheet,
  }
  const lines = Int32Array.from(found.cells, (_, index) => index + 1)
  return withHeader({ reading, cells: found.cells, lines, marks, broken: new Set() })
}

const tableFromText = (
  bytes: Uint8Array,
  format: 'text' | 'text.gz',
  choice: ReadingChoice,
): Result<Table> => {
  const decoded = decodeText(bytes, choice.encoding)
  if (!decoded.ok) return decoded
  const split = splitText(decoded.value.text, choice.delimiter)
  if (!split.ok) return split
  const { cells, lines, broken, delimiter } = split.value
  const reading: Reading = { format, encoding: decoded.value.encoding, delimiter, sheets: [], sheet: null }
  return withHeader({ reading, cells, lines, marks: new Map(), broken })
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '' || tidyCell(cell) === '')

const withHeader = (raw: RawTable): Result<Table> => {
  const first = raw.cells.findIndex((row) => !isBlank(row))
  const header = raw.cells[first]
  if (header === undefined) return conflict('import.emptyFile')
  let width = header.length
  while (width > 0 && tidyCell(header[width - 1] ?? '') === '') width -= 1
  const named = header.slice(0, width)
  if (width > importLimits.columns) return conflict('import.tooManyColumns', { most: importLimits.columns })
  if (raw.broken.has(first)) return conflict('import.unclosedQuote', { line: raw.lines[first] ?? 1 })
  if (named.some((cell) => /[\p{Cc}--[\t\r\n]]/v.test(cell) || cell.length > 1000))
    return conflict('import.notASpreadsheet')
  if (looksLikeData(named)) return conflict('import.noHeader', { line: raw.lines[first] ?? 1 })
  const table = rowsBelow(raw, first, readHeader(named))
  return table.cells.length === 0 ? conflict('import.noRows') : ok(table)
}

/** A first row of dates and numbers is a person, not a heading: taking it for one would lose them. */
const looksLikeData = (header: readonly string[]): boolean => {
  const texts = header.map(tidyCell).filter((text) => text !== '')
  const shapes = texts.map((text) => dateShape(text).kind)
  const numbers = texts.filter((text) => /^[\d.,]+$/.test(text)).length
  return shapes.some((kind) => kind === 'numbers' || kind === 'named') || numbers > texts.length / 2
}

const rowsBelow = (raw: RawTable, header: number, columns: readonly Column[]): Table => {
  const cells: (readonly string[])[] = []
  const lines: number[] = []
  const marks = new Map<number, CellMarks>()
  const broken = new Set<number>()
  let blankRows = 0
  let shortRows = 0
  for (let row = header + 1; row < raw.cells.length; row++) {
    const found = raw.cells[row] ?? []
    const marked = raw.marks.get(row)
    if (isBlank(found) && marked === undefined) {
      blankRows += 1
      continue
    }
    if (found.length < columns.length) shortRows += 1
    if (marked !== undefined) marks.set(cells.length, marked)
    if (raw.broken.has(row)) broken.add(cells.length)
    cells.push(found)
    lines.push(raw.lines[row] ?? 0)
  }
  // A line end at the end of the file is no blank row.
  if (raw.reading.format !== 'xlsx' && isBlank(raw.cells.at(-1) ?? ['']))
    blankRows = Math.max(0, blankRows - 1)
  return {
    reading: raw.reading,
    columns,
    cells,
    lines: Int32Array.from(lines),
    marks,
    broken,
    blankRows,
    shortRows,
  }
}
