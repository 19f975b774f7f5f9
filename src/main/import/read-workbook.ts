import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { utcClockText } from '../../core/dates/utc-clock-text'
import { conflict, ok, type Result } from '../../core/result'
import { importLimits } from './import-limits'
import { columnIndex, type SheetMarks, sheetMarks } from './sheet-marks'
import { zipEntries } from './zip-entries'

/** One sheet of a workbook as text, with the marks of cells that hold no plain value. */
export type SheetText = {
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly cells: readonly (readonly string[])[]
  readonly marks: SheetMarks
}

type SheetPart = { readonly name: string; readonly path: string; readonly hidden: boolean }

const wanted =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/
const attribute = (tag: string, name: string) =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1]
const unescapeXml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const sheetParts = (workbook: string, relations: string): SheetPart[] => {
  const targets = new Map<string, string>()
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? ''
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: unescapeXml(attribute(tag, 'name') ?? ''),
    path: targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '',
    hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
  }))
}

/** The size of the table a sheet spans, by the places its cells name; styled but empty cells do not count. */
const extentOf = (xml: string): { rows: number; columns: number } => {
  let rows = 0
  let columns = 0
  for (const [, letters = '', row] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,4})(\d{1,9})"/g)) {
    rows = Math.max(rows, Number(row))
    columns = Math.max(columns, columnIndex(letters) + 1)
  }
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br="(\d{1,9})"[^>]*[^/]>/g))
    rows = Math.max(rows, Number(row))
  return { rows, columns }
}

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return utcClockText(value.getTime())
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

/**
 * Reads one sheet of an .xlsx workbook; the first visible one unless `chosen` (from 1) says otherwise. Formulas are
 * never evaluated: their cells are marked, and a row that needs one is refused. Dates from 1900 and from 1904 are
 * told apart by the workbook itself.
 */
export const readWorkbook = async (bytes: Uint8Array, chosen?: number): Promise<Result<SheetText>> => {
  const unpacked = zipEntries(bytes, (name) => wanted.test(name))
  if (!unpacked.ok) return unpacked
  const parts = unpacked.value
  const text = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array())
  if (!parts.has('xl/workbook.xml')) return conflict('import.notASpreadsheet')
  for (const path of parts.keys()) {
    // Entities could unfold to any size; a spreadsheet program writes none.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text(path).slice(0, 4096))) return conflict('import.damagedArchive')
  }
  const found = sheetParts(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'))
  const visible = found.findIndex((part) => !part.hidden && parts.has(part.path))
  const index = chosen === undefined ? Math.max(0, visible) : chosen - 1
  const sheet = found[index]
  if (sheet === undefined || !parts.has(sheet.path)) return conflict('import.noSuchSheet')
  // Cells and rows that are only styled would stretch the table to the edge of the sheet.
  const xml = text(sheet.path).replace(/<(?:\w+:)?(?:c|row)\b[^>]*\/>/g, '')
  const extent = extentOf(xml)
  if (extent.columns > importLimits.columns)
    return conflict('import.tooManyColumns', { most: importLimits.columns })
  if (extent.rows > importLimits.rows + 1) return conflict('import.tooManyRows', { most: importLimits.rows })
  if (extent.rows * extent.columns > importLimits.sheetCells)
    return conflict('import.tooManyCells', { most: importLimits.sheetCells })
  const marks = sheetMarks(xml)
  if (marks === 'unplaced') return conflict('import.unplacedFormula')
  return readCells(parts, sheet.path, xml, index, found, marks)
}

const readCells = async (
  parts: ReadonlyMap<string, Uint8Array>,
  path: string,
  xml: string,
  index: number,
  sheets: readonly SheetPart[],
  marks: SheetMarks,
): Promise<Result<SheetText>> => {
  const kept: Record<string, Uint8Array> = {}
  for (const [name, data] of parts) kept[name] = data
  kept[path] = new TextEncoder().encode(xml)
  // Packed again without compression, so that the library unpacks exactly what was measured.
  const packed = zipSync(kept, { level: 0 })
  try {
    const data = await readSheet(packed.buffer as ArrayBuffer, index + 1, { trim: false })
    const cells = data.map((row) => row.map(cellText))
    return ok({ sheets: sheets.map(({ name }) => name), sheet: index + 1, cells, marks })
  } catch {
    // Whatever the library finds wrong is a fault of the file: it holds no state of ours.
    return conflict('import.damagedArchive')
  }
}
