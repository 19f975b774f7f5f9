import type { Count, HouseAlarmHours } from '../law/count'
import { calendarWords, lawWord } from './fact-words'
import type { LawVoice, LawWordKey } from './law-text'

type Params = Readonly<Record<string, string | number | null>>

/** The parts of a count as words; the params are those of a step or of the count itself. */
export const countValues = (voice: LawVoice, kind: Count['kind'], params: Params): Params => ({
  amount: kind === 'house-alarm' ? (params.hours ?? 0) : (params.amount ?? 0),
  unit: params.unit ?? 'days',
  firstDay: params.firstDay ?? 'excluded',
  calendar: typeof params.calendar === 'string' ? calendarWords(voice, params.calendar) : '',
  class: typeof params.class === 'string' ? lawWord(voice, 'class', params.class) : '',
  skips:
    typeof params.skips === 'string'
      ? voice.format.list(params.skips.split(' ').map((skip) => lawWord(voice, 'skip', skip)))
      : '',
})

/**
 * The length of a count and no more.
 *
 * @example lengthWords(voice, 'working-days', { amount: 15 }) //=> '15 working days'
 */
export const lengthWords = (voice: LawVoice, kind: Count['kind'], params: Params): string =>
  voice.t(`law.length.${kind}` satisfies LawWordKey, countValues(voice, kind, params))

/**
 * A count with how it is counted; the hours of a house alarm are the facility's.
 *
 * @example countWords(voice, { kind: 'working-days', amount: 15, firstDay: 'excluded', calendar: 'mx-lfpa' }, alarms)
 * //=> '15 working days, the first day not counted, calendar: Mexico, LFPA art. 28'
 */
export const countWords = (voice: LawVoice, count: Count, alarms: HouseAlarmHours): string => {
  const { kind } = count
  const params: Params = {
    ...('amount' in count && { amount: count.amount }),
    ...('unit' in count && { unit: count.unit }),
    ...('firstDay' in count && { firstDay: count.firstDay }),
    ...('calendar' in count && { calendar: count.calendar }),
    ...('skips' in count && { skips: count.skips.join(' ') }),
    ...('class' in count && { class: count.class, hours: alarms[count.class] }),
  }
  const values = { ...countValues(voice, kind, params), length: lengthWords(voice, kind, params) }
  return voice.t(`law.count.${kind}` satisfies LawWordKey, values)
}
