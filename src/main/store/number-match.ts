import { endOfPrefix } from './name-match'

/** What the file number and the identifiers are compared with for a typed text; all empty where it holds no digit. */
export type NumberMatch = {
  /** From here to before there lies every number that begins with the text, as it was typed. */
  readonly numberFrom: string
  readonly numberUntil: string
  /** For `LIKE ... ESCAPE '\\'`: numbers that hold the text anywhere, large letters or small. */
  readonly numberWithin: string
}

/** Who knows only the end of a number knows at least so much of it; less would find half the register. */
const leastWithin = 3

/**
 * @example numberMatch('0366').numberWithin //=> '%0366%'
 * numberMatch('12').numberWithin //=> '': too little to look for everywhere
 */
export function numberMatch(text: string): NumberMatch {
  if (!/\p{N}/u.test(text)) return { numberFrom: '', numberUntil: '', numberWithin: '' }
  return {
    numberFrom: text,
    numberUntil: endOfPrefix(text),
    numberWithin: text.length < leastWithin ? '' : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`,
  }
}

/** People whose file number or identifier begins with the text, or holds it: the keys of their rows. */
export const numbersFound = `SELECT o.search_id FROM person o WHERE o.number >= @numberFrom AND o.number < @numberUntil
    UNION SELECT o.search_id FROM person o
      WHERE @numberWithin <> '' AND o.number LIKE @numberWithin ESCAPE '\\'
    UNION SELECT o.search_id FROM identifier i JOIN person o ON o.id = i.person_id
      WHERE i.value >= @numberFrom AND i.value < @numberUntil
    UNION SELECT o.search_id FROM identifier i JOIN person o ON o.id = i.person_id
      WHERE @numberWithin <> '' AND i.value LIKE @numberWithin ESCAPE '\\'`
