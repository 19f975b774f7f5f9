import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPlaces, nameWrittenTwice } from './json-places'

const faultOf = (text: string) => {
  const read = jsonPlaces(text)
  return read.ok ? null : [read.place.line, read.place.column, read.found]
}

describe('the places of a JSON text', () => {
  it('are where each value begins, and of what is missing where it is missed', () => {
    const read = jsonPlaces('{\n  "stays": [\n    { "events": [{ "kind": "stop" }] }\n  ]\n}\n')
    if (!read.ok) throw new Error('no JSON')
    expect(read.placeOf(['stays', 0, 'events', 0, 'kind'])).toEqual({ line: 3, column: 28 })
    expect(read.placeOf(['stays', 0, 'events', 0, 'at'])).toEqual({ line: 3, column: 18 })
    expect(read.placeOf([])).toEqual({ line: 1, column: 1 })
  })

  it('end where the text stops being JSON', () => {
    expect(faultOf('{"a":\n nope}')).toEqual([2, 2, 'nope}'])
    expect(faultOf('{"a": 1,\n}')).toEqual([2, 1, '}'])
    expect(faultOf("{'a': 1}")).toEqual([1, 2, "'a':"])
    expect(faultOf('{"a": 1')).toEqual([1, 8, ''])
    expect(faultOf('{"a": 1} x')).toEqual([1, 10, 'x'])
    expect(faultOf('{"a" 1}')).toEqual([1, 6, '1}'])
    expect(faultOf('{"a": 01}')).toEqual([1, 7, '01}'])
    expect(faultOf('')).toEqual([1, 1, ''])
  })

  it('tell which name stands twice in one object, and not in two', () => {
    const twice = (text: string) => nameWrittenTwice(text, JSON.parse(text))
    expect(twice('{"stays": [], "stays": [1]}')).toEqual(['stays'])
    expect(twice('{"a": [{"b": 1}, {"b": 2, "c": "\\": ", "b" : 3}]}')).toEqual(['a', 1, 'b'])
    expect(twice('{"a": {"b": 1}, "b": "\\"b\\": 1"}')).toBeNull()
    expect(twice('[]')).toBeNull()
  })

  it('agree with JSON.parse on what is JSON', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '0', ' ', '\\'),
        (value, at, put) => {
          const text = JSON.stringify(value, null, 1)
          const cut = at % (text.length + 1)
          const changed = text.slice(0, cut) + put + text.slice(cut + 1)
          expect(jsonPlaces(text).ok).toBe(true)
          expect(jsonPlaces(changed).ok).toBe(isJson(changed))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
