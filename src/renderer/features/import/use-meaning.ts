import type { ImportField } from '../../../core/import/import-field'
import { isMessageKey } from '../../i18n/catalogues'
import { localeOf } from '../../i18n/language'
import { useText } from '../../i18n/text'

/** The words of a meaning that a coded word gets: a country's or a language's name, or one of our own words. */
export const useMeaning = (): ((field: ImportField, meaning: string) => string) => {
  const { t, language } = useText()
  return (field, meaning) => {
    const key = `import.meaning.${meaning}`
    if (isMessageKey(key)) return t(key)
    if (meaning === '') return t('import.meaning.none')
    const type = field === 'language' ? 'language' : 'region'
    return new Intl.DisplayNames([localeOf[language]], { type }).of(meaning) ?? meaning
  }
}
