import { hourMs } from '../../../core/dates/lengths-of-time'
import type { PlainDate } from '../../../core/dates/plain-date'
import { ageReading } from '../../../core/people/age-reading'
import type { Birth } from '../../../core/people/birth'
import { ownLanguageNames } from '../../../core/people/language'
import { isMessageKey, type MessageKey } from '../../i18n/catalogues'
import type { Format } from '../../i18n/format'
import { type Language, localeOf } from '../../i18n/language'
import type { Words } from '../../i18n/text'

const ownName = (language: Language, type: 'region' | 'language', code: string): string | undefined => {
  try {
    return new Intl.DisplayNames(localeOf[language], { type, fallback: 'none' }).of(code)
  } catch {
    return undefined
  }
}

/** The name of a country in the reader's language, or the two words that are no country. */
export const nationalityWords = ({ t, language }: Words, code: string): string => {
  if (code === 'stateless') return t('person.stateless')
  if (code === 'unknown') return t('person.nationalityUnknown')
  return ownName(language, 'region', code) ?? code
}

/** The name of a language in the reader's language; the code where no list names it. */
export const languageWords = (language: Language, code: string): string =>
  ownLanguageNames[code]?.[language] ?? ownName(language, 'language', code) ?? code

/** Words of a kind that the host names; a kind this version does not know is shown as it is. */
export const kindWords = ({ t }: Words, family: string, kind: string): string => {
  const key = `person.${family}.${kind}`
  return isMessageKey(key) ? t(key as MessageKey) : kind
}

/** The name of a field of the history; a thing may call one by another name than the rest. */
export const fieldWords = (words: Words, { entity, field }: { entity: string; field: string }): string => {
  const own = `person.field.${entity}.${field}`
  return isMessageKey(own) ? words.t(own as MessageKey) : kindWords(words, 'field', field)
}

/** "31, born 1995", "says 16, disputed", "about 17 on 6 Nov 2026": an age no surer than the facts. */
export const ageWords = ({ t }: Words, format: Format, birth: Birth, day: PlainDate): string => {
  const age = ageReading(birth, day)
  if (birth.kind === 'unknown' || age.kind === 'unknown') return t('person.ageUnknown')
  if (age.kind === 'says') return t('person.ageSays', { age: age.years })
  if (birth.kind === 'estimated')
    return t('person.ageEstimated', { age: birth.statedAge, day: format.dayYear(birth.statedOn) })
  if (age.kind === 'between')
    return t('person.ageBetween', {
      least: age.least,
      most: age.most,
      year: birth.kind === 'year' ? String(birth.year) : '',
    })
  const year = birth.kind === 'year' ? String(birth.year) : birth.kind === 'exact' ? birth.on.slice(0, 4) : ''
  return t('person.ageYears', { age: age.years, year })
}

/** A birth as it stands in the file. */
export const birthWords = ({ t }: Words, format: Format, birth: Birth): string => {
  switch (birth.kind) {
    case 'exact':
      return format.dayYear(birth.on)
    case 'year':
      return t('person.birthYear', { year: String(birth.year) })
    case 'estimated':
      return t('person.ageEstimated', { age: birth.statedAge, day: format.dayYear(birth.statedOn) })
    case 'disputed':
      return birth.recordedOn === null
        ? t('person.birthClaimed', { claimed: format.dayYear(birth.claimedOn) })
        : t('person.birthDisputed', {
            claimed: format.dayYear(birth.claimedOn),
            recorded: format.dayYear(birth.recordedOn),
          })
    case 'unknown':
      return t('person.ageUnknown')
  }
}

/** The length of a mark: hours up to 72, then days of 24 hours. */
export const markWords = ({ t }: Words, lengthMs: number): string => {
  const hours = lengthMs / hourMs
  return hours <= 72 ? t('person.hours', { hours }) : t('person.days', { days: hours / 24 })
}
