import { hourMs } from './lengths-of-time'
import { localReadings } from './local-readings'
import { offsetMsAt } from './zone-offset'

/**
 * The first moment at which a zone's clocks show a wall-clock reading; where they skip it, the moment
 * of the change, which is the first at which they stand past it. Both are milliseconds since 1970, the
 * reading as if it were UTC.
 *
 * @example firstShowing(Date.UTC(2026, 2, 8, 2, 30), 'America/New_York') //=> Date.UTC(2026, 2, 8, 7)
 */
export const firstShowing = (localMs: number, zone: string): number =>
  localReadings(localMs, zone)[0] ?? changeOver(localMs, zone)

// The reading is skipped: the change lies where local time jumps from before it to after it.
const changeOver = (localMs: number, zone: string): number => {
  let before = localMs - 26 * hourMs
  let after = localMs + 26 * hourMs
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (middle + offsetMsAt(middle, zone) < localMs) before = middle
    else after = middle
  }
  return after
}
