export {
  isLanguage,
  type Language,
  languageNames,
  languages,
  localeOf,
  preferredLanguage,
} from '../../core/words/language'
