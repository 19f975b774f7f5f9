import { type Instant, toEpochMs } from '../dates/instant'
import type { Due } from './finding'

/** Milliseconds past a due instant in each reading; negative while time is left, `null` if not known. */
export type OverMs = { readonly earliest: number | null; readonly latest: number | null }

/**
 * How far past its due instant a limit is, by the clock on the wall and not by time held: what the
 * screen shows as "12 days over" or "3 h left" as it ticks.
 *
 * @example overMs({ earliest: noon, latest: noon }, an hour after noon) //=> { earliest: 3600000, latest: 3600000 }
 */
export const overMs = (due: Due, asOf: Instant): OverMs => ({
  earliest: due.earliest === null ? null : toEpochMs(asOf) - toEpochMs(due.earliest),
  latest: due.latest === null ? null : toEpochMs(asOf) - toEpochMs(due.latest),
})
