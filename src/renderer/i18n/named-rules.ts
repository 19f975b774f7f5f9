import type { NamedRule } from '../../core/register/register-row'
import type { Words } from './text'

/** How a rule's line is named among others: its key in a list of named rules. */
export const ruleKey = ({ ruleId, line }: { ruleId: string; line: string }): string => `${ruleId} ${line}`

/** A rule in full: for whom the short words in a list are not enough. */
export const ruleInFull = ({ language }: Words, { title, label, cite }: NamedRule): string =>
  [title[language], label?.[language], cite].filter((part) => part !== undefined).join('. ')
