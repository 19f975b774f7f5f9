import { fromEpochMs, type Instant } from './instant.js'
import { localReadings } from './local-readings.js'

const pattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{3}))?)?$/

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
  const match = pattern.exec(text)
  if (match === null) return null
  const iso = `${match[1]}T${match[2]}:${match[3] ?? '00'}.${match[4] ?? '000'}Z`
  const localMs = Date.parse(iso)
  // Date.parse rolls 30 February and 24:00 over; the round trip refuses both.
  if (Number.isNaN(localMs) || new Date(localMs).toISOString() !== iso) return null
  return localReadings(localMs, zone).map(fromEpochMs)
}
