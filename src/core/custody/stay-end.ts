import type { CustodyEvent, EventKind } from './event'
import { eventReading, isOverBefore } from './event-reading'
import { type EndKind, endKinds, type StayEnd, type StayProblem, type StayStart } from './stay'
import { showsCustody } from './stay-start'

/** Whether an event of this kind ends the stay. */
export const isEndKind = (kind: EventKind): kind is EndKind => endKinds.some((end) => end === kind)

/** An end, `null` while held, and what is doubtful about it. */
export type FoundEnd = { readonly end: StayEnd | null; readonly problems: readonly StayProblem[] }

/**
 * The first release, removal or death in a stay's events. A second one, or custody after it, is
 * reported and changes nothing: being held again is a new stay. An end that lies before the start (one
 * known to the day, if that day was over by then) cannot be right, so it is reported and the person
 * counts as held until someone mends it.
 */
export const findEnd = (events: readonly CustodyEvent[], start: StayStart, zone: string): FoundEnd => {
  const problems: StayProblem[] = []
  const ends: { end: StayEnd; event: CustodyEvent }[] = []
  for (const event of events) {
    if (!isEndKind(event.kind)) continue
    const end = endFrom(event, event.kind, events, start, zone)
    if (start.at !== null && isOverBefore(end.notAfter, end.precision, start.at))
      problems.push({ kind: 'end-before-start', eventIds: [event.id] })
    else ends.push({ end, event })
  }
  ends.sort((a, b) => (countsFrom(a.end) < countsFrom(b.end) ? -1 : 1))
  const [chosen] = ends
  if (chosen === undefined) return { end: null, problems }

  if (ends.length > 1)
    problems.push({ kind: 'more-than-one-end', eventIds: ends.map(({ event }) => event.id) })
  if (chosen.end.at === null) problems.push({ kind: 'end-time-unknown', eventIds: [chosen.event.id] })
  else {
    const { notAfter, precision } = chosen.end
    const after = events.filter(
      ({ kind, happenedAt }) =>
        showsCustody(kind) && happenedAt !== null && isOverBefore(notAfter, precision, happenedAt),
    )
    if (after.length > 0) problems.push({ kind: 'event-after-end', eventIds: after.map((event) => event.id) })
  }
  return { end: chosen.end, problems }
}

/**
 * The instant from which an ended stay is shown as ended: the earliest reading of its end, or the
 * entry of an end whose time nobody recorded.
 */
export const countsFrom = (end: StayEnd) => end.at ?? end.notAfter

const endFrom = (
  event: CustodyEvent,
  kind: EndKind,
  events: readonly CustodyEvent[],
  start: StayStart,
  zone: string,
): StayEnd => {
  const reading = eventReading(event, zone)
  const precision = event.happenedPrecision
  if (reading === null) {
    let notBefore = start.at
    for (const sign of events) {
      if (!showsCustody(sign.kind) || sign.happenedAt === null) continue
      if (sign.happenedAt <= event.recordedAt && (notBefore === null || sign.happenedAt > notBefore))
        notBefore = sign.happenedAt
    }
    return { at: null, notBefore, notAfter: event.recordedAt, kind, precision }
  }
  // Held for part of the day on which both fell: the end is not before the start.
  const notBefore =
    start.at !== null && start.at > reading.earliest && start.at <= reading.latest
      ? start.at
      : reading.earliest
  return { at: notBefore, notBefore, notAfter: reading.latest, kind, precision }
}
