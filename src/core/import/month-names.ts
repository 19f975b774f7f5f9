import { foldWord } from './cell-text'

/** Full month names by language, January first, as they stand inside a sentence. */
export const monthNames = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
} as const

const shortForms: Readonly<Record<string, number>> = {
  sept: 9,
  set: 9,
  setiembre: 9,
  juil: 7,
  ene: 1,
  dic: 12,
  fev: 2,
}

const byWord = new Map<string, number>(Object.entries(shortForms))
for (const names of Object.values(monthNames)) {
  for (const [index, name] of names.entries()) {
    const word = foldWord(name)
    byWord.set(word, index + 1)
    const short = word.slice(0, 3)
    // "jui" is juin or juillet in French: no reading.
    if (short !== 'jui') byWord.set(short, index + 1)
    if (word.length > 4 && word.slice(0, 4) !== 'juil') byWord.set(word.slice(0, 4), index + 1)
  }
}

/** The number of a month written as a word in English, Spanish, Portuguese or French, whole or cut short. */
export const monthFromWord = (word: string): number | undefined => byWord.get(foldWord(word))
