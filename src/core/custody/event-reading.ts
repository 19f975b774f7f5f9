import { endOfLocalDay } from '../dates/end-of-local-day'
import { localDay } from '../dates/local-day'
import type { CustodyEvent } from './event'
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
