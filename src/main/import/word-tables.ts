import countries from 'i18n-iso-countries'
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import pt from 'i18n-iso-countries/langs/pt.json' with { type: 'json' }
import { foldWord } from '../../core/import/cell-text'
import type { ImportTables } from '../../core/import/import-plan'
import { offeredLanguages, ownLanguageNames } from '../../core/people/language'
import { countryCodes } from '../../core/people/nationality'
import { countryWords } from './country-words'

const moreSpeech: Readonly<Record<string, string>> = {
  fa: 'farsi',
  zh: 'mandarin,mandarín,chino,chinese',
  ht: 'creole,kreyol,créole,criollo,criollo haitiano,créole haïtien',
}

const locales = ['en', 'es', 'pt', 'fr'] as const

const countryTable = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { countries: names } of [en, es, pt, fr]) {
    for (const [code, name] of Object.entries(names as Record<string, string | string[]>)) {
      if (!countryCodes.includes(code)) continue
      for (const one of Array.isArray(name) ? name : [name]) found.set(foldWord(one), code)
    }
  }
  for (const locale of locales) {
    const display = new Intl.DisplayNames([locale], { type: 'region' })
    for (const code of countryCodes) found.set(foldWord(display.of(code) ?? code), code)
  }
  for (const [code3, code] of Object.entries(countries.getAlpha3Codes())) {
    if (countryCodes.includes(code)) found.set(foldWord(code3), code)
  }
  for (const code of countryCodes) found.set(foldWord(code), code)
  for (const [code, words] of Object.entries(countryWords)) {
    for (const word of words.split(',')) found.set(foldWord(word), code)
  }
  return found
}

const languageTable = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const locale of locales) {
    const display = new Intl.DisplayNames([locale], { type: 'language' })
    for (const code of offeredLanguages) {
      found.set(foldWord(ownLanguageNames[code]?.[locale] ?? display.of(code) ?? code), code)
      found.set(code, code)
    }
  }
  for (const [code, words] of Object.entries(moreSpeech)) {
    for (const word of words.split(',')) found.set(foldWord(word), code)
  }
  return found
}

let prepared: ImportTables | undefined

/** Countries and languages by their names in four languages, prepared once a process. */
export const wordTables = (): ImportTables => {
  prepared ??= { countries: countryTable(), languages: languageTable() }
  return prepared
}
