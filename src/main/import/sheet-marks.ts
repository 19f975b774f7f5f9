import type { CellMark } from '../../core/import/check-row'

// What the library that reads workbooks does not tell: which cells are formulas, errors or covered by a merge.

/** Marks by row, counted from 1 as the spreadsheet does, and by column, counted from 0. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, CellMark>>

const cell = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g
const merge = /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g
const mostMerged = 100_000

/** The index of a column by its letters. Example: `columnIndex('AB') //=> 27`. */
export const columnIndex = (letters: string): number => {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** Finds the cells of a sheet's XML that hold no plain value. */
export const sheetMarks = (xml: string): SheetMarks | 'unplaced' => {
  const marks = new Map<number, Map<number, CellMark>>()
  const set = (row: number, column: number, mark: CellMark) => {
    const found = marks.get(row)
    if (found) found.set(column, mark)
    else marks.set(row, new Map([[column, mark]]))
  }
  if (/<(?:\w+:)?f[\s/>]/.test(xml) || /\bt="e"/.test(xml)) {
    for (const [, attributes = '', inside = ''] of xml.matchAll(cell)) {
      const place = /\br="([A-Z]+)(\d+)"/.exec(attributes)
      const isFormula = /<(?:\w+:)?f[\s/>]/.test(inside)
      const mark = isFormula ? 'formula' : /\bt="e"/.test(attributes) ? 'spreadsheetError' : null
      if (mark === null) continue
      // A cell may leave out where it stands; then its row could not be refused, so the sheet is.
      if (place?.[1] === undefined) return 'unplaced'
      set(Number(place[2]), columnIndex(place[1]), mark)
    }
  }
  let covered = 0
  for (const [, left = '', top = '', right = '', bottom = ''] of xml.matchAll(merge)) {
    for (let row = Number(top); row <= Number(bottom); row++) {
      for (let column = columnIndex(left); column <= columnIndex(right); column++) {
        if (++covered > mostMerged) return 'unplaced'
        if (row !== Number(top) || column !== columnIndex(left)) set(row, column, 'merged')
      }
    }
  }
  return marks
}
