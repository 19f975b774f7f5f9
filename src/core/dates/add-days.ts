import { fromEpochDay, toEpochDay } from './epoch-day'
import type { PlainDate } from './plain-date'

/**
 * The calendar day a whole number of days later (earlier when `days` is negative).
 * Counts calendar days only; hour limits never go through here, because hours are time that truly passes.
 *
 * @example addDays('2026-02-27', 2) //=> '2026-03-01'
 */
export const addDays = (day: PlainDate, days: number): PlainDate => fromEpochDay(toEpochDay(day) + days)
