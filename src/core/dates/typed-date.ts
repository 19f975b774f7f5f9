import { addDays } from './add-days'
import type { PlainDate } from './plain-date'
import { readTypedDay, type TypedDayRules } from './typed-day'
import { looksLikeTime, readTypedTime } from './typed-time'
import { foldTyped, isNowWord } from './typed-words'

/** How a typed text is to be read, and what the clock on the wall shows. */
export type TypedDateRules = TypedDayRules & {
  /** `HH:MM` in the facility's zone, for `now`. */
  timeNow: string
}

/** What a typed text means. A moment is wall-clock text, `YYYY-MM-DDTHH:MM`, not yet an instant of a zone. */
export type TypedDate =
  | { kind: 'empty' }
  | { kind: 'year'; year: number }
  | { kind: 'day'; day: PlainDate }
  | { kind: 'moment'; wallClock: string }
  | { kind: 'unreadable'; why: 'date.notADate' | 'date.noSuchDay' | 'date.noSuchTime' }

const notADate: TypedDate = { kind: 'unreadable', why: 'date.notADate' }

/** `24:00` ends a day, and on the wall that is 00:00 of the next. */
const moment = (day: PlainDate, time: string): TypedDate => ({
  kind: 'moment',
  wallClock: time === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${time}`,
})

const readDay = (folded: string, rules: TypedDateRules): TypedDate => {
  const read = readTypedDay(folded, rules)
  if (read.kind === 'day') return read
  return read.kind === 'no-such-day' ? { kind: 'unreadable', why: 'date.noSuchDay' } : notADate
}

/** The last word, when a day stands before it: "5/11 1720", "hoy 8:30", "5/11, 5:20 pm". */
const splitTime = (folded: string): { day: string; time: string } | undefined => {
  const joined = folded.replace(/\s+(am|pm)$/, '$1').replace(/^(\d{4}-\d{2}-\d{2})t/, '$1 ')
  const match = /^(.+?)[\s,]+(\S+)$/.exec(joined)
  const [, day = '', time = ''] = match ?? []
  return looksLikeTime(time) ? { day, time } : undefined
}

/**
 * Reads a date, a moment or a year as people type it; the field echoes what was understood with the
 * month as a word, so that a wrong reading is seen. Four digits alone are a year.
 *
 * @example readTypedDate('5/11 1720', { today: '2026-11-24', timeNow: '21:40', order: 'day-first', lean: 'past' })
 * //=> { kind: 'moment', wallClock: '2026-11-05T17:20' }
 */
export const readTypedDate = (text: string, rules: TypedDateRules): TypedDate => {
  const folded = foldTyped(text)
  if (folded === '') return { kind: 'empty' }
  if (isNowWord(folded)) return moment(rules.today, rules.timeNow)
  if (/^(1[89]|20|21)\d{2}$/.test(folded)) return { kind: 'year', year: Number(folded) }
  const asDay = readDay(folded, rules)
  if (asDay.kind === 'day') return asDay
  const split = splitTime(folded)
  if (split !== undefined) {
    const day = readDay(split.day, rules)
    // "3 april 2026" ends in four digits that are a year; it was read as a day above and never comes here.
    if (day.kind !== 'day') return day
    const time = readTypedTime(split.time)
    return time === null ? { kind: 'unreadable', why: 'date.noSuchTime' } : moment(day.day, time)
  }
  if (!/[:h]/.test(folded) || !looksLikeTime(folded)) return asDay
  const time = readTypedTime(folded)
  return time === null ? { kind: 'unreadable', why: 'date.noSuchTime' } : moment(rules.today, time)
}
