import { fromEpochMs, type Instant, toEpochMs } from './instant.js'
import { offsetText } from './offset-text.js'
import { offsetMsAt } from './zone-offset.js'

/**
 * An instant as a zone's clocks show it, to the second, with its offset: the form of the law's worked
 * examples and of the command line. Parts of a second appear only where there are any.
 *
 * @example zonedText('2026-09-17T16:10:00.000Z', 'America/Mexico_City') //=> '2026-09-17T10:10:00-06:00'
 */
export const zonedText = (instant: Instant, zone: string): string => {
  const ms = toEpochMs(instant)
  const local = fromEpochMs(ms + offsetMsAt(ms, zone)).slice(0, -1)
  return `${local.endsWith('.000') ? local.slice(0, -4) : local}${offsetText(instant, zone)}`
}
