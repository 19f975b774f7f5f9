import { localeOf } from './language'
import type { Words } from './text'

const namesOf = new Map<string, Intl.DisplayNames>()

/** A nationality in the reader's language: a country, stateless, or unknown. */
export const nationalityWords = ({ t, language }: Words, code: string): string => {
  if (code === 'stateless') return t('register.nationality.stateless')
  if (code === 'unknown') return t('register.nationality.unknown')
  let names = namesOf.get(language)
  if (names === undefined) {
    names = new Intl.DisplayNames([localeOf[language]], { type: 'region', fallback: 'code' })
    namesOf.set(language, names)
  }
  return names.of(code) ?? code
}
