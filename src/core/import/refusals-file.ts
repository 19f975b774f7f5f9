import type { Refusal } from './refusal'
import { faultInWords, type RefusalLanguage } from './refusal-words'

/** The two columns that the file of refused rows adds; an import that meets them ignores them. */
const refusalColumns = ['habeas:line', 'habeas:reason'] as const

/**
 * A cell that no spreadsheet takes for a formula: a text that begins like one gets the mark `'`, which
 * `tidyCell` takes off again, so that a mended file comes back with the exact text. Quoting alone does not
 * help: spreadsheets evaluate quoted formulas too.
 * Example: `inertCell('=1+1') //=> "'=1+1"`, `inertCell('a,"b"') //=> '"a,""b"""'`.
 */
export const inertCell = (text: string): string => {
  const safe = /^\s*[=+\-@\t\r]|^'/.test(text) ? `'${text}` : text
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The refused rows as CSV: the columns of the file, then line and reasons, to be mended and imported again. */
export const refusalsFile = (
  header: readonly string[],
  refused: readonly { readonly refusal: Refusal; readonly cells: readonly string[] }[],
  language: RefusalLanguage,
): string => {
  const line = (cells: readonly string[]) => `${cells.map(inertCell).join(',')}\r\n`
  const rows = refused.map(({ refusal, cells }) => {
    const reasons = refusal.faults.map((fault) => {
      const words = faultInWords(fault, language)
      return fault.column === '' ? words : `${fault.column}: ${words}`
    })
    const padded = header.map((_, index) => cells[index] ?? '')
    return line([...padded, String(refusal.line), reasons.join(' | ')])
  })
  // The byte-order mark keeps spreadsheet programs from guessing the encoding.
  return `\ufeff${line([...header, ...refusalColumns])}${rows.join('')}`
}
