/** Words for days and months as people type them, in the languages of the program, without accents. */

const relative: Readonly<Record<string, number>> = {
  today: 0,
  hoy: 0,
  hoje: 0,
  "aujourd'hui": 0,
  aujourdhui: 0,
  yesterday: -1,
  ayer: -1,
  ontem: -1,
  hier: -1,
  tomorrow: 1,
  manana: 1,
  amanha: 1,
  demain: 1,
}

const nowWords: readonly string[] = ['now', 'ahora', 'agora', 'maintenant']

const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'ago', 'aou'],
  ['sep', 'set'],
  ['oct', 'out'],
  ['nov'],
  ['dec', 'dic', 'dez'],
]

/** Lower case, without accents, with one kind of apostrophe. Example: `foldTyped('Mañana') //=> 'manana'`. */
export const foldTyped = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .trim()

/** How many days from today a word means; `undefined` when it is no such word. Example: `dayWord('ayer') //=> -1`. */
export const dayWord = (folded: string): number | undefined =>
  Object.hasOwn(relative, folded) ? relative[folded] : undefined

/** Whether a word means this very moment. */
export const isNowWord = (folded: string): boolean => nowWords.includes(folded)

/** The number of a month from the start of its name; `undefined` otherwise. Example: `monthWord('juillet') //=> 7`. */
export const monthWord = (folded: string): number | undefined => {
  if (!/^[a-z]{3,}\.?$/.test(folded)) return undefined
  const index = months.findIndex((starts) => starts.some((start) => folded.startsWith(start)))
  return index === -1 ? undefined : index + 1
}
