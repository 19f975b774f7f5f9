import type { Instant } from '../dates/instant'
import { isInstant } from '../dates/instant'
import { isPlainDate, type PlainDate } from '../dates/plain-date'
import type { Count } from '../law/count'
import type { Step } from '../law/step'
import { countValues, lengthWords } from './count-words'
import { calendarWords, lawWord } from './fact-words'
import type { LawVoice } from './law-text'

/** A line of a working: the sentence, and the date or amount that stands beside it. */
export type SaidStep = { readonly sentence: string; readonly value: string | null }

type Params = Step['params']

/**
 * A step of a working in words: the same for the page, the print and the command line.
 *
 * @example stepWords(voice, { sentence: 'law.step.start', params: { moment: 'physical-stop', at }, … })
 * //=> { sentence: 'The clock starts: physical stop', value: 'Thu 5 Nov 2026 17:20' }
 */
export const stepWords = (voice: LawVoice, step: Step): SaidStep => ({
  sentence: voice.t(step.sentence, valuesOf(voice, step)),
  value: valueBeside(voice, step),
})

/**
 * The same on one line.
 *
 * @example stepLine(voice, step) //=> 'The clock starts: physical stop (Thu 5 Nov 2026 17:20)'
 */
export const stepLine = (voice: LawVoice, step: Step): string => {
  const { sentence, value } = stepWords(voice, step)
  return value === null ? sentence : voice.t('law.value.beside', { sentence, value })
}

const isCount = (sentence: string): boolean => sentence.startsWith('law.step.count.')
const countKind = (sentence: string): Count['kind'] =>
  sentence.slice('law.step.count.'.length) as Count['kind']

const valuesOf = (voice: LawVoice, { sentence, params }: Step): Params => ({
  ...Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, one(voice, name, value, params)]),
  ),
  ...(sentence.startsWith('law.step.version') && { bounds: boundsOf(params) }),
  ...('shortestMs' in params && { late: lateWords(voice, params) }),
  ...(isCount(sentence) && countValues(voice, countKind(sentence), params)),
})

const boundsOf = ({ from, until }: Params): string =>
  from === null ? (until === null ? 'always' : 'until') : until === null ? 'from' : 'both'

const lateWords = (voice: LawVoice, { shortestMs, longestMs }: Params): string => {
  const shortest = voice.format.elapsed(Number(shortestMs), 'subject')
  if (longestMs === null || longestMs === undefined) return voice.t('law.late.atLeast', { shortest })
  const longest = voice.format.elapsed(Number(longestMs), 'subject')
  return shortest === longest ? shortest : voice.t('law.late.between', { shortest, longest })
}

const lists = ['facts', 'missing', 'moments']

const one = (
  voice: LawVoice,
  name: string,
  value: string | number | null,
  params: Params,
): string | number | null => {
  if (value === null)
    return name === 'moment'
      ? voice.t('law.act.unnamed')
      : name === 'name'
        ? voice.t('law.holiday.unnamed')
        : voice.t('law.notKnown')
  if (typeof value === 'number') return name.endsWith('Ms') ? voice.format.elapsed(value, 'subject') : value
  if (isInstant(value))
    return params[`${name}IsDayEnd`] === 1 ? voice.format.dueYear(value) : voice.format.instantYear(value)
  if (isPlainDate(value)) return voice.format.dayYear(value)
  if (lists.includes(name))
    return voice.format.list(value.split(' ').map((fact) => lawWord(voice, 'fact', fact)))
  switch (name) {
    case 'moment':
      return lawWord(voice, 'fact', value)
    case 'fact':
      return factOrAge(voice, value)
    case 'because':
      return lawWord(voice, 'because', value)
    case 'calendar':
      return calendarWords(voice, value)
    case 'extension':
      return voice.nameOf?.('extension', value) ?? value.replaceAll('-', ' ')
    default:
      return value
  }
}

const factOrAge = (voice: LawVoice, value: string): string => {
  const [which = '', years = '', at] = value.split(' ')
  const when = at === undefined ? 'today' : 'stop'
  if (which === 'age-below') return voice.t('law.age.below', { years, when })
  if (which === 'age-at-least') return voice.t('law.age.at-least', { years, when })
  return lawWord(voice, 'fact', value)
}

const valueBeside = (voice: LawVoice, { sentence, params }: Step): string | null => {
  const { format, t } = voice
  const at = (name: string): string | null => {
    const value = params[name]
    return typeof value === 'string' && isInstant(value) ? format.instantYear(value) : null
  }
  if (isCount(sentence)) {
    const kind = countKind(sentence)
    return kind === 'at-that-moment' || kind === 'no-number'
      ? null
      : t('law.value.plus', { length: lengthWords(voice, kind, params) })
  }
  switch (sentence) {
    case 'law.step.start':
    case 'law.step.startNeverDone':
    case 'law.step.lastAct':
    case 'law.step.met':
      return at('at')
    case 'law.step.due':
      return typeof params.earliest === 'string'
        ? params.earliestIsDayEnd === 1
          ? format.dueYear(params.earliest as Instant)
          : format.instantYear(params.earliest as Instant)
        : null
    case 'law.step.holiday':
    case 'law.step.holidayUncertain':
    case 'law.step.holidayCounted':
      return typeof params.on === 'string' ? format.dayYear(params.on as PlainDate) : null
    case 'law.step.hoursOfDay':
      return format.elapsed(Number(params.ranMs), 'subject')
    case 'law.step.pausedTotal':
      return t('law.value.plus', { length: format.elapsed(Number(params.ms), 'subject') })
    case 'law.step.absoluteMaximum':
      return typeof params.kind === 'string' ? lengthWords(voice, params.kind as Count['kind'], params) : null
    default:
      return null
  }
}
