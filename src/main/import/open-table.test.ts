import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { aWorkbook, workbookParts } from '../../../tests/support/a-workbook'
import { openTable } from './open-table'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  )

const why = async (file: Uint8Array) => {
  const opened = await openTable(file)
  if (opened.ok) return 'accepted'
  const { problem } = opened
  return problem.code === 'conflict'
    ? [problem.why, problem.detail?.line].filter((part) => part !== undefined).join(' ')
    : problem.code
}
const table = async (file: Uint8Array, choice = {}) => {
  const opened = await openTable(file, choice)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  return opened.value
}

describe('openTable, files it reads', () => {
  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1;2,5\n'],
    ['\t', 'a\tb\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
  ])('finds the delimiter %j', async (delimiter, text) => {
    const found = await table(utf8(text.replace('a', 'Name')))
    expect(found.reading.delimiter).toBe(delimiter)
    expect(found.columns).toHaveLength(2)
  })
  it('detects encodings and says which', async () => {
    expect((await table(bytes([0xef, 0xbb, 0xbf], utf8('Name\nJosé\n')))).reading.encoding).toBe('utf-8')
    expect((await table(utf8('Name\nJosé\n'))).cells).toEqual([['José']])
    const legacy = await table(bytes('Name\nJos\xe9 Mu\xf1oz\n'))
    expect([legacy.reading.encoding, legacy.cells]).toEqual(['windows-1252', [['José Muñoz']]])
    const wide = await table(new Uint8Array(Buffer.from('\ufeffName,Age of all\nJosé,3\n', 'utf16le')))
    expect([wide.reading.encoding, wide.cells]).toEqual(['utf-16le', [['José', '3']]])
  })
  it('counts lines as the user’s editor does, through quoted line ends', async () => {
    const found = await table(utf8('Name,Note\n"Ana","two\nlines"\nBo,x\n\nCy,y\n'))
    expect([...found.lines]).toEqual([2, 4, 6])
    expect(found.blankRows).toBe(1)
  })
  it('reads packed text', async () => {
    const found = await table(new Uint8Array(gzipSync('Name,Age of all\nAna,3\n')))
    expect([found.reading.format, found.cells]).toEqual(['text.gz', [['Ana', '3']]])
  })
  it('reads a workbook, its numbers and its dates from 1900 and from 1904', async () => {
    const rows = [
      ['Name', 'Number', 'Stop'],
      ['Ana', 17, { date: 46298 }],
      ['Bo', 18.5, { date: 46298.319444444445 }],
    ]
    const from1900 = await table(aWorkbook(rows))
    expect(from1900.cells).toEqual([
      ['Ana', '17', '2026-10-03'],
      ['Bo', '18.5', '2026-10-03 07:40:00'],
    ])
    expect(from1900.reading).toMatchObject({ format: 'xlsx', sheets: ['Registro'], sheet: 1 })
    expect((await table(aWorkbook(rows, { date1904: true }))).cells[0]?.[2]).toBe('2030-10-04')
  })
  it('marks formulas, errors and merged cells of a workbook', async () => {
    const found = await table(
      aWorkbook(
        [
          ['Name', 'Stop'],
          ['Ana', { formula: 'NOW()', last: '46298' }],
          ['Bo', { error: '#N/A' }],
          ['Cy', 'x'],
          [null, 'y'],
        ],
        { merged: ['A4:A5'] },
      ),
    )
    expect([...found.marks].map(([row, marks]) => [row, ...marks])).toEqual([
      [0, [1, 'formula']],
      [1, [1, 'spreadsheetError']],
      [3, [0, 'merged']],
    ])
  })
  it('keeps a quotation mark in the wrong place to its own row', async () => {
    const found = await table(utf8('Name,Note\n"Ana"x",1\nBo,2\n'))
    expect([...found.broken]).toEqual([0])
  })
})

