import { toEpochDay } from './epoch-day'
import type { PlainDate } from './plain-date'

/**
 * The difference of two calendar days: how many midnights lie from `from` to `to`.
 * Negative when `to` is earlier. The first day is not counted.
 *
 * @example daysBetween('2026-03-01', '2026-03-31') //=> 30
 */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toEpochDay(to) - toEpochDay(from)
