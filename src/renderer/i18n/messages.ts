import { IntlMessageFormat } from 'intl-messageformat'
import { catalogues, type MessageKey } from './catalogues'
import { type Language, localeOf } from './language'

/** What a message may be filled with; numbers are written by the language's own rules. */
export type MessageValues = Readonly<Record<string, string | number | boolean | null | undefined>>

const compiled = new Map<string, IntlMessageFormat>()

/** The message of a key, parsed once for each language. */
export const messageOf = (language: Language, key: MessageKey): IntlMessageFormat => {
  const name = `${language}:${key}`
  const known = compiled.get(name)
  if (known !== undefined) return known
  const message = new IntlMessageFormat(catalogues[language][key], localeOf[language])
  compiled.set(name, message)
  return message
}

const plain = {
  b: (parts: readonly unknown[]) => parts.join(''),
  q: (parts: readonly unknown[]) => parts.join(''),
}

/** A message as text; `<b>` and `<q>` in it lose their marks and keep their words. */
export const messageText = (language: Language, key: MessageKey, values?: MessageValues): string => {
  const written = messageOf(language, key).format({ ...plain, ...values })
  return Array.isArray(written) ? written.join('') : String(written)
}
