import { civilDay, civilParts, daysInMonth } from '../dates/civil-day'
import { dayMs } from '../dates/lengths-of-time'
import { latinDigits } from './cell-text'
import { monthFromWord } from './month-names'
import { type ClockTime, readClock } from './time-text'

/** Which number comes first where a date is written in numbers alone. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first'

/**
 * How the dates of one column are to be read. A part that is absent was not decided, and a cell that
 * needs it is refused: nothing here has a default.
 * - `serial`: day counts of a spreadsheet, from 1900 or from 1904.
 * - `pivot`: two-digit years up to this one are 20xx, later ones 19xx.
 * - `dateOnly`: the times of the column are all midnight and mean nothing.
 */
export type DateFormat = {
  readonly order?: DateOrder | undefined
  readonly serial?: '1900' | '1904' | undefined
  readonly pivot?: number | undefined
  readonly dateOnly?: boolean | undefined
}

/** A date as written, before any zone: `day` counts from 1970-01-01, `ms` from the local midnight. */
export type WrittenDate =
  | {
      readonly kind: 'time'
      readonly day: number
      readonly ms: number
      readonly offsetMinutes?: number | undefined
    }
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }

/** Why a text is no date under a format. */
export type DateFault =
  | {
      readonly kind: 'fault'
      readonly why: 'notADate' | 'noSuchTime' | 'needsOrder' | 'needsSerial' | 'needsCentury'
    }
  | { readonly kind: 'fault'; readonly why: 'noSuchDay'; readonly month: number; readonly days: number }
  | { readonly kind: 'fault'; readonly why: 'noSuchMonth'; readonly month: number }

/** A date taken apart, before its order is known. */
export type DateShape =
  | {
      readonly kind: 'numbers'
      readonly parts: readonly [number, number, number]
      readonly year: 'first' | 'last' | 'short' | 'packed'
      readonly packed?: string
      readonly clock: ClockTime | undefined
    }
  | {
      readonly kind: 'named'
      readonly day: number
      readonly month: number
      readonly year: number
      readonly short: boolean
      readonly clock: ClockTime | undefined
    }
  | { readonly kind: 'serial'; readonly value: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  | DateFault

const fault = (
  why: 'notADate' | 'noSuchTime' | 'needsOrder' | 'needsSerial' | 'needsCentury',
): DateFault => ({ kind: 'fault', why })
const notADate = fault('notADate')
const noSuchTime = fault('noSuchTime')

const numbers = /^(\d{1,4})(?: ?([-/.]) ?| )(\d{1,2})(?: ?\2 ?| )(\d{1,4})(?:(?:T|[ ,]+)(\S.*))?$/
const dayMonth =
  /^(?:\p{L}{2,12}\.?,? +)?(\d{1,2})(?:st|nd|rd|th|er|º|°)?[ .\-/]*(?:de |of |do )? ?(\p{L}{3,10})\.?,?[ .\-/]*(?:de |del |do )? ?(\d{4}|\d{2})(?:[ ,T]+(\d.*))?$/u
const monthDay =
  /^(?:\p{L}{2,12}\.?, +)?(\p{L}{3,10})\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})(?:[ ,T]+(\d.*))?$/u
const digitsOnly = /^\d+$/
const serialNumber = /^\d{5}(?:\.\d+)?$/
const monthYear = /^(\d{1,2})[-/.](\d{4})$/
const yearMonth = /^(\d{4})[-/.](\d{1,2})$/

const clockOf = (text: string | undefined) => (text === undefined ? undefined : readClock(text))

const digitShape = (text: string): DateShape => {
  if (text.length === 4) return { kind: 'year', year: Number(text) }
  if (text.length === 8)
    return { kind: 'numbers', parts: [0, 0, 0], year: 'packed', packed: text, clock: undefined }
  return text.length === 5 ? { kind: 'serial', value: Number(text) } : notADate
}

/**
 * Takes a date apart without deciding its order. Understands numbers with `/`, `-`, `.` or blanks, ISO 8601,
 * eight digits together, spreadsheet day counts (five digits), month names in four languages, month and
 * year, year alone, times of 12 and 24 hours, and the digits of other scripts.
 */
export const dateShape = (written: string): DateShape => {
  const text = latinDigits(written)
  const first = text.charCodeAt(0)
  if (text.length > 60) return notADate
  if (first >= 48 && first <= 57) {
    if (digitsOnly.test(text)) return digitShape(text)
    const found = numbers.exec(text)
    if (found) {
      const [, a = '', , b = '', c = '', rest] = found
      const clock = clockOf(rest)
      if (clock === 'notATime') return notADate
      if (clock === 'noSuchTime') return noSuchTime
      const parts = [Number(a), Number(b), Number(c)] as const
      if (a.length === 4 && c.length <= 2) return { kind: 'numbers', parts, year: 'first', clock }
      if (a.length <= 2 && c.length === 4) return { kind: 'numbers', parts, year: 'last', clock }
      return a.length <= 2 && c.length === 2 ? { kind: 'numbers', parts, year: 'short', clock } : notADate
    }
    if (serialNumber.test(text)) return { kind: 'serial', value: Number(text) }
    const monthly = monthYear.exec(text)
    if (monthly) return monthShape(Number(monthly[2]), Number(monthly[1]))
    const yearly = yearMonth.exec(text)
    if (yearly) return monthShape(Number(yearly[1]), Number(yearly[2]))
  }
  return namedShape(text)
}

const monthShape = (year: number, month: number): DateShape =>
  month >= 1 && month <= 12 ? { kind: 'month', year, month } : { kind: 'fault', why: 'noSuchMonth', month }

