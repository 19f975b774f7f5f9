import { eventReading } from '../../custody/event-reading.js'
import { heldSpans, type Span } from '../../custody/held-spans.js'
import { heldState } from '../../custody/held-state.js'
import type { Stay } from '../../custody/stay.js'
import { stayAsOf } from '../../custody/stay-as-of.js'
import { endOfLocalDay } from '../../dates/end-of-local-day.js'
import { type Instant, toEpochMs } from '../../dates/instant.js'
import { localDay } from '../../dates/local-day.js'
import { startOfLocalDay } from '../../dates/start-of-local-day.js'
import { turnsEighteenOn } from '../../people/age-reading.js'
import type { LawFacts, StayFacts } from '../facts/law-facts.js'
import { endsWithStay, type MomentName, momentGroup } from '../facts/moment-name.js'
import { type BegunStay, withFacilityAnswers } from './facility-answers.js'
import type { EarlierStay, MsReading, PersonReading, Stops } from './person-reading.js'
import { ageBounds, migrationGroundSince, readConditions, recordedTruths } from './read-conditions.js'
import { gapsBetween } from './span-list.js'

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
  for (const readings of moments.values()) readings.sort(byTime)
  addReviews(moments)
  const own = recordedTruths(facts, zone, asOf)
  const recorded = withFacilityAnswers(own, facts.facilityAnswers, begun, asOf)
  const state = current === null ? 'not-yet' : heldState(current.stay, asOf)
  const conditions = readConditions(facts, current?.facts ?? null, moments, recorded, zone, asOf)
  if (!moments.has('pregnancy-known')) {
    const since = pregnantSince(facts, zone, asOf)
    if (since !== null) moments.set('pregnancy-known', [exactly(since)])
  }
  return {
    state,
    stay: current?.stay ?? null,
    moments,
    conditions,
    recorded,
    ...ageBounds(facts.birth, localDay(asOf, zone)),
    stops: current === null ? none : stopsOf(current.stay),
    atLargeSince: state === 'at-large' && current !== null ? leaving(current.stay) : null,
    earlier: begun.slice(1).flatMap(earlierStay),
    extensions: facts.extensions.filter(({ orderedAt }) => orderedAt !== null && orderedAt <= asOf),
    migrationGroundSince: migrationGroundSince(current?.facts ?? null, asOf),
  }
}

// A pregnancy is known from the first day or time that a flag or an answer gives. One that gives none says
// nothing against the others.
const pregnantSince = (facts: LawFacts, zone: string, asOf: Instant): Instant | null => {
  const flags = facts.flags.flatMap(({ kind, fromOn }) =>
    kind === 'pregnant' && fromOn !== null ? [startOfLocalDay(fromOn, zone)] : [],
  )
  const answers = facts.answers.flatMap(({ fact, value, fromAt }) =>
    fact === 'pregnant' && value === 'yes' && fromAt !== null ? [fromAt] : [],
  )
  return [...flags, ...answers].filter((at) => at <= asOf).sort()[0] ?? null
}

const none: Stops = { longest: [], shortest: [] }

const byTime = (a: MsReading, b: MsReading): number =>
  orFirst(a.earliest) - orFirst(b.earliest) || orFirst(a.latest) - orFirst(b.latest)

const orFirst = (ms: number): number => (Number.isNaN(ms) ? -8.64e15 : ms)

// Newest first. A stay of which nothing is dated counts as begun: nobody can say that it is to come.
const staysBegun = (stays: readonly StayFacts[], zone: string, asOf: Instant): BegunStay[] =>
  stays
    .map((one) => ({ facts: one, stay: stayAsOf(one.events, zone, asOf) }))
    .filter(({ stay }) => stay.start.at === null || stay.start.at <= asOf)
    .sort((a, b) => ((a.stay.start.notAfter ?? '') < (b.stay.start.notAfter ?? '') ? 1 : -1))

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
    add(moments, name, reading === null ? untimed : msOf(reading))
  }
  for (const order of facts.orders) {
    const at = order.issuedAt ?? order.effectiveFrom ?? order.servedAt
    if (order.kind === 'criminal' || (at !== null && at > asOf)) continue
    const precision = order.issuedAt === null ? 'minute' : (order.issuedPrecision ?? 'minute')
    add(moments, 'detention-order-issued', at === null ? untimed : fixed(at, precision, zone))
  }
  for (const placement of facts.placements) {
    const name = placementMoments[placement.kind]
    if (name !== undefined && placement.fromAt <= asOf) add(moments, name, exactly(placement.fromAt))
  }
  const adultOn = turnsEighteenOn(person.birth)
  if (adultOn !== null) {
    const at = startOfLocalDay(adultOn, zone)
    if (at <= asOf) add(moments, 'turned-18', exactly(at))
  }
}

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

const addReviews = (moments: Map<MomentName, MsReading[]>): void => {
  const held = [
    ...(moments.get('court-review-held') ?? []),
    ...(moments.get('administrative-review-held') ?? []),
  ].sort(byTime)
  const [first, second] = held
  if (first === undefined) return
  moments.set('review-held', held)
  moments.set('first-review-held', [first])
  if (second !== undefined) moments.set('second-review-held', [second])
  // What an authority looks at again itself is no court's review, and must not pass for the second of them.
  const secondOfCourt = moments.get('court-review-held')?.[1]
  if (secondOfCourt !== undefined) moments.set('second-court-review-held', [secondOfCourt])
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
