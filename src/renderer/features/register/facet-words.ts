import { lawMarks, lawStates } from '../../../core/law/law-standing'
import type { Localized } from '../../../core/law/localized'
import { ageBands } from '../../../core/register/age-band'
import {
  noMark,
  noUnit,
  standingSchema,
  timeBandSchema,
  windows,
} from '../../../core/register/register-filter'
import type { NamedMark } from '../../../core/register/register-row'
import { isMessageKey, type MessageKey } from '../../i18n/catalogues'
import { markLength } from '../../i18n/mark-length'
import { nationalityWords } from '../../i18n/nationality-words'
import type { Words } from '../../i18n/text'
import type { FilterList } from './filter-address'

/** Names that come from the register: of units by id, the marks in force, and what the law calls its rules. */
export type KnownNames = {
  units: ReadonlyMap<string, string>
  marks: readonly NamedMark[]
  /** The titles of rules and packs, by their id. */
  titles: ReadonlyMap<string, Localized>
}

const said = ({ t }: Words, family: string, value: string): string => {
  const key = `register.${family}.${value}`
  return isMessageKey(key) ? t(key as MessageKey) : value
}

const families: Partial<Record<FilterList, string>> = {
  standings: 'standing',
  windows: 'window',
  authorities: 'authority',
  ages: 'age',
  sexes: 'sex',
  timeHeld: 'band',
  flags: 'flag',
  law: 'law',
  lawMarks: 'lawMark',
}

/** A value of a facet in words. */
export const facetWords = (words: Words, list: FilterList, value: string, known: KnownNames): string => {
  if (list === 'nationalities') return nationalityWords(words, value)
  if (list === 'units')
    return value === noUnit ? words.t('register.noUnit') : (known.units.get(value) ?? value)
  if (list === 'lawRules' || list === 'lawPacks') return known.titles.get(value)?.[words.language] ?? value
  if (list === 'passed') return markWords(words, value, known.marks)
  return said(words, families[list] ?? '', value)
}

/** A mark by the length of time it stands for. */
export const markWords = (words: Words, ruleId: string, marks: readonly NamedMark[]): string => {
  if (ruleId === noMark) return words.t('register.noMark')
  const mark = marks.find((one) => one.ruleId === ruleId)
  return mark === undefined ? ruleId : markLength(words, mark.lengthMs)
}

/** A flag in words. */
export const flagWords = (words: Words, kind: string): string => said(words, 'flag', kind)

/** Values that have an order of their own stand in it; the others as they were counted, the most frequent first. */
export const inOrder = <Value extends { value: string }>(
  list: FilterList,
  values: readonly Value[],
  { marks }: KnownNames,
): readonly Value[] => {
  const own: Partial<Record<FilterList, readonly string[]>> = {
    timeHeld: timeBandSchema.options,
    windows,
    law: lawStates,
    lawMarks,
    standings: standingSchema.options,
    ages: ageBands,
    passed: [noMark, ...marks.map(({ ruleId }) => ruleId)],
  }
  const order = own[list]
  return order === undefined
    ? values
    : values.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
}
