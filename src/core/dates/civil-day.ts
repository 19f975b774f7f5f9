// The Gregorian calendar in whole days from 1970-01-01, without Date: an import asks 100,000 times, and
// a round trip through Date and text costs ten times as much. Years 1 to 9999.

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

/**
 * How many days a month from 1 to 12 has.
 *
 * @example daysInMonth(2024, 2) //=> 29
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (daysIn[month - 1] as number)

/**
 * The day's number from 1970-01-01, or NaN when no such day exists.
 *
 * @example civilDay(2026, 2, 28) //=> 20512
 * @example civilDay(2026, 2, 29) //=> NaN
 */
export const civilDay = (year: number, month: number, day: number): number => {
  // Written so that NaN fails.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN
  if (day > daysInMonth(year, month)) return Number.NaN
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const inYear = (daysBefore[month - 1] as number) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1
  // 719,162 days lie between 0001-01-01 and 1970-01-01.
  return past * 365 + leapDays + inYear - 719_162
}

/** A day of the Gregorian calendar in its parts: the month from 1 to 12, the day from 1. */
export type CivilParts = { readonly year: number; readonly month: number; readonly day: number }

/**
 * Year, month and day of a day given by its number from 1970-01-01.
 *
 * @example civilParts(20512) //=> { year: 2026, month: 2, day: 28 }
 */
export const civilParts = (days: number): CivilParts => {
  // Eras of 400 years (146,097 days) that begin on 1 March 0000, so that a leap day ends its year.
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/**
 * The ISO text of a day given by its number from 1970-01-01.
 *
 * @example civilText(20512) //=> '2026-02-28'
 */
export const civilText = (days: number): string => {
  const { year, month, day } = civilParts(days)
  return `${twoDigits[Math.floor(year / 100)]}${twoDigits[year % 100]}-${twoDigits[month]}-${twoDigits[day]}`
}
