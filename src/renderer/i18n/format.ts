import { type Format, formatWith } from '../../core/words/format'
import type { Language } from './language'
import { messageText } from './messages'

export type { ElapsedStyle, Format } from '../../core/words/format'

/** The ways of writing of a language in a zone. */
export const formatOf = (language: Language, zone: string): Format =>
  formatWith((key, values) => messageText(language, key, values), language, zone)
