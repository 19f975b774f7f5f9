import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, latinDigits, tidyCell } from './cell-text'
import { inertCell } from './refusals-file'

describe('tidyCell', () => {
  it('takes blanks of every kind off the edges and composes letters', () => {
    expect(tidyCell('\u00a0 Jose\u0301\u200b ')).toBe('José')
  })
  it('keeps a text that looks like a formula as text', () => {
    expect(tidyCell('=HYPERLINK("http://x")')).toBe('=HYPERLINK("http://x")')
  })
  it('takes off the mark by which a spreadsheet says that a cell is text', () => {
    expect(tidyCell("'=1+1")).toBe('=1+1')
    expect(tidyCell("'t Hooft")).toBe("'t Hooft")
  })
  it('gives back exactly what the refusal file made inert', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tidy = tidyCell(text)
        const cell = inertCell(tidy)
        const unquoted = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        // A text that itself begins with two marks is one the refusal file never receives tidied.
        return tidy.startsWith("''") || tidyCell(unquoted) === tidyCell(tidy)
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})

describe('inertCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('never begins %j like a formula', (text) => {
    expect(inertCell(text).replace(/^"/, '').trimStart()).toMatch(/^'/)
  })
})

describe('latinDigits', () => {
  it('reads the digits of other scripts', () => {
    expect(latinDigits('٠٣/١٠/٢٠٢٦')).toBe('03/10/2026')
    expect(latinDigits('۱۲۳۴۵۶۷۸۹۰')).toBe('1234567890')
    expect(latinDigits('०१२३४५६७८९')).toBe('0123456789')
    expect(latinDigits('০১২৩৪৫৬৭৮৯')).toBe('0123456789')
    expect(latinDigits('０１２３４５６７８９')).toBe('0123456789')
  })
})

describe('foldWord', () => {
  it('compares headings without case, accents and signs', () => {
    expect(foldWord('  Nacionalidád / PAÍS ')).toBe('nacionalidad pais')
  })
})
