import { IntlMessageFormat } from 'intl-messageformat'
import { format as enFormat } from '../../../core/words/en/format'
import { law as enLaw } from '../../../core/words/en/law'
import { format as esFormat } from '../../../core/words/es/format'
import { law as esLaw } from '../../../core/words/es/law'
import { formatWith } from '../../../core/words/format'
import { format as frFormat } from '../../../core/words/fr/format'
import { law as frLaw } from '../../../core/words/fr/law'
import { type Language, localeOf } from '../../../core/words/language'
import type { LawVoice } from '../../../core/words/law-text'
import { format as ptFormat } from '../../../core/words/pt/format'
import { law as ptLaw } from '../../../core/words/pt/law'

const en = { ...enLaw, ...enFormat }
type Catalogue = Readonly<Record<keyof typeof en, string>>
const catalogues: Readonly<Record<Language, Catalogue>> = {
  en,
  es: { ...esLaw, ...esFormat },
  pt: { ...ptLaw, ...ptFormat },
  fr: { ...frLaw, ...frFormat },
}

type Values = Readonly<Record<string, string | number | null>>

/**
 * What says something of the law at a terminal, in a language and a zone: `stepLine(lawVoice('fr', zone), step)`.
 * Messages are parsed once, for a file of ten thousand people says the same ones again and again.
 */
export const lawVoice = (language: Language, zone: string, nameOf?: LawVoice['nameOf']): LawVoice => {
  const parsed = new Map<string, IntlMessageFormat>()
  const say = (key: keyof typeof en, values?: Values): string => {
    const known = parsed.get(key) ?? new IntlMessageFormat(catalogues[language][key], localeOf[language])
    parsed.set(key, known)
    return String(known.format(values))
  }
  return { t: say, format: formatWith(say, language, zone), nameOf }
}
