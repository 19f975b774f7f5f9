import type { Instant } from '../dates/instant'
import type { Stay } from './stay'
import { countsFrom } from './stay-end'

/** Whether a person is held at an instant: not yet, held, at large after an escape, or no longer. */
export type HeldState = 'not-yet' | 'held' | 'at-large' | 'ended'

/**
 * Where a stay stands at an instant. A start known to the day counts from the day's beginning, an
 * end too; a person whose start is unknown counts as held, unless it is known to be later.
 *
 * @example heldState(stayFromEvents([stop, release], zone), justAfterTheRelease) //=> 'ended'
 */
export const heldState = (stay: Stay, asOf: Instant): HeldState => {
  if (stay.start.at !== null && asOf < stay.start.at) return 'not-yet'
  if (stay.end !== null && countsFrom(stay.end) <= asOf) return 'ended'
  const isAtLarge = stay.atLarge.some(
    ({ from, until }) => from.earliest <= asOf && (until === null || asOf < until.earliest),
  )
  return isAtLarge ? 'at-large' : 'held'
}
