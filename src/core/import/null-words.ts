import { tidyCell } from './cell-text'

// Words that stand for "nothing known" in registers of four languages. They are proposed only where they
// occur, and the user decides: NA is also a country code, and "-" may be a value.
const known = new Set([
  'na',
  'n/a',
  'n.a.',
  'n.a',
  'null',
  'nul',
  'none',
  'nil',
  'nan',
  '#n/a',
  '-',
  '--',
  '---',
  '.',
  '?',
  '??',
  's/d',
  's.d.',
  'sd',
  's/i',
  'sin dato',
  'sin datos',
  'no consta',
  'se desconoce',
  'desconocido',
  'desconocida',
  'unknown',
  'unk',
  'not known',
  'not recorded',
  'nr',
  'n/r',
  'inconnu',
  'inconnue',
  'non renseigné',
  'nc',
  'n/c',
  'desconhecido',
  'desconhecida',
  'não informado',
  'nao informado',
  'não consta',
  'ignorado',
  'tbd',
  'pending',
])

const redaction = /^(?:\(b\)\(\d\)(?:\([a-z]\))?[\s;,]*)+$|^\[?redacted\]?$|^[x█]{3,}$/i

/** How a null word is compared: tidied, lower case. Example: `foldNull(' N/A ') //=> 'n/a'`. */
export const foldNull = (text: string): string => tidyCell(text).toLowerCase()

/** Whether a text is a mark of redaction, such as `(B)(6);(B)(7)(C)` in releases under the US FOIA. */
const isRedaction = (text: string): boolean => redaction.test(text)

/** Whether a text is usually written where nothing is known. */
export const isUsualNullWord = (text: string): boolean => known.has(foldNull(text)) || isRedaction(text)

/** A test for the null words the user chose; an empty cell is always null. Case does not matter. */
export const nullTest = (words: readonly string[]): ((tidied: string) => boolean) => {
  const folded = new Set(words.map(foldNull))
  let longest = 0
  for (const word of folded) longest = Math.max(longest, word.length)
  return (tidied) => tidied === '' || (tidied.length <= longest && folded.has(tidied.toLowerCase()))
}
