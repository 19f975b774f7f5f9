import { hourMs } from '../dates/lengths-of-time'
import type { ZoneDays } from '../dates/zone-days'
import { type CalendarTable, weekdayOf } from './calendar-table'
import type { Count } from './count'

type HoursOnCountedDays = Extract<Count, { kind: 'hours-on-counted-days' }>

/** What such a clock needs: the zone whose days it runs in, and the calendar if it skips holidays. */
export type CountedHoursEnv = { readonly zone: ZoneDays; readonly calendar: CalendarTable | null }

/** A part of a day in which the hours run, or a day that they skip. Milliseconds since 1970. */
export type HoursOfDay = {
  readonly day: number
  readonly fromMs: number
  readonly untilMs: number
  readonly isSkipped: boolean
}

/**
 * When elapsed hours that run only inside the days that are not skipped have all passed, in milliseconds
 * since 1970. A start on a skipped day waits for the end of it. NaN where a calendar is needed and missing,
 * or does not reach. Each day passed over or run in is told to `tell`, in order.
 *
 * @example 48 hours from Thu 2026-07-02 15:00 in New York, skipping weekends and 3 July
 * //=> Tue 2026-07-07 15:00 (9 + 24 + 15; 8 CFR 287.7(d))
 */
export const countedHours = (
  count: HoursOnCountedDays,
  startMs: number,
  { zone, calendar }: CountedHoursEnv,
  tell?: (hours: HoursOfDay) => void,
): number => {
  const skipsSaturday = count.skips.includes('saturday')
  const skipsSunday = count.skips.includes('sunday')
  const skipsHoliday = count.skips.includes('holiday')
  if (skipsHoliday && calendar === null) return Number.NaN
  let left = count.amount * hourMs
  let at = startMs
  for (let day = zone.dayAt(startMs); ; day += 1) {
    const end = zone.startOfDay(day + 1)
    if (!Number.isFinite(end)) return end
    // A day that Apia left out, or that the clocks came back to after it had ended.
    if (end <= at) continue
    const weekday = weekdayOf(day)
    let isSkipped = (skipsSaturday && weekday === 6) || (skipsSunday && weekday === 0)
    if (skipsHoliday && calendar !== null) {
      const rest =
        day >= calendar.from && day <= calendar.until ? calendar.rests[day - calendar.from] : undefined
      if (rest === undefined) return Number.NaN
      isSkipped ||= (rest & 2) !== 0
    }
    if (!isSkipped && end - at >= left) {
      tell?.({ day, fromMs: at, untilMs: at + left, isSkipped })
      return at + left
    }
    tell?.({ day, fromMs: at, untilMs: end, isSkipped })
    if (!isSkipped) left -= end - at
    at = end
  }
}
