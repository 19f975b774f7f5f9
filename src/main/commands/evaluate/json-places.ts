/** A place of a text: lines and columns count from 1. */
export type Place = { readonly line: number; readonly column: number }

/** Where each value of a JSON text begins, by the JSON of its path; or where the text stops being JSON. */
export type JsonPlaces =
  | {
      readonly ok: true
      readonly placeOf: (path: readonly (string | number)[]) => Place
      /** The first name that stands twice in one object; `JSON.parse` keeps only the last and says nothing. */
      readonly twice: readonly (string | number)[] | null
    }
  | { readonly ok: false; readonly place: Place; readonly found: string }

const space = '[ \\t\\n\\r]*'
const string = '"(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"'
const number = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?'
const token = new RegExp(
  `${space}(?:([{}[\\],:])|(${string})|((?:${number}|true|false|null)(?![\\w.])))`,
  'y',
)
const blank = new RegExp(space, 'y')

/**
 * Reads a JSON text for its places only. `JSON.parse` says where a text breaks in some cases and not in
 * others, and where a value stood in none.
 *
 * @example jsonPlaces('{"a":\n nope}') //=> { ok: false, place: { line: 2, column: 2 }, found: 'nope}' }
 */
export const jsonPlaces = (text: string): JsonPlaces => {
  const offsets = new Map<string, number>()
  let twice: readonly (string | number)[] | null = null
  let at = 0
  let start = 0

  const next = (): string | null => {
    token.lastIndex = at
    const match = token.exec(text)
    if (match === null) return null
    const read = match[1] ?? match[2] ?? match[3] ?? ''
    at = token.lastIndex
    start = at - read.length
    return read
  }
  const peeks = (wanted: string): boolean => {
    const before = at
    if (next() === wanted) return true
    at = before
    return false
  }

  const value = (path: readonly (string | number)[]): boolean => {
    const before = at
    const read = next()
    if (read === null || ',:]}'.includes(read)) {
      at = before
      return false
    }
    const key = JSON.stringify(path)
    if (offsets.has(key)) twice ??= path
    offsets.set(key, start)
    if (read !== '{' && read !== '[') return true
    const isList = read === '['
    const close = isList ? ']' : '}'
    if (peeks(close)) return true
    for (let index = 0; ; index += 1) {
      let part: string | number = index
      if (!isList) {
        const beforeName = at
        const name = next()
        if (name === null || !name.startsWith('"')) {
          at = beforeName
          return false
        }
        part = JSON.parse(name) as string
        if (!peeks(':')) return false
      }
      if (!value([...path, part])) return false
      if (peeks(close)) return true
      if (!peeks(',')) return false
    }
  }

  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset)
    const lines = before.split(/\r\n|\r|\n/)
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
  }
  const fault = (): JsonPlaces => {
    blank.lastIndex = at
    blank.exec(text)
    const offset = blank.lastIndex
    return {
      ok: false,
      place: placeAt(offset),
      found: (/^\S{0,20}/.exec(text.slice(offset, offset + 20)) ?? [''])[0],
    }
  }
  if (!value([])) return fault()
  blank.lastIndex = at
  blank.exec(text)
  if (blank.lastIndex < text.length) return fault()
  const placeOf = (path: readonly (string | number)[]): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsets.get(JSON.stringify(path.slice(0, length)))
      if (offset !== undefined) return placeAt(offset)
    }
    return { line: 1, column: 1 }
  }
  return { ok: true, placeOf, twice }
}

/**
 * The path of the first name that stands twice in one object of a JSON text, or `null`. The text is read for its places
 * only where it has more names than what was parsed of it.
 *
 * @example nameWrittenTwice('{"a": 1, "a": 2}', { a: 2 }) //=> ['a']
 */
export const nameWrittenTwice = (text: string, value: unknown): readonly (string | number)[] | null => {
  if ((text.match(/"\s*:/g) ?? []).length === namesIn(value)) return null
  const places = jsonPlaces(text)
  return places.ok ? places.twice : null
}

const namesIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value)
  return inner.reduce<number>((sum, one) => sum + namesIn(one), Array.isArray(value) ? 0 : inner.length)
}
