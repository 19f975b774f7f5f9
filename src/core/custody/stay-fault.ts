import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { localDay } from '../dates/local-day'
import type { Birth } from '../people/birth'
import { conflict, invalid } from '../result'
import type { CustodyEvent } from './event'
import { eventReading } from './event-reading'
import { heldSpans, type Span } from './held-spans'
import type { Stay, StayProblem } from './stay'
import { stayFromEvents } from './stay-from-events'

type Refusal = ReturnType<typeof conflict>

/** A year before which nobody now in a register can have been stopped. */
const earliest = '1900-01-01T00:00:00.000Z' as Instant

const refusedProblems: Readonly<Partial<Record<StayProblem['kind'], string>>> = {
  'end-before-start': 'stay.endBeforeStart',
  'more-than-one-end': 'stay.alreadyEnded',
  'event-after-end': 'stay.eventAfterEnd',
  'starts-out-of-order': 'stay.outOfOrder',
  'start-inferred': 'stay.beginsEarlier',
}

/**
 * Why an event cannot have happened when it is said to have, or `null`: after the instant at which it
 * is typed, in another century, or before the birth of the person. `path` is the field of the form.
 *
 * @example eventFault({ happenedAt: tomorrow, … }, birth, now, zone, ['happened']) //=> invalid: event.inFuture
 */
export const eventFault = (
  event: Pick<CustodyEvent, 'happenedAt' | 'happenedPrecision'>,
  birth: Birth,
  now: Instant,
  zone: string,
  path: readonly string[],
): Refusal | null => {
  const reading = eventReading(event, zone)
  if (reading === null) return null
  if (reading.earliest > now) return invalid(path, 'event.inFuture')
  if (reading.earliest < earliest) return invalid(path, 'event.tooEarly')
  if (birth.kind === 'exact' && localDay(reading.earliest, zone) < birth.on)
    return invalid(path, 'event.beforeBirth')
  return null
}

/**
 * Why a stay may not be told by these events, or `null`. Only what the change itself made impossible
 * is refused: a contradiction that stood before (an old file, an import) must not stop its mending. A time in hospital
 * that would begin the stay earlier than its stop is refused as well: a wrong year would pass every limit, and who was
 * held before the stop was stopped before it.
 *
 * @example stayFault([stop], [stop, release before the stop], zone) //=> conflict: stay.endBeforeStart
 */
export const stayFault = (
  before: readonly CustodyEvent[],
  after: readonly CustodyEvent[],
  zone: string,
): Refusal | null => {
  const [was, is] = [stayFromEvents(before, zone), stayFromEvents(after, zone)]
  const had = new Set(was.problems.map(keyOf))
  const beginsEarlier = was.start.at !== null && is.start.at !== null && is.start.at < was.start.at
  for (const problem of is.problems) {
    if (problem.kind === 'start-inferred' && !beginsEarlier) continue
    const why = refusedProblems[problem.kind]
    if (why !== undefined && !had.has(keyOf(problem))) return conflict(why)
  }
  return null
}

/**
 * Why a stay may not stand beside the other stays of the same person, or `null`. Only time certainly
 * held in both counts as an overlap, so a release and a new stop on the same day, known to the day
 * only, may follow one another. A stay whose end has no time was held at its start for certain: nobody who is held is
 * stopped anew. Two stays that both go on are refused even without known times.
 *
 * @example overlapFault(a stay since Monday, [another that goes on]) //=> conflict: stay.stillHeld
 */
export const overlapFault = (stay: Stay, others: readonly Stay[]): Refusal | null => {
  for (const other of others) {
    if (stay.end === null && other.end === null) return conflict('stay.stillHeld')
    for (const mine of certainSpans(stay)) {
      for (const theirs of certainSpans(other)) {
        if (mine.from >= theirs.until || theirs.from >= mine.until) continue
        return conflict('stay.overlaps', {
          from: fromEpochMs(Math.min(theirs.from, theirs.until)),
          open: theirs.until === Number.POSITIVE_INFINITY ? 'yes' : 'no',
          until: fromEpochMs(
            theirs.until === Number.POSITIVE_INFINITY ? theirs.from : Math.max(theirs.from, theirs.until),
          ),
        })
      }
    }
  }
  return null
}

// Time certainly held. Of a stay that may have ended as it began it is the start alone: an instant somewhere between
// its bounds, written from the later to the earlier, so that a span overlaps it only where it reaches over both.
const certainSpans = (stay: Stay): readonly Span[] => {
  const spans = heldSpans(stay, 'shortest') ?? []
  const { at, notAfter } = stay.start
  if (spans.length > 0 || at === null || notAfter === null) return spans
  return [{ from: toEpochMs(notAfter), until: toEpochMs(at) }]
}

const keyOf = (problem: StayProblem): string => `${problem.kind} ${[...problem.eventIds].sort().join()}`
