import type { Birth } from '../people/birth'
import type { Draft } from './draft'

/**
 * Keys under which a draft may be someone already known: the same number or identifier with the same start,
 * or the same name, birth and start. Two drafts that share a key are listed as duplicates; both stay.
 * `fold` is the folding of names that the register's search uses. A draft without anything to go by has no key.
 */
export const sameRowKeys = (draft: Draft, fold: (name: string) => string): readonly string[] => {
  const start = startText(draft)
  const keys: string[] = []
  // A number that was made from the row's place in the file says nothing about the person.
  if (draft.number !== null && draft.number !== `#${draft.line}`)
    keys.push(`n|${draft.number.toUpperCase()}|${start}`)
  for (const { kind, value } of draft.identifiers)
    keys.push(`i|${kind.toUpperCase()}|${value.toUpperCase()}|${start}`)
  const name = fold(`${draft.familyName} ${draft.givenName} ${draft.scriptName}`)
  if (name !== '') keys.push(`p|${name}|${birthText(draft.birth)}|${start}`)
  return keys
}

/** The start of a draft's stay as text, empty where it is unknown. */
export const startText = (draft: Draft): string => {
  const time = draft.events[0]?.time
  return time === undefined || time.precision === 'unknown' ? '' : time.at
}

/** A birth as text, to compare two. */
export const birthText = (birth: Birth): string => {
  switch (birth.kind) {
    case 'exact':
      return birth.on
    case 'disputed':
      return birth.recordedOn ?? birth.claimedOn
    case 'year':
      return String(birth.year)
    case 'estimated':
      return `~${birth.statedAge}@${birth.statedOn}`
    case 'unknown':
      return ''
  }
}
