import { addDays } from './add-days'
import { toEpochDay } from './epoch-day'
import { isPlainDate, type PlainDate } from './plain-date'
import { dayWord, monthWord } from './typed-words'

/** How typed numbers are to be read; the field knows, nothing is guessed from the numbers. */
export type TypedDayRules = {
  today: PlainDate
  /** Which number of `3/4` is the day: a custom of the country, and the echo says the month as a word. */
  order: 'day-first' | 'month-first'
  /** A day without a year: the last one not after today, or the nearest. */
  lean: 'past' | 'near'
}

/** The day that was typed: one, one that no calendar has (31 February), or none to be recognised. */
export type TypedDay = { kind: 'day'; day: PlainDate } | { kind: 'no-such-day' } | { kind: 'no-date' }

const noDate: TypedDay = { kind: 'no-date' }
const noSuchDay: TypedDay = { kind: 'no-such-day' }
const two = (value: number) => String(value).padStart(2, '0')

const dayOf = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = `${year}-${two(month)}-${two(day)}`
  return isPlainDate(text) ? text : undefined
}

const yearOf = (digits: string, rules: TypedDayRules): number => {
  const year = Number(digits)
  if (digits.length > 2) return year
  const thisYear = Number(rules.today.slice(0, 4))
  const latest = rules.lean === 'past' ? thisYear : thisYear + 10
  return 2000 + year <= latest ? 2000 + year : 1900 + year
}

const withoutYear = (month: number, day: number, rules: TypedDayRules): PlainDate | undefined => {
  const thisYear = Number(rules.today.slice(0, 4))
  const today = toEpochDay(rules.today)
  let best: PlainDate | undefined
  // 29 February may be eight years away (1896 to 1904 is the longest wait).
  for (let year = thisYear + 8; year >= thisYear - 8; year -= 1) {
    const candidate = dayOf(year, month, day)
    if (candidate === undefined || (rules.lean === 'past' && candidate > rules.today)) continue
    const away = (on: PlainDate) => Math.abs(toEpochDay(on) - today)
    if (best === undefined || away(candidate) <= away(best)) best = candidate
  }
  return best
}

const found = (day: PlainDate | undefined): TypedDay => (day === undefined ? noSuchDay : { kind: 'day', day })

const dated = (month: number, day: number, year: string | undefined, rules: TypedDayRules): TypedDay =>
  found(year === undefined ? withoutYear(month, day, rules) : dayOf(yearOf(year, rules), month, day))

const numeric = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\.?$/
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const shift = /^([+-])(\d{1,4})([djws])?$/
const dayMonth = /^(\d{1,2})\.?(?:\s+de)?\s+([a-z]{3,})\.?(?:(?:\s+de)?\s+(\d{4}|\d{2}))?$/
const monthDay = /^([a-z]{3,})\.?\s+(\d{1,2}),?(?:\s+(\d{4}|\d{2}))?$/

const shifted = ([, sign, count, unit]: RegExpExecArray, today: PlainDate): TypedDay => {
  const days = Number(count) * (unit === 'w' || unit === 's' ? 7 : 1)
  const day = addDays(today, sign === '-' ? -days : days)
  return isPlainDate(day) ? { kind: 'day', day } : noSuchDay
}

/**
 * A calendar day as it is typed without a mouse: `3/4`, `03.04.26`, `2026-04-03`, `3 abr 2026`, `today`,
 * `ayer`, `-2d`, `+1w`. The text is already folded (`foldTyped`). `no-such-day` for 30 February.
 *
 * @example readTypedDay('3/4', { today: '2026-11-24', order: 'day-first', lean: 'past' })
 * //=> { kind: 'day', day: '2026-04-03' }
 */
export const readTypedDay = (folded: string, rules: TypedDayRules): TypedDay => {
  const word = dayWord(folded)
  if (word !== undefined) return { kind: 'day', day: addDays(rules.today, word) }
  const moved = shift.exec(folded)
  if (moved !== null) return shifted(moved, rules.today)
  const written = iso.exec(folded)
  if (written !== null) return found(dayOf(Number(written[1]), Number(written[2]), Number(written[3])))
  const numbers = numeric.exec(folded)
  if (numbers !== null) {
    const [, first, second, year] = numbers
    const day = rules.order === 'day-first' ? first : second
    const month = rules.order === 'day-first' ? second : first
    return dated(Number(month), Number(day), year, rules)
  }
  const spoken = dayMonth.exec(folded)
  if (spoken !== null) {
    const month = monthWord(spoken[2] ?? '')
    return month === undefined ? noDate : dated(month, Number(spoken[1]), spoken[3], rules)
  }
  const american = monthDay.exec(folded)
  const month = american === null ? undefined : monthWord(american[1] ?? '')
  return american === null || month === undefined
    ? noDate
    : dated(month, Number(american[2]), american[3], rules)
}
