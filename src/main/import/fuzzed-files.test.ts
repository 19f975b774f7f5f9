import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aWorkbook, type TestCell } from '../../../tests/support/a-workbook'
import { readTold, tellAs } from '../../../tests/support/read-told'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import { tidyCell } from '../../core/import/cell-text'
import type { ImportProfile } from '../../core/import/import-profile'
import { refusalReasons } from '../../core/import/refusal'
import { faultInWords } from '../../core/import/refusal-words'
import type { Contents } from '../store/entry-contents'
import { importFile } from './import-file'
import { inspectJob, rowsJob } from './import-jobs'
import type { ReadyBatch } from './ready-batch'

const now = '2026-11-25T03:40:00.000Z' as Instant
const zone = 'America/Mexico_City'
const header = [
  'NOMBRE',
  'NUM',
  'NACIMIENTO',
  'SEXO',
  'NACIONALIDAD',
  'DETENCION',
  'INGRESO',
  'EDAD',
  'OBSERV',
]

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'NA',
    's/d',
    '-',
    '(B)(6)',
    'M',
    'F',
    'X',
    'HND',
    'Apátrida',
    'Ramírez Soto, Elena',
    'ТКАЧ Олена',
    'محمد',
  ),
  fc.constantFrom(
    '30/02/2026',
    '31/11/2026 10:00',
    '03/10/2026',
    '10/03/2026',
    '14/10/2026 23:05',
    '01/01/0999',
    '2026-10-03T07:40',
    '٠٣/١٠/٢٠٢٦',
    '46298',
    '03/10/26',
    '18/10/2026 24:30',
    '12/12/2099',
    '1899',
    '1991',
    '04/1988',
    '3 de octubre de 2026',
    '08/03/2026 02:30',
    '2026',
  ),
  fc.constantFrom(
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+52 55',
    '@x',
    '"',
    'a"b',
    '""',
    'a\nb',
    'a;b,c\td',
    '\u0001',
    '\ud800',
    '\ufeff',
    'x'.repeat(5000),
    '999',
    '17',
    '-3',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const good = fc.tuple(
  fc.constantFrom('Ramírez Soto, Elena', 'Baptiste, Wilner', 'ТКАЧ Олена', '=Ana'),
  fc.constantFrom('17', '', 'A-9'),
  fc.constantFrom('12/07/1995', '1991', '04/1988', ''),
  fc.constantFrom('F', 'M', 'X', ''),
  fc.constantFrom('HND', 'Apátrida', 'Haití', 'Freedonia', ''),
  fc.constantFrom('03/10/2026 07:40', '14/10/2026', '01/02/2026', 's/d'),
  fc.constantFrom('', '15/10/2026 09:10', '20/10/2026'),
  fc.constantFrom('', '17', '60'),
  fc.constantFrom('', 'ver exp.', '=1+1', 'a"b', 'a\nb'),
)
// Most rows are good but for one cell; some are rubbish throughout.
const spoilt = fc
  .tuple(good, fc.nat(8), cell)
  .map(([row, at, bad]) => row.map((text, index) => (index === at ? bad : text)))
const wildRow = fc.array(cell, { minLength: 0, maxLength: 11 })
const row = fc.oneof(
  { weight: 4, arbitrary: good },
  { weight: 4, arbitrary: spoilt },
  { weight: 1, arbitrary: wildRow },
)
const rows: fc.Arbitrary<readonly (readonly string[])[]> = fc.array(row, { minLength: 0, maxLength: 12 })

const quoted = (text: string, delimiter: string) =>
  /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
const asText = (all: readonly (readonly string[])[], delimiter: string, wild: boolean) =>
  all.map((one) => one.map((text) => (wild ? text : quoted(text, delimiter))).join(delimiter)).join('\r\n')

const encoded = fc.constantFrom('utf8', 'utf16le', 'latin1', 'bom', 'gzip', 'xlsx').chain((form) =>
  fc
    .record({ rows, delimiter: fc.constantFrom(',', ';', '\t', '|'), wild: fc.boolean() })
    .map((made): Uint8Array => {
      const all = [header, ...made.rows]
      const text = asText(all, made.delimiter, made.wild)
      if (form === 'xlsx') {
        const cells = all.map((one) =>
          one.map(
            (value): TestCell =>
              value === '=1+1'
                ? { formula: '1+1', last: '2' }
                : value.replace(/[^\x20-\x7e\u00a0-\ud7ff]/g, ''),
          ),
        )
        return aWorkbook(cells)
      }
      if (form === 'utf16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
      if (form === 'latin1') return new Uint8Array(Buffer.from(text, 'latin1'))
      const bytes = Buffer.from(form === 'bom' ? `\ufeff${text}` : text, 'utf8')
      return new Uint8Array(form === 'gzip' ? gzipSync(bytes) : bytes)
    }),
)

const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    byte: fc.nat(255),
    kind: fc.constantFrom('set', 'cut', 'double'),
  }),
  { maxLength: 3 },
)

