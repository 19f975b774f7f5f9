import { hourMs } from './lengths-of-time'
import { offsetMsAt } from './zone-offset'

// Wider than any offset a zone has had (Manila's -15:56) and than any jump (Apia's 24 hours).
const reachMs = 26 * hourMs

/**
 * Every moment at which a zone's clocks showed a given wall-clock reading, earliest first: one on
 * ordinary days, two while clocks are put back, none while they are put forward. Both sides are
 * milliseconds since 1970, the reading as if it were UTC. See `instantsFromWallClock` for text.
 *
 * @example localReadings(Date.UTC(2026, 2, 8, 2, 30), 'America/New_York') //=> []
 */
export const localReadings = (localMs: number, zone: string): readonly number[] => {
  const before = offsetMsAt(localMs - reachMs, zone)
  const after = offsetMsAt(localMs + reachMs, zone)
  const first = localMs - Math.max(before, after)
  const second = localMs - Math.min(before, after)
  const found: number[] = []
  if (first + offsetMsAt(first, zone) === localMs) found.push(first)
  if (second !== first && second + offsetMsAt(second, zone) === localMs) found.push(second)
  return found
}
