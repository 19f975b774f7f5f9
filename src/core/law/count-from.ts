import { dayMs, hourMs } from '../dates/lengths-of-time'
import { monthsLater } from '../dates/months-later'
import type { ZoneDays } from '../dates/zone-days'
import { unreachable } from '../result'
import { addWorkingDays, type CalendarTable } from './calendar-table'
import { type Count, type DayCount, type HouseAlarmHours, isDayCount } from './count'
import { countedHours } from './counted-hours'

/** What a count needs beside its start. `calendar` is the one it names, or `null` when there is none. */
export type CountEnv = {
  readonly zone: ZoneDays
  readonly calendar: CalendarTable | null
  readonly houseAlarms: HouseAlarmHours
}

/**
 * The last day of a term that ends at 24:00 of a day. Days are whole days since 1970-01-01; the start is
 * the zone's `dayToCountFrom` of the moment. NaN where a calendar is needed and missing, or does not reach.
 *
 * @example lastDay(30 running days, first day excluded, toEpochDay('2026-08-03'), null) //=> toEpochDay('2026-09-02')
 * @example lastDay(3 clear days before, toEpochDay('2026-07-08'), null) //=> toEpochDay('2026-07-04')
 */
export const lastDay = (count: DayCount, startDay: number, calendar: CalendarTable | null): number => {
  switch (count.kind) {
    case 'calendar-days': {
      const days = count.unit === 'weeks' ? count.amount * 7 : count.amount
      return count.firstDay === 'included' ? startDay + days - 1 : startDay + days
    }
    case 'clear-days-before':
      return startDay - count.amount - 1
    case 'months':
      return lastDayOfMonths(count, startDay, calendar)
    case 'working-days':
      return calendar === null ? Number.NaN : addWorkingDays(calendar, startDay, count.amount, count.firstDay)
    default:
      return unreachable(count)
  }
}

// First day included: the day before the same number, also where another day stands in for it. 31 October and four
// months: 27 February where the last of the month does, 28 February where the first of March does.
const lastDayOfMonths = (
  { amount, firstDay, missingDay }: Extract<DayCount, { kind: 'months' }>,
  startDay: number,
  calendar: CalendarTable | null,
): number => {
  const back = firstDay === 'included' ? 1 : 0
  if (missingDay === 'last-of-month') return monthsLater(startDay, amount, 'last-of-month') - back
  const day = monthsLater(startDay, amount, 'first-of-next-month') - back
  if (missingDay === 'first-of-next-month') return day
  return calendar === null ? Number.NaN : addWorkingDays(calendar, day, 1, 'included')
}

/**
 * When a term ends that starts at a moment, in milliseconds since 1970. A term of days ends at 24:00 of
 * its last day, which is the first moment of the next. NaN when the start is unknown (NaN), or a calendar
 * is needed and missing, or does not reach; Infinity for a count without a number, which is never due.
 * A later start never ends earlier, and a larger amount never ends earlier (clear days before: never later).
 *
 * @example countFrom({ kind: 'elapsed', amount: 24, unit: 'hours' }, startMs, env) //=> startMs + 86400000
 */
export const countFrom = (count: Count, startMs: number, env: CountEnv): number => {
  if (!Number.isFinite(startMs)) return startMs > 0 ? startMs : Number.NaN
  if (isDayCount(count)) {
    const last = lastDay(count, env.zone.dayToCountFrom(startMs), env.calendar)
    const end = env.zone.startOfDay(last + 1)
    // Where the clocks go back over midnight, a day can have ended before they show it again.
    return count.kind === 'clear-days-before' ? end : Math.max(startMs, end)
  }
  switch (count.kind) {
    case 'elapsed':
      return startMs + count.amount * (count.unit === 'hours' ? hourMs : dayMs)
    case 'days-to-the-clock-time':
      return env.zone.atClockTime(
        env.zone.dayToCountFrom(startMs) + count.amount,
        env.zone.clockTimeOf(startMs),
      )
    case 'hours-on-counted-days':
      return countedHours(count, startMs, env)
    case 'at-that-moment':
      return startMs
    case 'house-alarm':
      return startMs + env.houseAlarms[count.class] * hourMs
    case 'no-number':
      return Number.POSITIVE_INFINITY
    default:
      return unreachable(count)
  }
}
