import type { Birth } from '../people/birth'
import type { Draft } from './draft'

/** What of a person, in a file or in the register, two are compared by. */
export type Identity = {
  readonly number: string | null
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[]
  readonly familyName: string
  readonly givenName: string
  readonly scriptName: string
  /** As `birthText` writes it. */
  readonly birth: string
}

/**
 * Keys under which someone may be known already: the same number or identifier with the same start of the
 * stay, or the same name, birth and start. Someone without anything to go by has no key.
 */
export const identityKeys = (
  person: Identity,
  start: string,
  fold: (name: string) => string,
): readonly string[] => {
  const keys: string[] = []
  if (person.number !== null) keys.push(`n|${person.number.toUpperCase()}|${start}`)
  for (const { kind, value } of person.identifiers) keys.push(`i|${kind}|${value.toUpperCase()}|${start}`)
  const name = fold(`${person.familyName} ${person.givenName} ${person.scriptName}`)
  if (name !== '') keys.push(`p|${name}|${person.birth}|${start}`)
  return keys
}

/**
 * The keys of a draft. Two drafts that share one are listed as duplicates, and both stay. `fold` says when two
 * names are the same.
 */
export const sameRowKeys = (draft: Draft, fold: (name: string) => string): readonly string[] => {
  // A number that was made from the row's place in the file says nothing about the person.
  const number = draft.number === `#${draft.line}` ? null : draft.number
  return identityKeys({ ...draft, number, birth: birthText(draft.birth) }, startText(draft), fold)
}

/** The start of a draft's stay as text, empty where it is unknown. */
const startText = (draft: Pick<Draft, 'events'>): string => {
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
