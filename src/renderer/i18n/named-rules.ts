import type { NamedRule } from '../../core/register/register-row'
import type { Words } from './text'

/** How a rule's line is named among others: its key in a list of named rules. */
export const ruleKey = ({ ruleId, line }: { ruleId: string; line: string }): string => `${ruleId} ${line}`

// Articles are written alike in the four languages and in most citations: "art. 21", "arts. 98 and 99".
const article = /\barts?\.\s?\d+[\w.-]*(?:\(\w+\))*/iu
const section = /\b(?:ss?|rr?|regs?)\.\s?\d+[\w.-]*(?:\(\w+\))*/iu
const ruling = /\b\d+\/\d{4}\b/u
// A ruling is cited with the articles that it is on, which are not where it stands.
const own = (cite: string): string => cite.replace(/\s+on\s+arts?\..*$/iu, '')
const shortEnough = 40

/** The article that a citation names; empty for one that names none. Example: `articleIn('Constitution, art. 21') //=> 'art. 21'`. */
export const articleIn = (cite: string): string => article.exec(own(cite))?.[0] ?? ''

/**
 * A citation in a few words: the instrument, where its name is short, and its article. A constitution is known by that
 * word, a law by the letters that the citation gives for it, and a ruling by its number.
 *
 * @example citeInBrief('Ley de Migración, art. 99 para. 3 (reform DOF 11-11-2020)') //=> 'Ley de Migración, art. 99'
 * @example citeInBrief('Constitución Política de los Estados Unidos Mexicanos, art. 21') //=> 'Constitución, art. 21'
 */
export const citeInBrief = (cite: string): string => {
  // The number is not parted from its word at the end of a line.
  const place = (articleIn(cite) || (section.exec(cite) ?? ruling.exec(cite))?.[0] || '').replace(
    ' ',
    '\u00a0',
  )
  const [named = ''] = own(cite).split(',')
  const instrument =
    /^Constitu\S+/u.exec(named)?.[0] ??
    /\(([A-Z]{3,})\)/u.exec(named)?.[1] ??
    named.replace(/\s\(.*$/u, '').replace(/\s+arts?\..*$/iu, '')
  return [instrument.length <= shortEnough ? instrument : '', place].filter((part) => part !== '').join(', ')
}

/** A rule in full: for whom the short words in a list are not enough. */
export const ruleInFull = ({ language }: Words, { title, label, cite }: NamedRule): string =>
  [title[language], label?.[language], cite].filter((part) => part !== undefined).join('. ')
