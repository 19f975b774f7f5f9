import type { Law } from '../../../core/law/law'
import type { Step } from '../../../core/law/step'
import type { Language } from '../../../core/words/language'
import { stepLine } from '../../../core/words/step-words'
import { lawVoice } from '../words/law-voice'

/** Says the steps of a working in a language, with the names that the law's own packs give to things. */
export const stepTextFor = (law: Law, language: Language): ((step: Step) => string) => {
  const rules = law.packs.flatMap((pack) => pack.rules)
  const nameOf = (kind: 'extension' | 'rule' | 'calendar', id: string): string | null => {
    if (kind === 'rule') return rules.find((rule) => rule.id === id)?.title[language] ?? null
    if (kind === 'calendar') return law.calendars.find((one) => one.id === id)?.title[language] ?? null
    const known = rules
      .flatMap(({ versions }) => versions.flatMap(({ lines }) => lines.flatMap((line) => line.extendedBy)))
      .find(({ extension }) => extension === id)
    return known?.label[language] ?? null
  }
  const voice = lawVoice(language, law.zone, nameOf)
  return (step) => stepLine(voice, step)
}
