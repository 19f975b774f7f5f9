import { spellings } from './fold-name'
import { nameWords, withoutArticle } from './name-words'
import { soundKey } from './sound-key'

/** Terms that must all begin a term of the name; `sounds` are the same as they sound. */
export type NameAlternative = readonly string[]

/** One word of a query: any of its alternatives will do. */
export type QueryWord = {
  readonly alternatives: readonly NameAlternative[]
  readonly sounds: readonly NameAlternative[]
}

/**
 * What to look for when someone types a name, in any order of its words and any of its spellings.
 * Each word must be found; the last one may be unfinished, so every term counts as a beginning.
 *
 * @example nameQuery("O'Neill")
 * //=> [{ alternatives: [['o', 'neill'], ['oneill'], …], sounds: [['0nl'], ['0anl']] }]
 */
export const nameQuery = (text: string): readonly QueryWord[] => {
  const [first = [], second] = spellings(text).map(nameWords)
  return first.map((word, place) => {
    const written = [word, ...(second?.[place] === undefined ? [] : [second[place]])]
    const alternatives: NameAlternative[] = []
    const sounds: NameAlternative[] = []
    for (const { pieces, joined } of written) {
      alternatives.push(pieces)
      const [whole] = joined
      if (whole !== undefined) alternatives.push([whole])
      const bare = withoutArticle(whole ?? pieces[0] ?? '')
      if (bare !== null) alternatives.push([bare])
      for (const heard of [whole, ...(pieces.length === 1 ? pieces : []), bare]) {
        const key = soundKey(heard ?? '')
        if (key !== '' && key.length > 2) sounds.push([key])
      }
      const keys = pieces.map(soundKey).filter((key) => key.length > 2)
      if (pieces.length > 1 && keys.length > 0) sounds.push(keys)
    }
    return { alternatives, sounds }
  })
}
