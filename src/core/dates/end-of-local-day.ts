import { addDays } from './add-days'
import type { Instant } from './instant'
import type { PlainDate } from './plain-date'
import { startOfLocalDay } from './start-of-local-day'

/**
 * "24:00" of a calendar day in a zone: the first instant that no longer belongs to it. Something
 * known to the day only happened at or after the day's start and before this.
 *
 * @example endOfLocalDay('2026-09-02', 'America/Argentina/Buenos_Aires') //=> '2026-09-03T03:00:00.000Z'
 */
export const endOfLocalDay = (day: PlainDate, zone: string): Instant => startOfLocalDay(addDays(day, 1), zone)