const damaged = (
  bytes: Uint8Array,
  how: readonly { at: number; byte: number; kind: string }[],
): Uint8Array => {
  let result = Buffer.from(bytes)
  for (const { at, byte, kind } of how) {
    const place = Math.floor(at * result.length)
    if (kind === 'cut') result = result.subarray(0, place)
    else if (kind === 'double') result = Buffer.concat([result, result.subarray(place)])
    else if (result.length > 0) result[place] = byte
  }
  return new Uint8Array(result)
}

const answered = (profile: ImportProfile): ImportProfile => ({
  ...profile,
  columns: profile.columns.map((entry) => ({
    ...entry,
    ...(entry.date
      ? { date: { ...entry.date, order: 'day-first' as const, serial: '1900' as const, pivot: 30 } }
      : {}),
    ...(entry.becomes === 'age' ? { ageOn: '2026-11-24' as PlainDate } : {}),
    ...(entry.becomes === 'end' ? { endKind: 'release' as const } : {}),
    ...(entry.becomes === 'order.number' ? { orderKind: 'immigration' as const } : {}),
  })),
})

describe('fuzzed files', () => {
  it('never crash the reader, are never taken in by halves, and every refusal has its line and reason', async () => {
    const seen = { files: 0, refusedFiles: 0, rows: 0, accepted: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(encoded, damage, async (made, how) => {
        const bytes = damaged(made, how)
        seen.files += 1
        const inspected = await inspectJob({ file: importFile(bytes), choice: {}, zone })
        if (!inspected.ok) {
          seen.refusedFiles += 1
          expect(inspected.problem).toMatchObject({
            code: 'conflict',
            why: expect.stringMatching(/^import\./),
          })
          return
        }
        const entries: Contents[] = []
        const context = { zone, recordedAt: now, recordedBy: 'user', units: new Map<string, string>() }
        const post = async (message: unknown) => {
          entries.push(...readTold((message as ReadyBatch).entries))
        }
        const profile = answered(inspected.value.proposal)
        const read = await rowsJob(
          {
            file: importFile(bytes),
            profile,
            now,
            units: new Map(),
            context,
            tellAs: tellAs('fuzzed'),
            known: new Map(),
          },
          { post },
        )
        if (!read.ok) throw new Error(JSON.stringify(read.problem))
        const counts = read.value
        seen.rows += counts.rows
        seen.accepted += counts.accepted
        seen.refused += counts.refusedRows
        expect(counts.accepted + counts.refusedRows).toBe(counts.rows)
        expect(entries).toHaveLength(counts.accepted)
        for (const refusal of counts.refused) {
          expect(refusal.line).toBeGreaterThan(1)
          expect(refusal.faults.length).toBeGreaterThan(0)
          for (const fault of refusal.faults) {
            expect(refusalReasons).toContain(fault.reason)
            expect(faultInWords(fault, 'en')).not.toBe('')
          }
        }
        for (const { entity, after } of entries.flatMap(({ rows }) => rows)) {
          const name = String(after?.familyName ?? '')
          if (entity === 'person') expect(name).toBe(tidyCell(name))
          if (entity === 'event') expect(String(after?.happenedAt ?? '') <= now).toBe(true)
        }
      }),
      { seed: 20261124, numRuns: 2400 },
    )
    // The fuzz must reach the rows, not only the front door.
    expect(seen.files).toBeGreaterThanOrEqual(2000)
    expect(seen.accepted).toBeGreaterThan(500)
    expect(seen.refused).toBeGreaterThan(2000)
    expect(seen.refusedFiles).toBeGreaterThan(200)
  }, 240_000)
})
