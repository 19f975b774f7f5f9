import type { NamedRule } from '../../core/register/register-row'
import type { Words } from './text'

/** How a rule's line is named among others: its key in a list of named rules. */
export const ruleKey = ({ ruleId, line }: { ruleId: string; line: string }): string => `${ruleId} ${line}`

// Articles are written alike in the four languages and in most citations: "art. 21", "arts. 98 and 99".
const article = /\barts?\.\s?\d+[\w.-]*/iu

/** The article that a citation names; empty for one that names none. Example: `articleIn('Constitution, art. 21') //=> 'art. 21'`. */
export const articleIn = (cite: string): string => article.exec(cite)?.[0] ?? ''

/** A rule in full: for whom the short words in a list are not enough. */
export const ruleInFull = ({ language }: Words, { title, label, cite }: NamedRule): string =>
  [title[language], label?.[language], cite].filter((part) => part !== undefined).join('. ')
