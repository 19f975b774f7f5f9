import type { Span } from '../../custody/held-spans'
import { hourMs } from '../../dates/lengths-of-time'
import type { ZoneDays } from '../../dates/zone-days'
import type { CalendarReading, CalendarTable } from '../calendar-table'
import { type Count, type HouseAlarmHours, isDayCount } from '../count'
import { countFrom } from '../count-from'
import { runFrom } from '../reading/span-list'

/** What counting needs beside the rule: the zone, the calendars in both readings, the house's alarms. */
export type CountingEnvironment = {
  readonly zone: ZoneDays
  /** The calendar by its id, with its certain days only or with the uncertain ones too; `null` if none. */
  readonly calendar: (id: string, days: CalendarReading) => CalendarTable | null
  readonly houseAlarms: HouseAlarmHours
}

/**
 * When a time that starts at a moment has run, in milliseconds. NaN without a start, or where a calendar
 * is missing; Infinity where it never ends. The stops are when the clock stands still.
 */
export type Counter = (startMs: number, stops: readonly Span[]) => number

/**
 * A count compiled for a zone. An hour clock that stands still goes on where it stopped; a day count
 * becomes longer by the zone's days for which it stood still: by the whole days among them in the
 * earlier reading, by every day begun in the later. Of
 * its first day the hours play no part.
 *
 * @example counter({ kind: 'elapsed', amount: 36, unit: 'hours' }, env, 'certain')(0, []) //=> 129600000
 */
export const counter = (count: Count, env: CountingEnvironment, days: CalendarReading): Counter => {
  if (count.kind === 'elapsed') {
    const ms = count.amount * (count.unit === 'hours' ? 1 : 24) * hourMs
    return (startMs, stops) => (stops.length === 0 ? startMs + ms : runFrom(startMs, ms, stops))
  }
  const needed = calendarOf(count)
  const calendar = needed === null ? null : env.calendar(needed, days)
  if (needed !== null && calendar === null) return () => Number.NaN
  const environment = { zone: env.zone, calendar, houseAlarms: env.houseAlarms }
  const plain = (startMs: number): number =>
    Number.isNaN(startMs) ? Number.NaN : countFrom(count, startMs, environment)
  if (!isDayCount(count))
    return (startMs, stops) => {
      const due = plain(startMs)
      return stops.length === 0 || !Number.isFinite(due) ? due : runFrom(startMs, due - startMs, stops)
    }
  const daysOf = days === 'certain' ? wholeDays : daysBegun
  const isFirstIncluded = 'firstDay' in count && count.firstDay === 'included'
  return (startMs, stops) => {
    const due = plain(startMs)
    if (stops.length === 0 || !Number.isFinite(due)) return due
    // The hours of the first day may not decide, or a start at noon would end before one in the morning: that
    // day adds nothing in the earlier reading, and in the later one as a whole if it is counted at all.
    const startDay = env.zone.dayToCountFrom(startMs)
    const addsFirst = days !== 'certain' && isFirstIncluded
    const countedFrom = env.zone.startOfDay(addsFirst ? startDay : startDay + 1)
    const lastDay = env.zone.dayAt(due - 1)
    let extra = 0
    // Time that stands still within the added days adds to them again, so until nothing more is added.
    for (;;) {
      const until = env.zone.startOfDay(lastDay + extra + 1)
      let more = 0
      for (const stop of stops) {
        if (stop.from >= until || stop.until <= countedFrom) continue
        // A clock that stands still, and nobody can say until when, has no end.
        if (stop.until === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY
        const from = stop.from <= startMs ? countedFrom : Math.max(stop.from, countedFrom)
        more += daysOf(from, Math.min(stop.until, until), env.zone)
      }
      if (more <= extra) return until
      extra = more
    }
  }
}

// Days by the zone's clocks, of 23 or 25 hours where they change: noon to noon is one day.
const wholeDays = (from: number, until: number, zone: ZoneDays): number => {
  const apart = daysApart(from, until, zone)
  return Math.max(0, daysLater(from, apart, zone) <= until ? apart : apart - 1)
}

const daysBegun = (from: number, until: number, zone: ZoneDays): number => {
  if (until <= from) return 0
  const apart = daysApart(from, until, zone)
  return daysLater(from, apart, zone) < until ? apart + 1 : apart
}

const daysApart = (from: number, until: number, zone: ZoneDays): number =>
  zone.dayAt(until) - zone.dayToCountFrom(from)

// The same clock time so many days later; see the count to the clock time for what the clocks skip or show twice.
const daysLater = (from: number, days: number, zone: ZoneDays): number =>
  zone.atClockTime(zone.dayToCountFrom(from) + days, zone.clockTimeOf(from))

/**
 * From which moment a time is counted that follows the end of another. A day that ended at 24:00 is the
 * day of the event, so that the next day count starts with the day after it.
 *
 * @example followingStart(endOf8June, isDayCountBefore, isDayCountAfter) //=> one millisecond before it
 */
export const followingStart = (dueMs: number, before: Count, after: Count): number =>
  isDayCount(before) && isDayCount(after) ? dueMs - 1 : dueMs

/** The calendar that a count needs, or `null`. Example: `calendarOf(elapsed) //=> null`. */
export const calendarOf = (count: Count): string | null =>
  'calendar' in count ? (count.calendar ?? null) : null
