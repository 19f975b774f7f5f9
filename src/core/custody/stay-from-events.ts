import type { CustodyEvent } from './event'
import type { Stay, StayEnd, StayStart } from './stay'
import { findEnd } from './stay-end'
import { findStart } from './stay-start'
import { findAtLarge } from './time-at-large'

/**
 * A stay as its events tell it: start, end, times at large, and the contradictions found on the way.
 * Events entered in error are left out; the order of the list does not matter.
 *
 * An escape neither ends the stay nor counts as time held. It does not end it, because a clock must
 * not start again at zero for someone who is brought back. It does not count,
 * because nobody deprives the person of liberty meanwhile: counting it would show limits as passed
 * that were not. So the time stands still at the escape and goes on at the recapture.
 *
 * @example
 * stayFromEvents([stop at 2026-01-05T10:00Z, arrival at 2026-01-06T09:00Z], 'UTC').start
 * //=> { at: '2026-01-05T10:00:00.000Z', notAfter: '2026-01-05T10:00:00.000Z', kind: 'stop', precision: 'minute' }
 */
export const stayFromEvents = (events: readonly CustodyEvent[], zone: string): Stay => {
  const valid = events.filter((event) => !event.enteredInError)
  const { start: found, problems } = findStart(valid, zone)
  const { end, problems: ofEnd } = findEnd(valid, found, zone)
  const start = boundByEnd(found, end)
  const { atLarge, problems: pauses } = findAtLarge(valid, zone)
  return { start, end, atLarge, problems: [...problems, ...ofEnd, ...pauses] }
}

// A start that nobody timed lies before the end, also where it was typed after it.
const boundByEnd = (start: StayStart, end: StayEnd | null): StayStart =>
  start.at === null && start.notAfter !== null && end !== null && end.notAfter < start.notAfter
    ? { ...start, notAfter: end.notAfter }
    : start
