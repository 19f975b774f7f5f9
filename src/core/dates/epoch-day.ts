import type { PlainDate } from './plain-date.js'

const dayMs = 86_400_000

/**
 * The number of whole days from 1970-01-01 to a calendar day (negative before it).
 * Days have no zone here, so no clock change can lengthen or shorten one.
 *
 * @example toEpochDay('1970-02-01') //=> 31
 */
export const toEpochDay = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`) / dayMs

/**
 * The calendar day so many whole days after 1970-01-01.
 *
 * @example fromEpochDay(31) //=> '1970-02-01'
 */
export const fromEpochDay = (days: number): PlainDate =>
  new Date(days * dayMs).toISOString().slice(0, 10) as PlainDate
