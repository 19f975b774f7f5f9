import { toEpochDay } from '../dates/epoch-day'
import type { Instant } from '../dates/instant'
import { localDay } from '../dates/local-day'
import type { PlainDate } from '../dates/plain-date'

/** A backup as far as rotation is concerned: which one, and when it was made. */
export type DatedBackup = { readonly id: string; readonly madeAt: Instant }

/** How many of each are kept. "Days", "weeks" and "months" are the latest ones that have a backup. */
const kept = { ofToday: 3, days: 7, weeks: 8, months: 12 } as const

// 1970-01-01 was a Thursday; weeks begin on Monday (ISO 8601).
const weekOf = (day: PlainDate): number => Math.floor((toEpochDay(day) + 3) / 7)
const monthOf = (day: PlainDate): string => day.slice(0, 7)

/** The newest backup of each of the latest so many periods; backups come newest first. */
const newestOfEach = <T extends DatedBackup>(
  backups: readonly T[],
  periodOf: (backup: T) => string | number,
  periods: number,
): readonly T[] => {
  const newest = new Map<string | number, T>()
  for (const backup of backups) {
    const period = periodOf(backup)
    if (newest.has(period)) continue
    if (newest.size === periods) break
    newest.set(period, backup)
  }
  return [...newest.values()]
}

/**
 * Which verified backups may go: all but the newest 3 of today, and the newest of each of the latest
 * 7 days, 8 weeks and 12 months that have one. Days are the facility's. A facility that rests for a
 * season loses none: periods without a backup do not count. One dated after today, by a clock that was
 * wrong, counts as today's. The newest of all is always kept.
 *
 * @example
 * backupsToRemove(
 *   [1, 2, 3, 4].map((hour) => ({ id: `b${hour}`, madeAt: `2026-11-24T0${hour}:00:00.000Z` })),
 *   'Etc/UTC',
 *   '2026-11-24T12:00:00.000Z',
 * ) //=> ['b1']
 */
export const backupsToRemove = (
  backups: readonly DatedBackup[],
  zone: string,
  now: Instant,
): readonly string[] => {
  const today = localDay(now, zone)
  const newestFirst = backups
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : a.id < b.id ? 1 : -1))
    .map((backup) => ({ ...backup, day: localDay(backup.madeAt, zone) }))
  const keep = new Set(
    [
      newestFirst.filter(({ day }) => day >= today).slice(0, kept.ofToday),
      newestOfEach(newestFirst, ({ day }) => day, kept.days),
      newestOfEach(newestFirst, ({ day }) => weekOf(day), kept.weeks),
      newestOfEach(newestFirst, ({ day }) => monthOf(day), kept.months),
    ]
      .flat()
      .map(({ id }) => id),
  )
  return newestFirst.filter(({ id }) => !keep.has(id)).map(({ id }) => id)
}
