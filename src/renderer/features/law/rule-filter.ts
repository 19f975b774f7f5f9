import type { ListedPack, ListedRule } from '../../../core/law/law-questions'
import type { Language } from '../../i18n/language'

/** A rule of the list with the pack it stands in. */
export type PlacedRule = ListedRule & {
  readonly packId: string
  readonly packTitle: ListedPack['title']
  readonly isActive: boolean
  /** Whom it touches among those held; `undefined` until it was asked, `null` where the reader may not know. */
  readonly touched: Touched | null | undefined
}

/** How many people a rule applies to now, and how many of them ask for action. */
export type Touched = { readonly people: number; readonly alarms: number }

/** What the address of the list asks for; an empty text asks for nothing. */
export type RuleFilter = {
  search: string
  pack: string
  kind: string
  force: string
  sure: string
  touch: string
  /** `past`: only rules that should have been checked again. */
  review: string
  /** `yes`: only rules with a doubt. */
  doubt: string
  /** `yes`: only rules of packs that count here. */
  counting: string
}

export const noFilter: RuleFilter = {
  search: '',
  pack: '',
  kind: '',
  force: '',
  sure: '',
  touch: '',
  review: '',
  doubt: '',
  counting: '',
}

/** Reads a filter from an address: `readFilter('pack=mx').pack //=> 'mx'`. */
export const readFilter = (query: string): RuleFilter => {
  const asked = new URLSearchParams(query)
  const filter = { ...noFilter }
  for (const name of Object.keys(noFilter) as (keyof RuleFilter)[]) filter[name] = asked.get(name) ?? ''
  return filter
}

/** Writes a filter as an address: `writeFilter({ ...noFilter, pack: 'mx' }) //=> 'pack=mx'`. */
export const writeFilter = (filter: RuleFilter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString()

const folded = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const isFound = (rule: PlacedRule, typed: string, language: Language): boolean => {
  const all = folded(
    [rule.title[language], rule.title.en, rule.sentence[language], rule.cite ?? '', rule.id].join(' '),
  )
  return folded(typed)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

const isTouching = ({ touched }: PlacedRule, wanted: string): boolean => {
  if (touched === undefined || touched === null) return false
  if (wanted === 'anyone') return touched.people > 0
  return wanted === 'alarm' ? touched.alarms > 0 : touched.people === 0
}

/** The rules that a filter leaves, in their order; every word that was typed must occur, accents aside. */
export const filterRules = (
  rules: readonly PlacedRule[],
  filter: RuleFilter,
  language: Language,
): readonly PlacedRule[] =>
  rules.filter(
    (rule) =>
      (filter.pack === '' || rule.packId === filter.pack) &&
      (filter.kind === '' || rule.kind === filter.kind) &&
      (filter.force === '' || rule.force === filter.force) &&
      (filter.sure === '' || rule.howSure === filter.sure) &&
      (filter.review === '' || rule.isPastReview) &&
      (filter.doubt === '' || rule.hasDoubt) &&
      (filter.counting === '' || rule.isActive) &&
      (filter.touch === '' || isTouching(rule, filter.touch)) &&
      (filter.search.trim() === '' || isFound(rule, filter.search.trim(), language)),
  )
