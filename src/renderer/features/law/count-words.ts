import { useMemo } from 'react'
import type { Count } from '../../../core/law/count'
import { useCalendarName } from '../../calendar-names'
import type { Format } from '../../i18n/format'
import { useText, type Words } from '../../i18n/text'
import { useFormat } from '../../i18n/use-format'

const missingDays = {
  'last-of-month': 'lastDay',
  'first-of-next-month': 'firstDay',
  'first-working-day-after': 'workingDay',
} as const

/** How a term is counted, in a phrase that can stand in a sentence. */
const countWords = ({ t }: Words, f: Format, count: Count, calendarName: (id: string) => string): string => {
  switch (count.kind) {
    case 'elapsed':
      return t(count.unit === 'hours' ? 'lawbook.count.elapsedHours' : 'lawbook.count.elapsedDays', {
        amount: count.amount,
      })
    case 'calendar-days':
      return t(count.unit === 'days' ? 'lawbook.count.days' : 'lawbook.count.weeks', {
        amount: count.amount,
        firstDay: count.firstDay,
      })
    case 'clear-days-before':
      return t('lawbook.count.clear', { amount: count.amount })
    case 'months':
      return t('lawbook.count.months', {
        amount: count.amount,
        firstDay: count.firstDay,
        missingDay: missingDays[count.missingDay],
        calendar: count.calendar === null ? '' : calendarName(count.calendar),
      })
    case 'days-to-the-clock-time':
      return t('lawbook.count.clock', { amount: count.amount })
    case 'working-days':
      return t('lawbook.count.working', {
        amount: count.amount,
        firstDay: count.firstDay,
        calendar: calendarName(count.calendar),
      })
    case 'hours-on-counted-days':
      return t('lawbook.count.skipping', {
        amount: count.amount,
        skips: f.list(count.skips.map((day) => t(`law.skip.${day}`))),
      })
    case 'house-alarm':
      return t('lawbook.count.house', { alarm: t(`law.class.${count.class}`) })
    default:
      return t(`lawbook.count.${count.kind}`)
  }
}

/** One reading, or the two between which the text leaves open which is meant. */
const readingsWords = (
  words: Words,
  f: Format,
  counted: readonly Count[],
  calendarName: (id: string) => string,
): string => {
  const [first, second] = counted.map((count) => countWords(words, f, count, calendarName))
  if (first === undefined) return ''
  return second === undefined ? first : words.t('lawbook.orReading', { first, second })
}

/** `const say = useCountWords(); say(line.counted)` */
export const useCountWords = (): ((counted: readonly Count[]) => string) => {
  const words = useText()
  const f = useFormat()
  const calendarName = useCalendarName()
  return useMemo(() => (counted) => readingsWords(words, f, counted, calendarName), [words, f, calendarName])
}
