import { ageOn } from '../dates/age-on'
import type { PlainDate } from '../dates/plain-date'
import { birthBounds } from './age-reading'
import type { Birth } from './birth'
import { nameWords } from './name-words'
import type { Identifier, Sex } from './person'
import type { SimilarPerson } from './person-questions'
import { soundKey } from './sound-key'

/** What is typed about someone before it is known whether they are in the register already. */
export type Sought = {
  readonly familyName: string
  readonly givenName: string
  readonly scriptName: string
  readonly birth: Birth
  readonly sex: Sex
  readonly identifiers: readonly Identifier[]
}

/** What the register holds of someone who may be the same. `foldedName` is `person.folded_name`. */
export type Candidate = {
  readonly foldedName: string
  readonly birth: Birth
  readonly sex: Sex
  readonly identifiers: readonly { readonly value: string }[]
}

/** How much two people look the same: greater is more alike; `null` when they are not worth showing. */
export type Likeness = { readonly score: number; readonly because: SimilarPerson['because'] }

/**
 * Whether someone in the register may be the person sought. An equal identifier is enough. Otherwise
 * most words of the name must be found, written or heard, and neither sex nor birth may contradict.
 *
 * @example likeness(farid born 1995, { foldedName: 'farid noori 0frd 0nr', birth: 1995, … })
 * //=> { score: 6, because: ['name', 'birth', 'sex'] }
 */
export const likeness = (sought: Sought, candidate: Candidate): Likeness | null => {
  const because: SimilarPerson['because'] = []
  const known = new Set(candidate.identifiers.map(({ value }) => plain(value)))
  const sameIdentifier = sought.identifiers.some(({ value }) => known.has(plain(value)))
  if (sameIdentifier) because.push('identifier')

  const words = [sought.familyName, sought.givenName, sought.scriptName].flatMap(nameWords)
  const terms = new Set(candidate.foldedName.split(' '))
  const shared = words.filter(({ pieces, joined }) =>
    [...pieces, ...joined].some((word) => terms.has(word) || heard(word, terms)),
  ).length
  const isNamed = words.length > 0 && shared >= Math.min(2, words.length) && shared / words.length >= 0.5
  if (isNamed) because.push('name')

  const birth = compareBirths(sought.birth, candidate.birth)
  if (birth === 'same') because.push('birth')
  if (birth === 'near') because.push('birth-near')
  const sexKnown = sought.sex !== 'unknown' && candidate.sex !== 'unknown'
  if (sexKnown && sought.sex === candidate.sex) because.push('sex')

  const contradicts = birth === 'different' || (sexKnown && sought.sex !== candidate.sex)
  if (!sameIdentifier && (!isNamed || contradicts)) return null
  const share = words.length === 0 ? 0 : shared / words.length
  const score = (sameIdentifier ? 10 : 0) + 3 * share + birthScore[birth] + (because.includes('sex') ? 1 : 0)
  return { score, because }
}

const birthScore = { same: 2, near: 1, unknown: 0, different: 0 } as const

const heard = (word: string, terms: ReadonlySet<string>): boolean => {
  const key = soundKey(word)
  return key.length > 2 && terms.has(key)
}

const plain = (value: string): string => value.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()

// A claimed date and an estimated age are soft: only dates years apart speak against the same person.
const compareBirths = (one: Birth, other: Birth): keyof typeof birthScore => {
  const a = boundsOf(one)
  const b = boundsOf(other)
  if (a === null || b === null) return 'unknown'
  if (one.kind === 'exact' && other.kind === 'exact' && one.on === other.on) return 'same'
  if (a.earliest <= b.latest && b.earliest <= a.latest)
    return one.kind === 'year' && other.kind === 'year' ? 'same' : 'near'
  const years = a.latest < b.earliest ? ageOn(a.latest, b.earliest) : ageOn(b.latest, a.earliest)
  return years < 3 ? 'near' : 'different'
}

const boundsOf = (birth: Birth): { earliest: PlainDate; latest: PlainDate } | null => {
  if (birth.kind === 'unknown') return null
  if (birth.kind === 'exact') return { earliest: birth.on, latest: birth.on }
  if (birth.kind === 'disputed') {
    const [earliest, latest] = [birth.claimedOn, birth.recordedOn ?? birth.claimedOn].sort()
    return { earliest: earliest as PlainDate, latest: latest as PlainDate }
  }
  return birthBounds(birth)
}
