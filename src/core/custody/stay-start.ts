import type { Instant } from '../dates/instant'
import type { CustodyEvent, EventKind } from './event'
import { eventReading, isOverBefore } from './event-reading'
import type { Reading, StayProblem, StayStart } from './stay'

// In the order in which they come: a known one makes the time of a later one irrelevant to the start.
const startKinds: readonly EventKind[] = ['stop', 'handover', 'arrival']

const custodyKinds: readonly EventKind[] = [
  ...startKinds,
  'placement',
  'transfer-out',
  'transfer-in',
  'hospital',
  'absence',
  'return',
  'escape',
  'recapture',
]

/** Whether an event of this kind shows that the person was in custody then. A hearing does not. */
export const showsCustody = (kind: EventKind): boolean => custodyKinds.includes(kind)

/** A start and what is doubtful about it. */
export type FoundStart = { readonly start: StayStart; readonly problems: readonly StayProblem[] }

/**
 * The events of a stay's beginning that are said to have happened before one that they follow: a handover for certain
 * before the stop, an arrival before either. Of one known to the day the whole day has to lie before.
 */
const outOfOrder = (events: readonly CustodyEvent[], zone: string): readonly StayProblem[] =>
  events
    .filter((event) => startKinds.includes(event.kind) && happenedBefore(event, events, zone))
    .map(({ id }) => ({ kind: 'starts-out-of-order', eventIds: [id] }))

const happenedBefore = (event: CustodyEvent, events: readonly CustodyEvent[], zone: string): boolean => {
  const reading = eventReading(event, zone)
  return events.some((earlier) => {
    const place = startKinds.indexOf(earlier.kind)
    if (place === -1 || place >= startKinds.indexOf(event.kind)) return false
    const follows = eventReading(earlier, zone)
    return (
      reading !== null &&
      follows !== null &&
      isOverBefore(reading.latest, event.happenedPrecision, follows.earliest)
    )
  })
}

/**
 * The earliest physical deprivation of liberty in a stay's events. A clock of liberty runs from it unless the text
 * names another start, because time held before the arrival is time held.
 *
 * Any sign of custody counts, so a placement recorded before the arrival moves the start back and is
 * reported as `start-inferred`. One known to the day only does not where the recorded start lies in that day:
 * a stop at 20:00 is not put in doubt by an arrival of the same date. A stop whose time is unknown makes the start unknown even when the
 * arrival is known; the arrival is then the bound `notAfter`. A birth starts the stay of a child born
 * in custody, and is only an event in the stay of the mother, which has a start of its own.
 */
export const findStart = (events: readonly CustodyEvent[], zone: string): FoundStart => {
  const hasOwnStart = events.some((event) => startKinds.includes(event.kind))
  const signs = events.filter((event) => showsCustody(event.kind) || (event.kind === 'birth' && !hasOwnStart))

  let first: CustodyEvent | null = null
  let at: Instant | null = null
  let notAfter: Instant | null = null
  for (const event of signs) {
    const reading = eventReading(event, zone)
    if (reading === null) continue
    if ((at === null || reading.earliest < at) && !mayFollow(event, reading, signs)) {
      at = reading.earliest
      first = event
    }
    if (notAfter === null || reading.latest < notAfter) notAfter = reading.latest
  }

  const untimed = untimedStart(signs)
  if (untimed !== null) {
    // Whatever was typed had happened by then.
    if (notAfter === null || untimed.recordedAt < notAfter) notAfter = untimed.recordedAt
    return {
      start: { at: null, notAfter, kind: untimed.kind, precision: 'unknown' },
      problems: [{ kind: 'start-time-unknown', eventIds: [untimed.id] }, ...outOfOrder(signs, zone)],
    }
  }
  if (first === null)
    return {
      start: { at: null, notAfter: null, kind: null, precision: 'unknown' },
      problems: [{ kind: 'start-missing', eventIds: [] }],
    }
  const inferred: StayProblem[] =
    first.kind === 'birth' || startKinds.includes(first.kind)
      ? []
      : [{ kind: 'start-inferred', eventIds: [first.id] }]
  return {
    start: { at, notAfter, kind: first.kind, precision: first.happenedPrecision },
    problems: [...inferred, ...outOfOrder(signs, zone)],
  }
}

// Whether a recorded start lies within the day of an event that by its kind comes no earlier: then the event is taken to
// follow it.
const mayFollow = (event: CustodyEvent, day: Reading, signs: readonly CustodyEvent[]): boolean =>
  event.happenedPrecision === 'day' &&
  signs.some(
    (start) =>
      start.happenedAt !== null &&
      start.happenedAt > day.earliest &&
      start.happenedAt < day.latest &&
      startKinds.includes(start.kind) &&
      (!startKinds.includes(event.kind) || startKinds.indexOf(start.kind) <= startKinds.indexOf(event.kind)),
  )

// The start event without time that no earlier kind of start with a known time makes irrelevant.
const untimedStart = (signs: readonly CustodyEvent[]): CustodyEvent | null => {
  for (const kind of [...startKinds, 'birth']) {
    const ofKind = signs.filter((event) => event.kind === kind)
    if (ofKind.some((event) => event.happenedAt !== null)) return null
    const [untimed] = ofKind
    if (untimed !== undefined) return untimed
  }
  return null
}
