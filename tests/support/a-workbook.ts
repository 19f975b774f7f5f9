import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** A cell of a test workbook: a text, a number, a day count shown as a date, a formula with its last result, an error. */
export type TestCell =
  | string
  | number
  | null
  | { date: number }
  | { formula: string; last: string }
  | { error: string }

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const cellXml = (cell: TestCell, place: string): string => {
  if (cell === null) return ''
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if ('date' in cell) return `<c r="${place}" s="1"><v>${cell.date}</v></c>`
  if ('error' in cell) return `<c r="${place}" t="e"><v>${escaped(cell.error)}</v></c>`
  return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.last)}</v></c>`
}

/** The parts of a small workbook of one sheet, before they are packed. */
export const workbookParts = (
  rows: readonly (readonly TestCell[])[],
  {
    date1904 = false,
    merged = [],
    prolog = '',
  }: { date1904?: boolean; merged?: readonly string[]; prolog?: string } = {},
): Record<string, Uint8Array> => {
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, index) => cellXml(cell, `${letters(index)}${row + 1}`)).join('')}</row>`,
    )
    .join('')
  const merges =
    merged.length === 0
      ? ''
      : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return {
    'xl/workbook.xml': strToU8(
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Registro" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `${declaration}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${declaration}${prolog}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData>${merges}</worksheet>`,
    ),
  }
}

/** A small .xlsx workbook of one sheet. */
export const aWorkbook = (...given: Parameters<typeof workbookParts>): Uint8Array =>
  zipSync(workbookParts(...given))
