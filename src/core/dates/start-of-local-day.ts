import { toEpochDay } from './epoch-day.js'
import { fromEpochMs, type Instant } from './instant.js'
import { localReadings } from './local-readings.js'
import type { PlainDate } from './plain-date.js'
import { offsetMsAt } from './zone-offset.js'

const hourMs = 3_600_000

/**
 * The first instant of a calendar day in a zone. Where clocks skip midnight (Santiago, Cairo) it is
 * the instant of the change; where they show midnight twice, the earlier one. A day that a zone
 * left out altogether (Apia, 2011-12-30) starts, and ends, at the change.
 *
 * @example startOfLocalDay('2026-09-16', 'America/Mexico_City') //=> '2026-09-16T06:00:00.000Z'
 * @example startOfLocalDay('2018-11-04', 'America/Sao_Paulo') //=> '2018-11-04T03:00:00.000Z' (01:00 -02:00)
 */
export const startOfLocalDay = (day: PlainDate, zone: string): Instant => {
  const midnight = toEpochDay(day) * 86_400_000
  const reading = localReadings(midnight, zone)[0]
  return fromEpochMs(reading ?? changeOver(midnight, zone))
}

// Midnight is skipped: the change lies where local time jumps from before midnight to after it.
const changeOver = (midnight: number, zone: string): number => {
  let before = midnight - 26 * hourMs
  let after = midnight + 26 * hourMs
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (middle + offsetMsAt(middle, zone) < midnight) before = middle
    else after = middle
  }
  return after
}
