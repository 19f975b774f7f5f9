import type { HappenedPrecision } from '../../core/custody/event'
import type { Instant } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import type { Format } from './format'

/** A moment as well as it is known, in the zone of the facility: no time of the day where only the day is. */
export const momentWords = (
  format: Format,
  zone: string,
  at: Instant,
  precision: HappenedPrecision,
): string => (precision === 'day' ? format.dayYear(localDay(at, zone)) : format.instantYear(at))
