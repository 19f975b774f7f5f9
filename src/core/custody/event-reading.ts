import { endOfLocalDay } from '../dates/end-of-local-day'
import type { Instant } from '../dates/instant'
import { localDay } from '../dates/local-day'
import type { CustodyEvent, HappenedPrecision } from './event'
import type { Reading } from './stay'

/**
 * The bounds between which an event happened, or `null` when its time is unknown. A day known only as
 * a day reaches from its first instant to 24:00 in the zone, so 23 or 25 hours where clocks change.
 *
 * @example
 * eventReading({ happenedAt: '2026-03-08T05:00:00.000Z', happenedPrecision: 'day', … }, 'America/New_York')
 * //=> { earliest: '2026-03-08T05:00:00.000Z', latest: '2026-03-09T04:00:00.000Z' }
 */
export const eventReading = (
  event: Pick<CustodyEvent, 'happenedAt' | 'happenedPrecision'>,
  zone: string,
): Reading | null => {
  const at = event.happenedAt
  if (at === null || event.happenedPrecision === 'unknown') return null
  if (event.happenedPrecision === 'minute') return { earliest: at, latest: at }
  return { earliest: at, latest: endOfLocalDay(localDay(at, zone), zone) }
}

/**
 * Whether something that was over by `latest` at the latest was certainly over before an instant. The latest reading of
 * what is known to the day is the day's end, which is no longer part of it: the day is over before the next begins.
 *
 * @example isOverBefore('2026-11-06T00:00:00.000Z', 'day', '2026-11-06T00:00:00.000Z') //=> true
 * @example isOverBefore('2026-11-06T00:00:00.000Z', 'minute', '2026-11-06T00:00:00.000Z') //=> false
 */
export const isOverBefore = (latest: Instant, precision: HappenedPrecision, at: Instant): boolean =>
  latest < at || (precision === 'day' && latest === at)
