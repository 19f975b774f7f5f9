import { fromEpochDay } from './epoch-day'
import { type Instant, toEpochMs } from './instant'
import { dayMs } from './lengths-of-time'
import type { PlainDate } from './plain-date'
import { offsetMsAt } from './zone-offset'

/**
 * The calendar day that a zone's clocks show at an instant.
 *
 * @example localDay('2026-09-17T04:10:00.000Z', 'America/Mexico_City') //=> '2026-09-16'
 */
export const localDay = (instant: Instant, zone: string): PlainDate => {
  const ms = toEpochMs(instant)
  return fromEpochDay(Math.floor((ms + offsetMsAt(ms, zone)) / dayMs))
}
