import { eventReading } from '../../custody/event-reading'
import { heldSpans, type Span } from '../../custody/held-spans'
import { heldState } from '../../custody/held-state'
import type { Stay } from '../../custody/stay'
import { endOfLocalDay } from '../../dates/end-of-local-day'
import { type Instant, toEpochMs } from '../../dates/instant'
import { localDay } from '../../dates/local-day'
import { startOfLocalDay } from '../../dates/start-of-local-day'
import { turnsEighteenOn, turnsSixtyOn } from '../../people/age-reading'
import type { LawFacts } from '../facts/law-facts'
import { endsWithStay, type MomentName, momentGroup } from '../facts/moment-name'
import { withFacilityAnswers } from './facility-answers'
import type { EarlierStay, MsReading, PersonReading, Stops } from './person-reading'
import { ageBounds, migrationGroundSince, readConditions, recordedTruths } from './read-conditions'
import { gapsBetween } from './span-list'
import { addStandIns } from './stand-ins'
import { type BegunStay, staysBegun } from './stays-begun'
import { addClaimInDoubt, addReviews, readingsByTime } from './worked-out-moments'

/**
 * A person as the rules read them at an instant: the stay under way (or the last one begun), the
 * moments recorded, the answers given. What happened after `asOf` plays no part; a moment that a
 * milestone fixes for later (a hearing) counts from when it was fixed.
 *
 * @example readPerson(facts, 'UTC', asOf).moments.get('handover') //=> [{ earliest: 1789524600000, latest: 1789524600000 }]
 */
export const readPerson = (facts: LawFacts, zone: string, asOf: Instant): PersonReading => {
  const begun = staysBegun(facts.stays, zone, asOf)
  const current = begun[0] ?? null
  const moments = new Map<MomentName, MsReading[]>()
  if (current !== null) readCustody(moments, current, facts, zone, asOf)
  readMilestones(moments, facts, current?.stay ?? null, begun[1]?.stay ?? null, zone, asOf)
  for (const readings of moments.values()) readings.sort(readingsByTime)
  addReviews(moments)
  addClaimInDoubt(moments, facts.birth)
  const own = recordedTruths(facts, zone, asOf)
  const recorded = withFacilityAnswers(own, facts.facilityAnswers, begun, asOf)
  const state = current === null ? 'not-yet' : heldState(current.stay, asOf)
  const conditions = readConditions(facts, current?.facts ?? null, moments, recorded, zone, asOf)
  addStandIns(moments, facts, recorded, zone, asOf)
  return {
    state,
    stay: current?.stay ?? null,
    moments,
    conditions,
    recorded,
    ...ageBounds(facts.birth, localDay(asOf, zone)),
    ...ageAtStop(facts, current?.stay ?? null, zone),
    stops: current === null ? none : stopsOf(current.stay),
    atLargeSince: state === 'at-large' && current !== null ? leaving(current.stay) : null,
    earlier: begun.slice(1).flatMap(earlierStay),
    extensions: facts.extensions.filter(({ orderedAt }) => orderedAt !== null && orderedAt <= asOf),
    migrationGroundSince: migrationGroundSince(current?.facts ?? null, asOf),
  }
}

// Who was stopped on one of several days may have been as old as on any of them.
const ageAtStop = (
  { birth }: LawFacts,
  stay: Stay | null,
  zone: string,
): Pick<PersonReading, 'ageLeastAtStop' | 'ageMostAtStop'> => {
  const on = (at: Instant | null | undefined) =>
    at === null || at === undefined ? null : ageBounds(birth, localDay(at, zone))
  return {
    ageLeastAtStop: on(stay?.start.at)?.ageLeast ?? Number.NaN,
    ageMostAtStop: on(stay?.start.notAfter)?.ageMost ?? Number.NaN,
  }
}

const none: Stops = { longest: [], shortest: [] }

const add = (moments: Map<MomentName, MsReading[]>, name: MomentName, reading: MsReading): void => {
  const known = moments.get(name)
  if (known === undefined) moments.set(name, [reading])
  else known.push(reading)
}

const exactly = (at: Instant): MsReading => {
  const ms = toEpochMs(at)
  return { earliest: ms, latest: ms }
}
const fixed = (at: Instant, precision: 'minute' | 'day', zone: string): MsReading =>
  precision === 'minute'
    ? exactly(at)
    : { earliest: toEpochMs(at), latest: toEpochMs(endOfLocalDay(localDay(at, zone), zone)) }
const untimed: MsReading = { earliest: Number.NaN, latest: Number.NaN }
const orNaN = (at: Instant | null): number => (at === null ? Number.NaN : toEpochMs(at))

const eventMoments: Readonly<Partial<Record<string, MomentName>>> = {
  handover: 'handover',
  arrival: 'arrival',
  'transfer-out': 'transfer',
  'transfer-in': 'transfer',
}
const placementMoments: Readonly<Partial<Record<string, MomentName>>> = {
  'hold-room': 'hold-room-entered',
  segregation: 'segregation-started',
  secure: 'secure-placement-started',
}

