// What a cell holds once the dirt of spreadsheets is off it. Never its meaning: that is the reader's.

const edges = /^[\s\u00a0\u200b\u200e\u200f\u2060\ufeff]+|[\s\u00a0\u200b\u200e\u200f\u2060\ufeff]+$/g
const plain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/
const guarded = /^'(?=\s*[=+\-@'])/

/**
 * The text of a cell: trimmed (also of no-break and zero-width blanks) and in Unicode form NFC. The mark
 * `'` before `=`, `+`, `-`, `@` or another `'`, by which spreadsheets and our own refusal file say "this is
 * text", is taken off. A text that looks like a formula stays text and is never evaluated.
 * Example: `tidyCell('\u00a0Jose\u0301 ') //=> 'José'`, `tidyCell("'=1+1") //=> '=1+1'`.
 */
export const tidyCell = (raw: string): string => {
  if (raw === '') return ''
  if (plain.test(raw)) return raw.charCodeAt(0) === 39 ? raw.replace(guarded, '') : raw
  return raw.replace(edges, '').replace(guarded, '').replace(edges, '').normalize('NFC')
}

const foreignDigit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g
const anyForeign = /[^\x20-\x7e]/

/**
 * Digits of other scripts (Arabic-Indic, Persian, Devanagari, Bengali, full-width) as 0-9; the rest as it is.
 * Example: `latinDigits('٠٣/١٠/٢٠٢٦') //=> '03/10/2026'`.
 */
export const latinDigits = (text: string): string => {
  if (!anyForeign.test(text)) return text
  // The blocks begin at a digit zero whose code ends in 0 or 6, so the distance to it is the value.
  return text.replace(foreignDigit, (digit) => {
    const code = digit.charCodeAt(0)
    const low = code & 0xf
    return String(code < 0x900 || code >= 0xff10 ? low : low - 6)
  })
}

/**
 * A text as it is compared with other texts: lower case, no diacritics, runs of anything that is neither
 * letter nor digit as one blank. For column names and coded words, not for people's names.
 * Example: `foldWord('  Nacionalidád / PAÍS ') //=> 'nacionalidad pais'`.
 */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
