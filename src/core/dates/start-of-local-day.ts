import { toEpochDay } from './epoch-day'
import { firstShowing } from './first-showing'
import { fromEpochMs, type Instant } from './instant'
import { dayMs } from './lengths-of-time'
import type { PlainDate } from './plain-date'

/**
 * The first instant of a calendar day in a zone. Where clocks skip midnight (Santiago, Cairo) it is
 * the instant of the change; where they show midnight twice, the earlier one. A day that a zone
 * left out altogether (Apia, 2011-12-30) starts, and ends, at the change.
 *
 * @example startOfLocalDay('2026-09-16', 'America/Mexico_City') //=> '2026-09-16T06:00:00.000Z'
 * @example startOfLocalDay('2018-11-04', 'America/Sao_Paulo') //=> '2018-11-04T03:00:00.000Z' (01:00 -02:00)
 */
export const startOfLocalDay = (day: PlainDate, zone: string): Instant =>
  fromEpochMs(firstShowing(toEpochDay(day) * dayMs, zone))
