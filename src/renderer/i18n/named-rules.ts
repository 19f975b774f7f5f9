import type { NamedRule } from '../../core/register/register-row'
import type { Words } from './text'

/** How a rule's line is named among others: its key in a list of named rules. */
export const ruleKey = ({ ruleId, line }: { ruleId: string; line: string }): string => `${ruleId} ${line}`

const number = String.raw`\d+[\w.-]*(?:\(\w+\))*`
const numbers = `${number}(?:(?:, | and | to )${number})*`
// Articles are written alike in the four languages and in most citations: "art. 21", "arts. 98 and 99".
const article = new RegExp(String.raw`\b(?:arts\.\s?${numbers}|art\.\s?${number})`, 'iu')
// Where a text has no articles: its sections, rules, schedules and principles, or the number of the decision.
// In lower case, or the S. of "533 U.S. 678" would be a section.
const places = [
  article,
  new RegExp(String.raw`(?<![.\w])(?:(?:ss|rr|regs)\.\s?${numbers}|(?:s|r|reg)\.\s?${number})`, 'u'),
  /\bSch\.\s?\d+(?:, para\. \w+)?/u,
  /\bvoto \d+-\d+\b/u,
  /\b\d+-\d+-[A-Z]+\/\d+\b/u,
  /\bOC-\d+\/\d+\b/u,
  /\b(?:Resolution|resolution|general comment No\.|Deliberation No\.|Series C No\.)\s\d+(?:\/\d+)?/u,
  /\bA\/HRC\/\d+\/\d+\b/u,
  /\b(?:Guideline|[Pp]rinciple)\s[\dIVX]+(?:\(\d+\))?/u,
  /\[\d{4}\] [A-Z]+ \d+/u,
  /\b\d+\/\d{4}\b/u,
] as const
// A ruling is cited with the articles that it is on, a text with the one that amended it: neither is where it stands.
const own = (cite: string): string =>
  cite
    .replace(/;.*$/u, '')
    .replace(/,? (?:inserted by|as amended|as applied in|citing)\b.*$/u, '')
    .replace(/,?\s+on\s+(?:arts?\.|Decreto).*$/iu, '')
const shortEnough = 40

/**
 * Where in its instrument a citation points: an article, a section, or the number of a decision; empty where it names
 * none of them.
 *
 * @example placeIn('Inter-American Court of Human Rights, Advisory Opinion OC-21/14 (19 August 2014)') //=> 'OC-21/14'
 */
export const placeIn = (cite: string): string => {
  for (const place of places) {
    const found = place.exec(own(cite))
    if (found !== null) return found[0]
  }
  return ''
}

/**
 * A citation in a few words: the instrument, where its name is short, and its article. A constitution is known by that
 * word, a law by the letters that the citation gives for it, and a ruling by its number.
 *
 * @example citeInBrief('Ley de Migración, art. 99 para. 3 (reform DOF 11-11-2020)') //=> 'Ley de Migración, art. 99'
 * @example citeInBrief('Constitución Política de los Estados Unidos Mexicanos, art. 21') //=> 'Constitución, art. 21'
 */
export const citeInBrief = (cite: string): string => {
  // The number is not parted from its word at the end of a line.
  const place = placeIn(cite).replace(' ', '\u00a0')
  const [named = ''] = own(cite).split(',')
  const instrument =
    /^Constitu\S+/u.exec(named)?.[0] ??
    /\s\(([A-Z]{3,})\)/u.exec(named)?.[1] ??
    named.replace(/(?:\s(?:and|to))?\s\(.*$/u, '').replace(/\s+arts?\..*$/iu, '')
  if (place === '') return instrument
  return instrument.length <= shortEnough ? `${instrument}, ${place}` : place
}

/** A rule in full: for whom the short words in a list are not enough. */
export const ruleInFull = ({ language }: Words, { title, label, cite }: NamedRule): string =>
  [title[language], label?.[language], cite].filter((part) => part !== undefined).join('. ')
