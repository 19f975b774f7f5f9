import { serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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

  it('holds a western text in one byte a letter, accents and all', () => {
    expect(sizeOf(utf8('Mejía,'.repeat(1000)))).toBeLessThan(6100)
    expect(sizeOf(utf8('Łukasz,'.repeat(1000)))).toBeGreaterThan(14_000)
  })
})
