import type { FactName } from '../law/fact-name'
import { law } from './en/law'
import type { LawVoice, LawWordKey } from './law-text'

/** Whether a text names a word of the law. */
export const isLawWord = (key: string): key is LawWordKey => Object.hasOwn(law, key)

/**
 * A member of one of the closed lists in words; a name that this version of the program does not know is
 * shown with spaces for its hyphens.
 *
 * @example lawWord(voice, 'fact', 'handover') //=> 'handover to the migration authority'
 */
export const lawWord = ({ t }: Pick<LawVoice, 't'>, list: string, name: string): string => {
  const key = `law.${list}.${name}`
  return isLawWord(key) ? t(key) : name.replaceAll('-', ' ')
}

/**
 * Facts in words, as a list.
 *
 * @example factsWords(voice, ['handover', 'birth-date']) //=> 'handover to the migration authority and birth date'
 */
export const factsWords = (voice: Pick<LawVoice, 't' | 'format'>, facts: readonly FactName[]): string =>
  voice.format.list(facts.map((fact) => lawWord(voice, 'fact', fact)))

/** The name of a calendar: as the facility calls it, or as the program does. */
export const calendarWords = (voice: LawVoice, id: string): string =>
  voice.nameOf?.('calendar', id) ?? lawWord(voice, 'calendar', id)
