import { describe, expect, it } from 'vitest'
import { getAt, listAt, setAt } from './json-path'

const draft = { title: { en: 'A' }, lines: [{ line: 'main' }, { line: 'other' }] }

describe('a part of a draft', () => {
  it('is found by the way to it, and is nothing where the way ends', () => {
    expect(getAt(draft, ['lines', 1, 'line'])).toBe('other')
    expect(getAt(draft, ['lines', 7, 'line'])).toBeUndefined()
    expect(listAt(draft, ['title'])).toEqual([])
  })

  it('is changed without a change to anything else', () => {
    expect(setAt(draft, ['lines', 0, 'line'], 'first')).toEqual({
      title: { en: 'A' },
      lines: [{ line: 'first' }, { line: 'other' }],
    })
    expect(draft.lines[0]?.line).toBe('main')
  })

  it('is made where it was not, and taken away by nothing', () => {
    expect(setAt({}, ['doubt', 'en'], 'x')).toEqual({ doubt: { en: 'x' } })
    expect(setAt({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 })
  })
})
