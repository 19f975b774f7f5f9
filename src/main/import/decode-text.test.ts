import { serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodings } from '../../core/import/encodings'
import { decodeText } from './decode-text'

const utf8 = (text: string): string => {
  const read = decodeText(new TextEncoder().encode(text), 'utf-8')
  return read.ok ? read.value.text : JSON.stringify(read.problem)
}

/** Bytes that the engine itself takes to hold a text. */
const sizeOf = (text: string): number => serialize(text).byteLength

describe('decodeText', () => {
  it('says what was written, in letters of any script', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('José', 'Łukasz', 'ሰላም')),
        ),
        (parts) => {
          const text = parts
            .join(',')
            .replaceAll('\0', '')
            .replace(/^\uFEFF+/, '')
          expect(utf8(text)).toBe(text)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['windows-1253', [0xc3, 0xe9, 0xfe, 0xf1, 0xe3, 0xef, 0xf2], 'Γιώργος'],
    ['windows-1254', [0xde, 0xfc, 0x6b, 0x72, 0xfc], 'Şükrü'],
    ['macintosh', [0x4a, 0x6f, 0x73, 0x8e], 'José'],
    ['windows-1252', [0x4a, 0x6f, 0x73, 0xe9], 'José'],
    ['windows-1251', [0xc8, 0xe2, 0xe0, 0xed], 'Иван'],
  ])('reads %s where the reader says so', (encoding, bytes, text) => {
    expect(decodeText(new Uint8Array(bytes), encoding)).toEqual({ ok: true, value: { text, encoding } })
  })

  it('knows every encoding that is offered', () => {
    const digits = new Uint8Array([0x31, 0x32])
    for (const encoding of encodings) expect(decodeText(digits, encoding).ok).toBe(true)
  })

  it('holds a western text in one byte a letter, accents and all', () => {
    expect(sizeOf(utf8('Mejía,'.repeat(1000)))).toBeLessThan(6100)
    expect(sizeOf(utf8('Łukasz,'.repeat(1000)))).toBeGreaterThan(14_000)
  })
})
