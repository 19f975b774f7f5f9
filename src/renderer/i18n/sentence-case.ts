import type { Language } from './language'

/** A phrase as a title begins. Example: `sentenceCase('care for children', 'en') //=> 'Care for children'`. */
export const sentenceCase = (words: string, language: Language): string =>
  words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1)
