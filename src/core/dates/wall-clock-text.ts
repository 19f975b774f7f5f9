import { type Instant, toEpochMs } from './instant'
import { offsetMsAt } from './zone-offset'

/**
 * What a zone's clocks show at an instant, to the minute, as ISO text without offset: the form of a
 * date-and-time field. With `offsetText` behind it, it names the instant without doubt.
 *
 * @example wallClockText('2026-09-16T04:10:00.000Z', 'America/Mexico_City') //=> '2026-09-15T22:10'
 */
export const wallClockText = (instant: Instant, zone: string): string => {
  const ms = toEpochMs(instant)
  return new Date(ms + offsetMsAt(ms, zone)).toISOString().slice(0, 16)
}
