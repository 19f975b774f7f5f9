import { fromEpochMs, type Instant, toEpochMs } from './instant'
import { minuteMs } from './lengths-of-time'

/**
 * The beginning of the minute that an instant lies in, in UTC. What is worked out for it holds for the whole of it.
 *
 * @example wholeMinute('2026-11-22T19:40:59.999Z') //=> '2026-11-22T19:40:00.000Z'
 */
export const wholeMinute = (at: Instant): Instant =>
  fromEpochMs(Math.floor(toEpochMs(at) / minuteMs) * minuteMs)