describe('openTable, files it refuses', () => {
  const wide = (columns: number) =>
    `${Array.from({ length: columns }, (_, index) => `c${index}`).join(',')}\n1\n`
  it.each([
    ['nothing', bytes(''), 'import.emptyFile'],
    ['a picture', bytes([0x89], 'PNG\r\n\x1a\n'), 'import.notASpreadsheet'],
    ['a PDF', bytes('%PDF-1.7'), 'import.notASpreadsheet'],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'import.oldSpreadsheet'],
    ['a web page', bytes('<html><table>'), 'import.webPage'],
    ['a NUL byte', bytes('Name\nA\0na\n'), 'import.nul 2'],
    ['mixed encodings', bytes('Name\n', utf8('José\n'), 'Jos\xe9\n'), 'import.mixedEncodings 3'],
    ['200 columns', utf8(wide(200)), 'import.tooManyColumns'],
    ['a line without end', utf8(`Name\n${'x'.repeat(1024 * 1024 + 1)}`), 'import.lineTooLong 2'],
    ['a quotation mark never closed', utf8('Name,Note\nAna,1\n"Bo,2\nCy,3\n'), 'import.unclosedQuote 3'],
    ['no header', utf8('Ana,03/10/2026,M\nBo,04/10/2026,F\n'), 'import.noHeader 1'],
    ['a header and nothing else', utf8('Name,Age of all\n\n'), 'import.noRows'],
    ['control characters for a header', bytes('N\x01ame\nAna\n'), 'import.notASpreadsheet'],
    ['a packed pack', new Uint8Array(gzipSync(gzipSync('Name\nAna\n'))), 'import.nestedArchive'],
    ['broken packing', bytes([0x1f, 0x8b, 8, 0], 'xxxxxxxxxxxxxxxxxx'), 'import.bomb'],
    ['an archive that is no workbook', zipSync({ 'a.txt': utf8('x') }), 'import.notASpreadsheet'],
    [
      '300 entries',
      zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}`, utf8('x')]))),
      'import.bomb',
    ],
    [
      'entities in a workbook',
      aWorkbook([['Name'], ['Ana']], { prolog: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' }),
      'import.damagedArchive',
    ],
  ])('refuses %s', async (_, file, expected) => {
    expect(await why(file)).toBe(expected)
  })
  it('refuses text that unpacks to far more than it is', async () => {
    expect(await why(new Uint8Array(gzipSync(Buffer.alloc(200 * 1024 * 1024, 'x'))))).toBe('import.bomb')
  })
  it('refuses packed text that lies about its size', async () => {
    const packed = gzipSync(Buffer.alloc(200 * 1024 * 1024, 'x'))
    packed.writeUInt32LE(100, packed.length - 4)
    expect(await why(new Uint8Array(packed))).toBe('import.bomb')
  })
  it('refuses a workbook that declares too much, and one that declares less than it holds', async () => {
    const parts = workbookParts([['Name'], ['Ana']])
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()
    const padding = new Uint8Array(140 * 1024 * 1024).fill(32)
    const bomb = zipSync({
      ...parts,
      'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.concat([sheet, padding])),
    })
    expect(await why(bomb)).toBe('import.bomb')
    const lying = new Uint8Array(bomb)
    const view = new DataView(lying.buffer)
    for (let at = 0; at + 46 < lying.byteLength; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1024 * 1024)
        view.setUint32(at + 24, 2000, true)
    }
    expect(await why(lying)).toBe('import.bomb')
  })
  it('refuses a workbook whose only cells lie at the far corner', async () => {
    const parts = workbookParts([['Name'], ['Ana']])
    const sheet = new TextDecoder()
      .decode(parts['xl/worksheets/sheet1.xml'])
      .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    expect(await why(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': utf8(sheet) }))).toBe(
      'import.tooManyColumns',
    )
  })
  it('refuses more cells than a thread can hold', async () => {
    expect(await why(utf8(`Name,Note\n${',\n'.repeat(4_100_000)}`))).toBe('import.tooManyCells')
  })
})
