import { type Instant, toEpochMs } from '../dates/instant'
import { minuteMs } from '../dates/lengths-of-time'
import type { PlainDate } from '../dates/plain-date'
import type { format as words } from './en/format'
import { type Language, localeOf } from './language'
import { type ZonedParts, zonedParts } from './zoned-parts'

/** A message of the format words, filled in: whoever writes brings the reader of messages along. */
export type SayFormat = (key: keyof typeof words, values: Readonly<Record<string, string | number>>) => string

/** How an elapsed time is written: short in a list, whole where it is the subject, in words for the ear. */
export type ElapsedStyle = 'list' | 'subject' | 'hours' | 'spoken'

/** Dates, durations and numbers in the words of a language and the zone of the facility. */
export type Format = {
  /** `Tue 24 Nov 21:40` */
  instant: (at: Instant) => string
  /** `Tue 24 Nov 2026 21:40` */
  instantYear: (at: Instant) => string
  /** An instant that ends something: midnight is `Wed 25 Nov 24:00`, the end of the day before. */
  due: (at: Instant) => string
  /** The same without its weekday, for columns of many: `25 Nov 24:00`. */
  dueBrief: (at: Instant) => string
  /** The same with the year. */
  dueYear: (at: Instant) => string
  /** `21:40` */
  time: (at: Instant) => string
  /** `Tue 24 Nov` of a calendar day. */
  day: (on: PlainDate) => string
  /** `Tue 24 Nov 2026` */
  dayYear: (on: PlainDate) => string
  /** `Tuesday 24 November 2026` */
  dayLong: (on: PlainDate) => string
  /** The words of a day, for a message that arranges them itself. */
  dayParts: (on: PlainDate) => ZonedParts
  instantParts: (at: Instant) => ZonedParts
  /** The day of an instant, `Tuesday 24 November 2026`. */
  instantDayLong: (at: Instant) => string
  /** `UTC−06:00`, as it was at that instant. */
  offset: (at: Instant) => string
  /**
   * `12 h 40 min`; from 48 hours `17 d 16 h`, or `17 d 16 h 20 min` where it is the subject, or `21,777 h 35 min`
   * where the hours are. A day is 24 hours.
   */
  elapsed: (ms: number, style?: ElapsedStyle) => string
  /** `18,204` */
  number: (value: number, fractionDigits?: number) => string
  /** `42 %` */
  percent: (share: number) => string
  /** `1.4 MB` */
  bytes: (size: number) => string
  /** `A, B and C` */
  list: (words: readonly string[]) => string
  /** Orders words as the language does. */
  compare: (a: string, b: string) => number
}

const two = (value: number) => String(value).padStart(2, '0')

const elapsedOf = (
  say: SayFormat,
  ms: number,
  style: ElapsedStyle,
  grouped: (value: number) => string,
): string => {
  const minutes = Math.floor(Math.abs(ms) / minuteMs)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (style === 'hours') return say('duration.hoursMinutes', { h: grouped(hours), m: two(rest) })
  if (style === 'spoken')
    return hours < 48
      ? say('duration.spokenHours', { hours, minutes: rest })
      : say('duration.spokenDays', { days: Math.floor(hours / 24), hours: hours % 24 })
  if (hours === 0) return say('duration.minutes', { m: String(rest) })
  if (hours < 48) return say('duration.hoursMinutes', { h: String(hours), m: two(rest) })
  const values = { d: String(Math.floor(hours / 24)), h: two(hours % 24), m: two(rest) }
  return say(style === 'subject' ? 'duration.daysHoursMinutes' : 'duration.daysHours', values)
}

const bytesOf = (language: Language, size: number): string => {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = size < 1 ? 0 : Math.min(3, Math.floor(Math.log(size) / Math.log(1024)))
  const value = size / 1024 ** step
  return new Intl.NumberFormat(localeOf[language], {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    maximumFractionDigits: step === 0 || value >= 100 ? 0 : 1,
  }).format(value)
}

/**
 * The ways of writing of a language in a zone.
 *
 * @example formatWith(say, 'en', 'UTC').dueYear('2026-11-26T00:00:00.000Z') //=> 'Wed 25 Nov 2026 24:00'
 */
export const formatWith = (say: SayFormat, language: Language, zone: string): Format => {
  const locale = localeOf[language]
  const whole = new Intl.NumberFormat(locale)
  // Hours of a long stay are read in groups; four digits are read as they are.
  const long = new Intl.NumberFormat(locale, { useGrouping: 'min2' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const parts = (at: Instant) => zonedParts(toEpochMs(at), zone, locale)
  const calendar = (on: PlainDate) => zonedParts(toEpochMs(`${on}T12:00:00.000Z` as Instant), 'UTC', locale)
  const ended = (at: Instant): ZonedParts => {
    const p = parts(at)
    if (p.hour !== '00' || p.minute !== '00') return p
    return { ...zonedParts(toEpochMs(at) - minuteMs, zone, locale), hour: '24', minute: '00' }
  }
  return {
    instant: (at) => say('format.dayTime', parts(at)),
    instantYear: (at) => say('format.dayYearTime', parts(at)),
    due: (at) => say('format.dayTime', ended(at)),
    dueBrief: (at) => say('format.dayTimeBrief', ended(at)),
    dueYear: (at) => say('format.dayYearTime', ended(at)),
    time: (at) => say('format.time', parts(at)),
    day: (on) => say('format.day', calendar(on)),
    dayYear: (on) => say('format.dayYear', calendar(on)),
    dayLong: (on) => say('format.dayLong', calendar(on)),
    dayParts: calendar,
    instantParts: parts,
    instantDayLong: (at) => say('format.dayLong', parts(at)),
    offset: (at) => parts(at).offset,
    elapsed: (ms, style = 'list') => elapsedOf(say, ms, style, (value) => long.format(value)),
    number: (value, fractionDigits) =>
      fractionDigits === undefined
        ? whole.format(value)
        : value.toLocaleString(locale, { maximumFractionDigits: fractionDigits }),
    percent: (share) => share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
    bytes: (size) => bytesOf(language, size),
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
    compare: (a, b) => collator.compare(a, b),
  }
}
