import { foldLetters } from './fold-letters'
import { isUnspaced, nameWords, withoutArticle } from './name-words'
import { soundKey } from './sound-key'

/**
 * The terms under which a name is found, separated by spaces: what `person.folded_name` holds and the
 * name index reads. Each word stands in it whole, in its pieces, without its article, as German and
 * Nordic readers write it without marks, from each of its characters on where a script sets no spaces,
 * and as it sounds.
 *
 * @example foldName(['Müller']) //=> 'muller mueller 0mlr'
 */
export const foldName = (parts: readonly string[]): string => textOf(parts.map(termsOf))

/** What one part of a name is found under: its words, and how they sound. */
type Terms = { readonly words: ReadonlySet<string>; readonly sounds: ReadonlySet<string> }

const termsOf = (part: string): Terms => {
  const words = new Set<string>()
  const sounds = new Set<string>()
  for (const written of spellings(part))
    for (const { pieces, joined } of nameWords(written))
      for (const word of [...pieces, ...joined]) {
        words.add(word)
        const bare = withoutArticle(word)
        if (bare !== null) words.add(bare)
        for (const compound of splitCompound(word)) words.add(compound)
        if (isUnspaced(word)) for (const tail of tails(word)) words.add(tail)
        for (const heard of bare === null ? [word] : [word, bare]) {
          const key = soundKey(heard)
          if (key !== '') sounds.add(key)
        }
      }
  return { words, sounds }
}

const textOf = (parts: readonly Terms[]): string => {
  const words = new Set(parts.flatMap((part) => [...part.words]))
  const sounds = new Set(parts.flatMap((part) => [...part.sounds]))
  return [...words, ...sounds].join(' ')
}

/** What of a person the name index reads. */
export type NamedPerson = {
  readonly familyName: string
  readonly givenName: string
  readonly scriptName: string
}

/**
 * The value of `person.folded_name`. Whoever writes a name writes this with it.
 *
 * @example foldedNameOf({ familyName: "O'Neill", givenName: 'José', scriptName: '' })
 * //=> 'o neill oneill jose 0nl 0anl 0js'
 */
export const foldedNameOf = ({ familyName, givenName, scriptName }: NamedPerson): string =>
  foldName([familyName, givenName, scriptName])

/** Parts of names that are remembered at one time. */
const mostRemembered = 20_000

/**
 * `foldedNameOf` for the people of a long list, whose given names are few: it remembers the parts that it has folded,
 * and so names, for as long as it is kept itself.
 *
 * @example nameFolder()({ familyName: 'Müller', givenName: '', scriptName: '' }) //=> 'muller mueller 0mlr'
 */
export const nameFolder = (): ((person: NamedPerson) => string) => {
  const known = new Map<string, Terms>()
  const remembered = (part: string): Terms => {
    let terms = known.get(part)
    if (terms === undefined) {
      if (known.size >= mostRemembered) known.clear()
      terms = termsOf(part)
      known.set(part, terms)
    }
    return terms
  }
  return ({ familyName, givenName, scriptName }) =>
    textOf([familyName, givenName, scriptName].filter((part) => part !== '').map(remembered))
}

const markedAsTwo: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

/**
 * A name as written, and as it is written where its letters are missing: Müller and Mueller.
 *
 * @example spellings('Ångström') //=> ['Ångström', 'aangstroem']
 */
export const spellings = (name: string): readonly string[] => {
  if (/^[ -~]*$/.test(name)) return [name]
  const small = name.normalize('NFC').toLowerCase()
  const spelt = small.replaceAll(/[äöüøå]/g, (letter) => markedAsTwo[letter] ?? letter)
  return spelt === small ? [name] : [name, spelt]
}

const servant = foldLetters('عبد')

/** Parts of an Arabic compound written in one: عبدالرحمن is found under عبد and under الرحمن. */
const splitCompound = (word: string): readonly string[] =>
  word.startsWith(`${servant}ال`) && word.length > servant.length + 3
    ? [servant, word.slice(servant.length), word.slice(servant.length + 2)]
    : []

const tails = (word: string): readonly string[] => {
  const letters = [...word]
  return letters.slice(1).map((_, index) => letters.slice(index + 1).join(''))
}
