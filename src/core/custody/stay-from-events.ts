import type { CustodyEvent } from './event'
import type { Stay } from './stay'
import { findEnd } from './stay-end'
import { findStart } from './stay-start'
import { findAtLarge } from './time-at-large'

/**
 * A stay as its events tell it: start, end, times at large, and the contradictions found on the way.
 * Events entered in error are left out; the order of the list does not matter.
 *
 * An escape neither ends the stay nor counts as time held. It does not end it, because a clock must
 * not start again at zero for someone who is brought back (product.md, promise 6). It does not count,
 * because nobody deprives the person of liberty meanwhile: counting it would show limits as passed
 * that were not. So the time stands still at the escape and goes on at the recapture.
 *
 * @example
 * stayFromEvents([stop at 2026-01-05T10:00Z, arrival at 2026-01-06T09:00Z], 'UTC').start
 * //=> { at: '2026-01-05T10:00:00.000Z', notAfter: '2026-01-05T10:00:00.000Z', kind: 'stop', precision: 'minute' }
 */
export const stayFromEvents = (events: readonly CustodyEvent[], zone: string): Stay => {
  const valid = events.filter((event) => !event.enteredInError)
  const { start, problems } = findStart(valid, zone)
  const found = findEnd(valid, start, zone)
  const { atLarge, problems: pauses } = findAtLarge(valid, zone)
  return { start, end: found.end, atLarge, problems: [...problems, ...found.problems, ...pauses] }
}
