import { fromEpochMs, type Instant } from './instant'
import { localReadings } from './local-readings'
import { wallClockMs } from './wall-clock-ms'

/**
 * Every instant at which the zone's clocks showed this wall-clock text, earliest first: one as a
 * rule, two in the hour that clocks repeat, none in the hour they skip. `null` when the text is no
 * wall-clock time (`YYYY-MM-DDTHH:MM`, seconds and milliseconds optional, a blank for the T allowed).
 * The caller decides between two readings and says so; nothing is guessed here.
 *
 * @example wallClockInstants('2026-11-01T01:30', 'America/New_York')
 * //=> ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z']
 */
export const wallClockInstants = (text: string, zone: string): readonly Instant[] | null => {
  const localMs = wallClockMs(text)
  return localMs === null ? null : localReadings(localMs, zone).map(fromEpochMs)
}