const namedShape = (text: string): DateShape => {
  if (!/\d/.test(text)) return notADate
  const dayFirst = dayMonth.exec(text)
  const found = dayFirst ?? monthDay.exec(text)
  if (!found) return notADate
  const [, one = '', two = '', year = '', rest] = found
  const month = monthFromWord(dayFirst ? two : one)
  if (month === undefined) return notADate
  const clock = clockOf(rest)
  if (clock === 'notATime') return notADate
  if (clock === 'noSuchTime') return noSuchTime
  return {
    kind: 'named',
    day: Number(dayFirst ? one : two),
    month,
    year: Number(year),
    short: year.length === 2,
    clock,
  }
}

const assemble = (
  year: number,
  month: number,
  day: number,
  clock: ClockTime | undefined,
): WrittenDate | DateFault => {
  if (month < 1 || month > 12) return { kind: 'fault', why: 'noSuchMonth', month }
  // Before the year 1 there is no year 0.
  if (year < 1) return notADate
  const days = daysInMonth(year, month)
  if (day < 1 || day > days) return { kind: 'fault', why: 'noSuchDay', month, days }
  const at = civilDay(year, month, day)
  if (clock === undefined) return { kind: 'day', day: at }
  // 24:00 is the end of the day it is written on, which is the start of the next.
  return clock.ms === dayMs
    ? { kind: 'time', day: at + 1, ms: 0, offsetMinutes: clock.offsetMinutes }
    : { kind: 'time', day: at, ms: clock.ms, offsetMinutes: clock.offsetMinutes }
}

const century = (year: number, pivot: number): number => (year <= pivot ? 2000 + year : 1900 + year)

const fromSerial = (value: number, base: '1900' | '1904'): WrittenDate | DateFault => {
  // Count 1 is 1900-01-01, but 1900-02-29, which never was, is counted too: from 61 on the offset is one more.
  const wholeDays = Math.floor(value)
  const seconds = Math.round((value - wholeDays) * 86_400)
  const day = wholeDays + (base === '1900' ? -25_569 : -24_107)
  if (seconds === 0) return { kind: 'day', day }
  return seconds === 86_400 ? { kind: 'day', day: day + 1 } : { kind: 'time', day, ms: seconds * 1000 }
}

/** Reads a date taken apart by `dateShape` under a format. */
export const readShape = (shape: DateShape, format: DateFormat): WrittenDate | DateFault => {
  switch (shape.kind) {
    case 'fault':
    case 'year':
    case 'month':
      return shape
    case 'serial':
      return format.serial === undefined ? fault('needsSerial') : fromSerial(shape.value, format.serial)
    case 'named': {
      if (!shape.short) return assemble(shape.year, shape.month, shape.day, shape.clock)
      if (format.pivot === undefined) return fault('needsCentury')
      return assemble(century(shape.year, format.pivot), shape.month, shape.day, shape.clock)
    }
    case 'numbers':
      return readNumbers(shape, format)
  }
}

const isUsualYear = (day: number): boolean => {
  const { year } = civilParts(day)
  return year >= 1900 && year <= 2100
}

/**
 * `01/01/1990` is the same day whichever number is the month, and `30/02/2026` is none: neither needs to be asked
 * about, and where a column holds nothing else nobody is. A cell that only some orders allow says which one the
 * column is in, and waits until that is said.
 */
const readWithoutOrder = (
  shape: DateShape & { kind: 'numbers' },
  format: DateFormat,
): WrittenDate | DateFault => {
  const readings = (['day-first', 'month-first', 'year-first'] as const)
    .map((order) => readNumbers(shape, { ...format, order }))
    .filter((read) => read.kind !== 'fault' || read.why !== 'notADate')
  const days = readings.filter((read) => read.kind === 'day' || read.kind === 'time')
  const [first] = days
  if (first === undefined)
    return (
      readings.find((read) => read.kind === 'fault' && read.why === 'noSuchDay') ?? readings[0] ?? notADate
    )
  const isOneDay = days.length === readings.length && days.every(({ day }) => day === first.day)
  return isOneDay || !days.some(({ day }) => isUsualYear(day)) ? first : fault('needsOrder')
}

const readNumbers = (shape: DateShape & { kind: 'numbers' }, format: DateFormat): WrittenDate | DateFault => {
  const [a, b, c] = shape.parts
  if (shape.year === 'first') return assemble(a, b, c, shape.clock)
  if (format.order === undefined) return readWithoutOrder(shape, format)
  if (shape.year === 'packed') {
    const text = shape.packed ?? ''
    const at = (from: number, to: number) => Number(text.slice(from, to))
    if (format.order === 'year-first') return assemble(at(0, 4), at(4, 6), at(6, 8), undefined)
    const [first, second] = [at(0, 2), at(2, 4)]
    return format.order === 'day-first'
      ? assemble(at(4, 8), second, first, undefined)
      : assemble(at(4, 8), first, second, undefined)
  }
  if (shape.year === 'short' && format.pivot === undefined) return fault('needsCentury')
  const short = (year: number) => (shape.year === 'short' ? century(year, format.pivot ?? 0) : year)
  if (format.order === 'day-first') return assemble(short(c), b, a, shape.clock)
  if (format.order === 'month-first') return assemble(short(c), a, b, shape.clock)
  return shape.year === 'short' ? assemble(short(a), b, c, shape.clock) : notADate
}

/**
 * Reads the text of a cell as a date under a format.
 * Examples: `readDate('03/10/2026', { order: 'day-first' })` is 3 October 2026; with no order it is refused
 * (`needsOrder`); `readDate('30/02/2026', { order: 'day-first' })` is `noSuchDay` (February, 28 days).
 */
export const readDate = (text: string, format: DateFormat): WrittenDate | DateFault => {
  const read = readShape(dateShape(text), format)
  return read.kind === 'time' && format.dateOnly ? { kind: 'day', day: read.day } : read
}
