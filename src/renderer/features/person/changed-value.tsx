import type { ReactNode } from 'react'
import type { FieldChange } from '../../../core/changes/changes-questions'
import { isInstant } from '../../../core/dates/instant'
import { isPlainDate } from '../../../core/dates/plain-date'
import { lawWord } from '../../../core/words/fact-words'
import { useText } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'
import { kindWords, languageWords, nationalityWords } from './person-words'

const families: Readonly<Record<string, string>> = {
  'person.sex': 'sex',
  'person.birthKind': 'birthKind',
  'identifier.kind': 'identifier',
  'event.kind': 'event',
  'stay.startKind': 'event',
  'stay.endKind': 'event',
  'placement.kind': 'placement',
  'detentionOrder.kind': 'order',
  'flag.kind': 'flag',
  'contact.kind': 'contact',
  'answer.value': 'answer',
}

// What the law looks at is named by it.
const lawLists: Readonly<Record<string, string>> = {
  'milestone.kind': 'fact',
  'answer.fact': 'fact',
  'dateOverride.reason': 'override',
}

const listed = (text: string): readonly string[] => {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.map(String) : [text]
  } catch {
    return [text]
  }
}

/** Writes a value of the change log as the screens write the same fact. `nameOf` knows the units. */
export function useChangedValue(nameOf: (id: string) => string) {
  const words = useText()
  const format = useFormat()
  return ({ entity, field }: FieldChange, value: unknown): ReactNode => {
    if (value === null || value === undefined || value === '') return '–'
    if (typeof value === 'string') {
      if (isInstant(value)) return format.instantYear(value)
      if (isPlainDate(value)) return format.dayYear(value)
      if (field === 'unitId') return nameOf(value)
      if (field === 'nationalities')
        return format.list(listed(value).map((code) => nationalityWords(words, code))) || '–'
      if (field === 'languages')
        return format.list(listed(value).map((code) => languageWords(words.language, code))) || '–'
      if (field === 'familyId') return words.t('person.oneFamily')
      const list = lawLists[`${entity}.${field}`]
      if (list !== undefined) return lawWord(words, list, value)
      const family = families[`${entity}.${field}`]
      if (family !== undefined) return kindWords(words, family, value)
      if (field.endsWith('Precision')) return kindWords(words, 'precision', value)
    }
    if (field === 'enteredInError') return words.t(value === 1 ? 'person.inError' : 'person.counts')
    return String(value)
  }
}
