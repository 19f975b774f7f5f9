/** The languages of the program: those of the Organization of American States. */
export const languages = ['en', 'es', 'pt', 'fr'] as const

/** One of the languages of the program. */
export type Language = (typeof languages)[number]

/** Each language by its own name: a reader looks for a word they know. */
export const languageNames = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  fr: 'Français',
} as const satisfies Record<Language, string>

/** Which numbers and dates belong to a language: 24-hour clock and day before month in all four. */
export const localeOf = { en: 'en-GB', es: 'es-419', pt: 'pt-BR', fr: 'fr' } as const satisfies Record<
  Language,
  string
>

/** Whether a text that came from outside names a language of the program: `isLanguage('de') //=> false`. */
export const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value)

/**
 * The first of the reader's own languages that the program speaks; English where it speaks none.
 * Example: `preferredLanguage(['de-CH', 'fr-CH']) //=> 'fr'`.
 */
export const preferredLanguage = (wanted: readonly string[]): Language => {
  for (const tag of wanted) {
    const base = tag.slice(0, 2).toLowerCase()
    if (isLanguage(base)) return base
  }
  return 'en'
}