const readCustody = (
  moments: Map<MomentName, MsReading[]>,
  { facts, stay }: BegunStay,
  person: LawFacts,
  zone: string,
  asOf: Instant,
): void => {
  add(moments, 'physical-stop', { earliest: orNaN(stay.start.at), latest: orNaN(stay.start.notAfter) })
  if (stay.end !== null)
    add(moments, 'stay-end', {
      earliest: stay.end.at === null ? orNaN(stay.end.notBefore) : toEpochMs(stay.end.at),
      latest: toEpochMs(stay.end.notAfter),
    })
  for (const event of facts.events) {
    const name = eventMoments[event.kind]
    if (name === undefined || event.enteredInError) continue
    if (event.happenedAt !== null && event.happenedAt > asOf) continue
    const reading = eventReading(event, zone)
    add(moments, name, reading === null ? untimed : notBefore(stay.start.at, msOf(reading)))
  }
  for (const order of facts.orders) {
    const at = order.issuedAt ?? order.effectiveFrom ?? order.servedAt
    if (order.kind === 'criminal' || (at !== null && at > asOf)) continue
    const precision = order.issuedAt === null ? 'minute' : (order.issuedPrecision ?? 'minute')
    add(moments, 'detention-order-issued', at === null ? untimed : fixed(at, precision, zone))
  }
  for (const { kind, fromAt, toAt } of facts.placements) {
    const name = placementMoments[kind]
    if (name !== undefined && fromAt <= asOf) add(moments, name, exactly(fromAt))
    if (kind !== 'hold-room' || toAt === null || toAt > asOf) continue
    // From one hold room straight into the next is not out of it.
    const goesOn = facts.placements.some(
      (next) => next.kind === 'hold-room' && next.fromAt <= toAt && (next.toAt === null || next.toAt > toAt),
    )
    if (!goesOn) add(moments, 'moved-from-hold-room', exactly(toAt))
  }
  for (const [name, on] of [
    ['turned-18', turnsEighteenOn(person.birth)],
    ['turned-60', turnsSixtyOn(person.birth)],
  ] as const) {
    const at = on === null ? null : startOfLocalDay(on, zone)
    if (at !== null && at <= asOf) add(moments, name, exactly(at))
  }
}

// Known to the day of the stop only, a handover is after the stop all the same.
const notBefore = (start: Instant | null, reading: MsReading): MsReading =>
  start === null || toEpochMs(start) > reading.latest
    ? reading
    : { ...reading, earliest: Math.max(reading.earliest, toEpochMs(start)) }

const msOf = ({ earliest, latest }: { readonly earliest: Instant; readonly latest: Instant }): MsReading =>
  earliest === latest ? exactly(earliest) : { earliest: toEpochMs(earliest), latest: toEpochMs(latest) }

// A duty belongs to the stay in which it was done: being told one's rights two years ago tells nothing. What
// was decided for a detention, or began it, may come before its stay, and ends with it: the measure, the detainer and
// the court's order of one that has ended say nothing of the next.
const readMilestones = (
  moments: Map<MomentName, MsReading[]>,
  facts: LawFacts,
  stay: Stay | null,
  before: Stay | null,
  zone: string,
  asOf: Instant,
): void => {
  const lastEnd = before?.end?.notAfter ?? null
  for (const milestone of facts.milestones) {
    const { happenedAt, enteredInError, kind, forAt } = milestone
    if (enteredInError || (happenedAt !== null && happenedAt > asOf)) continue
    const reading = eventReading(milestone, zone)
    const isDuty = momentGroup(kind) === 'duty'
    const isOfStay = isDuty && !endsWithStay(kind)
    if (isOfStay && reading !== null && stay?.start.at != null && reading.latest < stay.start.at) continue
    if (endsWithStay(kind) && reading !== null && lastEnd !== null && reading.latest <= lastEnd) continue
    if (forAt !== null) add(moments, kind, fixed(forAt, milestone.forPrecision ?? 'minute', zone))
    else add(moments, kind, reading === null ? untimed : msOf(reading))
  }
}

// A person may have escaped at the very moment of the stop, so the start itself begins the list.
const stopsOf = (stay: Stay): Stops => {
  if (stay.atLarge.length === 0) return none
  const unended = { ...stay, end: null }
  const gaps = (spans: readonly Span[] | null, start: Instant | null): readonly Span[] =>
    spans === null || start === null
      ? []
      : gapsBetween([{ from: toEpochMs(start), until: toEpochMs(start) }, ...spans])
  return {
    longest: gaps(heldSpans(unended, 'longest'), stay.start.at),
    shortest: gaps(heldSpans(unended, 'shortest'), stay.start.notAfter),
  }
}

const leaving = (stay: Stay): MsReading | null => {
  const last = stay.atLarge[stay.atLarge.length - 1]
  return last === undefined ? null : msOf(last.from)
}

const earlierStay = ({ stay }: BegunStay): EarlierStay[] =>
  stay.end === null
    ? []
    : [
        {
          start: { earliest: orNaN(stay.start.at), latest: orNaN(stay.start.notAfter) },
          end: { earliest: orNaN(stay.end.at ?? stay.end.notBefore), latest: toEpochMs(stay.end.notAfter) },
          stops: stopsOf(stay),
        },
      ]
