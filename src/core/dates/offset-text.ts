import { type Instant, toEpochMs } from './instant'
import { offsetMsAt } from './zone-offset'

/**
 * A zone's offset at an instant as printed beside a time, e.g. `-06:00`; seconds appear only where
 * an old local mean time has them.
 *
 * @example offsetText('2026-09-16T04:10:00.000Z', 'America/Mexico_City') //=> '-06:00'
 */
export const offsetText = (instant: Instant, zone: string): string => {
  const offset = offsetMsAt(toEpochMs(instant), zone)
  const parts = new Date(Math.abs(offset)).toISOString()
  const seconds = parts.slice(16, 19) === ':00' ? '' : parts.slice(16, 19)
  return `${offset < 0 ? '-' : '+'}${parts.slice(11, 16)}${seconds}`
}
