import { addDays } from '../../../core/dates/add-days'
import { toEpochDay } from '../../../core/dates/epoch-day'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import { dayMs, hourMs } from '../../../core/dates/lengths-of-time'
import { localDay } from '../../../core/dates/local-day'
import type { PlainDate } from '../../../core/dates/plain-date'
import { startOfLocalDay } from '../../../core/dates/start-of-local-day'
import { wallClockText } from '../../../core/dates/wall-clock-text'

/** What part of a stay the picture shows. */
export type TimelineView = 'whole' | 'first' | 'last'

/** A line of the axis: where, in which day, whether it starts that day, and whether the day is of a week's end. */
export type Tick = {
  readonly at: number
  readonly day: PlainDate
  readonly startsDay: boolean
  readonly isWeekend: boolean
}

export type Scale = {
  readonly from: number
  readonly until: number
  /** The local day in which the picture begins. */
  readonly firstDay: PlainDate
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year'
  readonly ticks: readonly Tick[]
}

/** What must lie in the picture: the stay, what comes next, and the instant of looking. */
export type Extent = { readonly start: Instant; readonly end: Instant; readonly next: Instant | null }

/**
 * The stretch of time of a view, with a margin so that the last mark and its words are seen. The margin is that of
 * what the view shows: one of the whole stay would press three days of a long one into a corner.
 */
export function scaleOf({ start, end, next }: Extent, view: TimelineView, zone: string): Scale {
  const first = toEpochMs(start)
  const last = Math.max(toEpochMs(end), first)
  const begin = view === 'last' ? Math.max(first, last - 7 * dayMs) : first
  const stop = view === 'first' ? Math.min(last, first + 3 * dayMs) : last
  const shown = Math.max(stop - begin, dayMs / 2)
  const padding = Math.max(shown * 0.04, hourMs)
  const ahead = next === null ? 0 : toEpochMs(next) - last
  // What comes next is shown where it does not press what has been into a corner.
  const right = ahead > 0 && ahead < shown * 0.35 ? ahead + padding * 2 : Math.max(shown * 0.12, padding)
  const from = begin > first ? begin : first - padding
  const until = stop < last ? stop + padding : last + right
  const firstDay = localDay(new Date(from).toISOString() as Instant, zone)
  const span = until - from
  return span <= 2 * dayMs
    ? { from, until, firstDay, unit: 'hour', ticks: hourTicks(from, until, firstDay, zone) }
    : { from, until, firstDay, ...dayTicks(span / dayMs, until, firstDay, zone) }
}

/** The whole hours by the local clocks, so many apart that at most fourteen stand in the picture. */
function hourTicks(from: number, until: number, firstDay: PlainDate, zone: string): readonly Tick[] {
  const every = [1, 2, 3].find((hours) => (until - from) / hourMs / hours <= 14) ?? 6
  const ticks: Tick[] = []
  // In halves of an hour: clocks that go forward or back do so by one or by two of them.
  for (let at = toEpochMs(startOfLocalDay(firstDay, zone)); at <= until; at += hourMs / 2) {
    const wall = wallClockText(new Date(at).toISOString() as Instant, zone)
    const isWhole = wall.slice(14, 16) === '00' && Number(wall.slice(11, 13)) % every === 0
    if (at < from || !isWhole) continue
    const day = wall.slice(0, 10) as PlainDate
    ticks.push({ at, day, startsDay: wall.slice(11, 13) === '00', isWeekend: weekday(day) > 4 })
  }
  return ticks
}

function dayTicks(
  days: number,
  until: number,
  firstDay: PlainDate,
  zone: string,
): Pick<Scale, 'unit' | 'ticks'> {
  const unit = days <= 45 ? 'day' : days <= 240 ? 'week' : days <= 1460 ? 'month' : 'year'
  const ticks: Tick[] = []
  let day = firstDay
  for (;;) {
    const at = toEpochMs(startOfLocalDay(day, zone))
    if (at > until) return { unit, ticks }
    if (startsUnit(day, unit)) ticks.push({ at, day, startsDay: true, isWeekend: weekday(day) > 4 })
    day = addDays(day, 1)
  }
}

/** 0 is Monday. Day 0 of 1970 was a Thursday. */
const weekday = (day: PlainDate): number => (((toEpochDay(day) + 3) % 7) + 7) % 7

const startsUnit = (day: PlainDate, unit: Scale['unit']): boolean =>
  unit === 'day' ||
  (unit === 'week' && weekday(day) === 0) ||
  (unit === 'month' && day.endsWith('-01')) ||
  (unit === 'year' && day.endsWith('-01-01'))
