import { civilDay, civilText } from './civil-day'
import type { PlainDate } from './plain-date'

/**
 * The number of whole days from 1970-01-01 to a calendar day (negative before it).
 * Days have no zone here, so no clock change can lengthen or shorten one.
 *
 * @example toEpochDay('1970-02-01') //=> 31
 */
export const toEpochDay = (day: PlainDate): number =>
  civilDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))

/**
 * The calendar day so many whole days after 1970-01-01.
 *
 * @example fromEpochDay(31) //=> '1970-02-01'
 */
export const fromEpochDay = (days: number): PlainDate => civilText(days) as PlainDate
