import { tidyCell } from './cell-text'

/**
 * One column of a file. `name` is how it is shown and kept in a profile; `raw` is what the file says.
 * `cleaned` tells why the two differ: a mangled byte-order mark, an empty heading, a heading used twice, or one that
 * goes on beyond 200 characters.
 */
export type Column = {
  readonly index: number
  readonly name: string
  readonly raw: string
  readonly cleaned?: 'mark' | 'empty' | 'repeated' | 'cut' | undefined
}

// The UTF-8 mark EF BB BF as it looks after one wrong reading (Windows-1252), after two, and after R's
// `make.names`, which turns what it does not like into full stops.
const mangledMark = /^(?:\ufeff|ï»¿|ï\.\.|ï\.¿|Ã¯Â»Â¿|п»ї|∩╗┐|\ufffd+)+/

// A paragraph above a column is still only its name, and a profile keeps names and not paragraphs.
const longestName = 200

const cut = (text: string): string => {
  const letters = [...text]
  return letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : text
}

/**
 * The columns of a header row. Names are made distinct, because a profile finds columns by name.
 * Example: `readHeader(['ï..INMATEID', '', 'AGE', 'AGE'])` gives the names
 * `INMATEID`, `Column 2`, `AGE`, `AGE (2)`.
 */
export const readHeader = (cells: readonly string[]): readonly Column[] => {
  const seen = new Map<string, number>()
  return cells.map((raw, index) => {
    const unmarked = raw.replace(mangledMark, '')
    const text = tidyCell(unmarked).replace(/\s+/g, ' ')
    const base = text === '' ? `Column ${index + 1}` : cut(text)
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    const cleaned =
      times > 1
        ? 'repeated'
        : text === ''
          ? 'empty'
          : base !== text
            ? 'cut'
            : unmarked === raw
              ? undefined
              : ('mark' as const)
    return { index, name: times > 1 ? `${base} (${times})` : base, raw, cleaned }
  })
}
