import { describe, expect, it } from 'vitest'
import { newId } from './new-id'

const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const noon = Date.parse('2026-11-24T12:00:00Z')

/** An id in the form in which RFC 9562 writes it. */
const inHex = (id: string): string => {
  const value = [...id].reduce((sum, digit) => sum * 32n + BigInt(digits.indexOf(digit)), 0n)
  const hex = value.toString(16).padStart(32, '0')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

describe('newId', () => {
  it('is a UUID of version 7 in 26 digits', () => {
    for (let made = 0; made < 1000; made += 1) {
      const id = newId()
      expect(id).toMatch(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/)
      expect(inHex(id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })

  it('begins with the millisecond of its making', () => {
    const later = Date.now() + 1_000_000
    expect(inHex(newId(later)).replaceAll('-', '').slice(0, 12)).toBe(later.toString(16).padStart(12, '0'))
  })

  it('keeps the order of making, within one millisecond and when the clock steps back', () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => newId(at === 5000 ? noon - 5000 : noon))
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('sorts after the ids of 36 signs that were made before it', () => {
    expect(newId(noon) > '019d4f1c-7b00-7fff-bfff-ffffffffffff').toBe(true)
  })

  it('has other random digits each time', () => {
    const tails = Array.from({ length: 1000 }, () => newId().slice(14))
    expect(new Set(tails).size).toBe(1000)
    for (let at = 0; at < 12; at += 1) expect(new Set(tails.map((tail) => tail[at])).size).toBe(32)
  })
})
