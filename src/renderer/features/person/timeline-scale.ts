import { addDays } from '../../../core/dates/add-days'
import { toEpochDay } from '../../../core/dates/epoch-day'
import { type Instant, toEpochMs } from '../../../core/dates/instant'
import { localDay } from '../../../core/dates/local-day'
import type { PlainDate } from '../../../core/dates/plain-date'
import { startOfLocalDay } from '../../../core/dates/start-of-local-day'

/** What part of a stay the picture shows. */
export type TimelineView = 'whole' | 'first' | 'last'

/** A line of the axis: where, which day, and whether it starts a week's end. */
export type Tick = { readonly at: number; readonly day: PlainDate; readonly isWeekend: boolean }

export type Scale = {
  readonly from: number
  readonly until: number
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly ticks: readonly Tick[]
}

const dayMs = 86_400_000

/** What must lie in the picture: the stay, what comes next, and the instant of looking. */
export type Extent = { readonly start: Instant; readonly end: Instant; readonly next: Instant | null }

/** The stretch of time of a view, with a margin so that the last mark and its words are seen. */
export function scaleOf({ start, end, next }: Extent, view: TimelineView, zone: string): Scale {
  const first = toEpochMs(start)
  const last = Math.max(toEpochMs(end), first)
  const held = Math.max(last - first, dayMs / 2)
  const ahead = next === null ? 0 : toEpochMs(next) - last
  const padding = Math.max(held * 0.04, dayMs / 24)
  // What comes next is shown where it does not press what has been into a corner.
  const right =
    ahead > 0 && ahead < held * 0.35 ? last + ahead + padding * 2 : last + Math.max(held * 0.12, padding)
  const from = view === 'last' ? Math.max(first - padding, last - 7 * dayMs) : first - padding
  const until = view === 'first' ? Math.min(right, first + 3 * dayMs + padding) : right
  return { from, until, ...ticksOf(from, until, zone) }
}

function ticksOf(from: number, until: number, zone: string): Pick<Scale, 'unit' | 'ticks'> {
  const days = (until - from) / dayMs
  const unit = days <= 45 ? 'day' : days <= 240 ? 'week' : days <= 1460 ? 'month' : 'year'
  const ticks: Tick[] = []
  let day = localDay(new Date(from).toISOString() as Instant, zone)
  for (;;) {
    const at = toEpochMs(startOfLocalDay(day, zone))
    if (at > until) return { unit, ticks }
    if (startsUnit(day, unit)) ticks.push({ at, day, isWeekend: weekday(day) > 4 })
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
