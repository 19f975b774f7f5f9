import { describe, expect, it } from 'vitest'
import { correctedCells, correctionsInWords } from './correction'
import { readHeader } from './header'

const columns = readHeader(['NAME', 'STOP'])
const rows = { cells: [['Ana', '30/02/2025'], ['Bo']], lines: [2, 4] }

describe('correctedCells', () => {
  it('puts a cell of one line right and leaves the file’s own rows alone', () => {
    expect(correctedCells(rows, columns, [{ line: 2, column: 'STOP', text: '28/02/2025' }])).toEqual([
      ['Ana', '28/02/2025'],
      ['Bo'],
    ])
    expect(rows.cells[0]).toEqual(['Ana', '30/02/2025'])
  })

  it('fills a cell that a short row has not', () => {
    expect(correctedCells(rows, columns, [{ line: 4, column: 'STOP', text: '01/03/2025' }])[1]).toEqual([
      'Bo',
      '01/03/2025',
    ])
  })

  it('leaves out what belongs to no line or column of this file', () => {
    const elsewhere = [
      { line: 3, column: 'STOP', text: 'x' },
      { line: 2, column: 'END', text: 'x' },
    ]
    expect(correctedCells(rows, columns, elsewhere)).toEqual(rows.cells)
  })
})

describe('correctionsInWords', () => {
  it('says what stood there and what was written', () => {
    expect(
      correctionsInWords(['Ana', '30/02/2025'], columns, [{ line: 2, column: 'STOP', text: '28/02/2025' }]),
    ).toBe('STOP: 30/02/2025 → 28/02/2025')
  })
})
