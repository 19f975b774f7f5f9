import { describe, expect, it } from 'vitest'
import { newId } from './new-id'

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const noon = Date.parse('2026-11-24T12:00:00Z')

describe('newId', () => {
  it('is a UUID of version 7', () => {
    for (let made = 0; made < 1000; made += 1) expect(newId()).toMatch(form)
  })

  it('begins with the millisecond of its making', () => {
    const later = Date.now() + 1_000_000
    expect(newId(later).replaceAll('-', '').slice(0, 12)).toBe(later.toString(16).padStart(12, '0'))
  })

  it('keeps the order of making, within one millisecond and when the clock steps back', () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => newId(at === 5000 ? noon - 5000 : noon))
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
