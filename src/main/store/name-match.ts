import { type NameAlternative, nameQuery, type QueryWord } from '../../core/people/name-query'

/** How closely names are matched, in the order in which they are shown. */
export type Closeness = 'whole' | 'begun' | 'heard'

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`

const anyOf = (alternatives: readonly NameAlternative[], ending: '' | '*'): string => {
  const all = alternatives.map((terms) => terms.map((term) => quoted(term) + ending).join(' AND '))
  return `(${[...new Set(all)].map((one) => `(${one})`).join(' OR ')})`
}

const heardOrBegun = ({ alternatives, sounds }: QueryWord): string =>
  sounds.length === 0 ? anyOf(alternatives, '*') : anyOf([...alternatives, ...sounds], '*')

/**
 * What the name index is asked for a typed text, one expression for each closeness; `null` where the
 * text holds no word. Every term is quoted, so nothing typed is read as an operator.
 */
export function nameMatch(text: string): Readonly<Record<Closeness, string>> | null {
  const words = nameQuery(text).slice(0, 8)
  if (words.length === 0) return null
  return {
    whole: words.map(({ alternatives }) => anyOf(alternatives, '')).join(' AND '),
    begun: words.map(({ alternatives }) => anyOf(alternatives, '*')).join(' AND '),
    heard: words.map(heardOrBegun).join(' AND '),
  }
}

/** The least text that does not begin with `prefix` and sorts after everything that does. */
export const endOfPrefix = (prefix: string): string => `${prefix}\u{10ffff}`
