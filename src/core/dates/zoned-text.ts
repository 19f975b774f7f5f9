import { fromEpochMs, type Instant, toEpochMs } from './instant'
import { offsetText } from './offset-text'
import { offsetMsAt } from './zone-offset'

/**
 * An instant as a zone's clocks show it, to the second, with its offset: the form of the law's worked
 * examples and of the command line. Parts of a second appear only where there are any.
 *
 * @example zonedText('2026-09-17T16:10:00.000Z', 'America/Mexico_City') //=> '2026-09-17T10:10:00-06:00'
 */
export const zonedText = (instant: Instant, zone: string): string => {
  const ms = toEpochMs(instant)
  const offset = offsetMsAt(ms, zone)
  const local = fromEpochMs(ms + offset)
  let written = offsets.get(offset)
  if (written === undefined) {
    written = offsetText(instant, zone)
    offsets.set(offset, written)
  }
  return `${local.endsWith('.000Z') ? local.slice(0, -5) : local.slice(0, -1)}${written}`
}

// A few dozen offsets are all there are.
const offsets = new Map<number, string>()
