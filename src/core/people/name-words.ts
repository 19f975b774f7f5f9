import { foldLetters } from './fold-letters'

/**
 * One word of a name in its folded forms: the pieces that hyphens, apostrophes and particles divide it
 * into, and the ways it may also be written in one.
 */
export type NameWord = { readonly pieces: readonly string[]; readonly joined: readonly string[] }

/**
 * The words of a name, folded. `Al-Hashimi`, `Al Hashimi` and `Alhashimi` come out as one word, so do
 * `De la Cruz` and `Delacruz`, `عبد الرحمن` and `عبدالرحمن`.
 *
 * @example nameWords('Marie-Ange') //=> [{ pieces: ['marie', 'ange'], joined: ['marieange'] }]
 */
export const nameWords = (name: string): readonly NameWord[] => {
  const words: NameWord[] = []
  let run: string[] = []
  const close = () => {
    if (run.length > 0) words.push(wordOf(run))
    run = []
  }
  // Folding drops the joiner that Persian sets inside a word, so it becomes a hyphen before.
  const folded = foldLetters(name.replaceAll('\u200c', '-'))
  for (const written of folded.split(isPlain(folded) ? betweenPlain : between)) {
    const pieces = written.split(inside).filter((piece) => piece !== '')
    const [first] = pieces
    if (first === undefined) continue
    const last = run[run.length - 1]
    if (last !== undefined && !(isParticle(last) || (isUnspaced(last) && isUnspaced(first)))) close()
    run.push(...pieces)
    if (run.length > maxPieces) close()
  }
  close()
  return words
}

const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

// Apostrophes and hyphens of every kind, the ain and hamza marks of transliteration, the Hebrew geresh,
// and the points of Catalan and of initials. Plain text has a pattern of its own, which is much faster.
const inside = /[-\u00ad\u2010-\u2015\u2212\u058a\u05be'’‘ʼʻʿʾ`´′׳״·・.]+/
const between = /[^\p{L}\p{N}\p{Co}\p{Pd}'’‘ʼʻʿʾ`´′׳״·・.\u00ad]+/u
const betweenPlain = /[^a-z0-9'`.-]+/
const maxPieces = 6

const particles = new Set(
  (
    'al el ad ar as ash at az an ul ud ur ed es de del dela la las los da do das dos di du le van von der den ' +
    'ter mac mc o d n m ben bin ibn bint abd abdel abdul abdal abu abou aboo ould ait oul san santa st saint ' +
    'عبد ابو ابن بن بنت ال ام ذو'
  ).split(' '),
)
const isParticle = (word: string): boolean => particles.has(word)

const unspaced = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Whether a word is of a script that writes names without a space between their parts. */
export const isUnspaced = (word: string): boolean => unspaced.test(word)

const wordOf = (run: readonly string[]): NameWord => {
  const joined: string[] = []
  for (let from = 0; from < run.length - 1; from += 1) joined.push(run.slice(from).join(''))
  return { pieces: run, joined }
}

/**
 * The word without an article written in one with it, or `null`: الأحمد is also أحمد, Alhashimi also
 * Hashimi. The Latin form asks for four more letters, or every Alan would be an An.
 *
 * @example withoutArticle('الاحمد') //=> 'احمد'
 */
export const withoutArticle = (word: string): string | null => {
  if (word.startsWith('ال') && word.length >= 5) return word.slice(2)
  if (/^[ae]l\p{L}{4,}$/u.test(word)) return word.slice(2)
  return null
}
