import type { Span } from '../../custody/held-spans'
import { isPlacedAt } from '../../custody/placement-at'
import { ageOn } from '../../dates/age-on'
import { endOfLocalDay } from '../../dates/end-of-local-day'
import { type Instant, toEpochMs } from '../../dates/instant'
import { localDay } from '../../dates/local-day'
import type { PlainDate } from '../../dates/plain-date'
import { startOfLocalDay } from '../../dates/start-of-local-day'
import type { FlagKind } from '../../flags/flag-kind'
import { ageReading, birthBounds, childOn } from '../../people/age-reading'
import type { Birth } from '../../people/birth'
import { absentMeans, type ConditionName, conditionNames, flagsOf } from '../facts/condition-name'
import type { LawFacts, StayFacts } from '../facts/law-facts'
import type { MomentName } from '../facts/moment-name'
import { type MsReading, no, type RecordedTruth, type Truth, unknown, yes } from './person-reading'
import { mergedSpans } from './span-list'

const conditionsOfFlag = new Map<FlagKind, ConditionName[]>()
for (const name of conditionNames)
  for (const flag of flagsOf(name)) conditionsOfFlag.set(flag, [...(conditionsOfFlag.get(flag) ?? []), name])

/**
 * Over which stretches each yes-or-no fact is recorded, from flags and answers known at an instant. A
 * flag's first and last day count whole, in the facility's zone. Only facts of which something is
 * recorded are in the map.
 *
 * @example recordedTruths(facts with an open flag pregnant, 'UTC', asOf).get('pregnant')?.yes.length //=> 1
 */
export const recordedTruths = (
  facts: LawFacts,
  zone: string,
  asOf: Instant,
): ReadonlyMap<ConditionName, RecordedTruth> => {
  const found = new Map<ConditionName, { yes: Span[]; no: Span[] }>()
  const of = (name: ConditionName): { yes: Span[]; no: Span[] } => {
    const known = found.get(name) ?? { yes: [], no: [] }
    found.set(name, known)
    return known
  }
  const now = toEpochMs(asOf)
  for (const { kind, fromOn, toOn } of facts.flags) {
    const names = conditionsOfFlag.get(kind) ?? []
    const from = fromOn === null ? Number.NEGATIVE_INFINITY : toEpochMs(startOfLocalDay(fromOn, zone))
    const until = toOn === null ? Number.POSITIVE_INFINITY : toEpochMs(endOfLocalDay(toOn, zone))
    if (from <= now) for (const name of names) of(name).yes.push({ from, until })
  }
  for (const { fact, value, fromAt, untilAt } of facts.answers) {
    const from = fromAt === null ? Number.NEGATIVE_INFINITY : toEpochMs(fromAt)
    const until = untilAt === null ? Number.POSITIVE_INFINITY : toEpochMs(untilAt)
    if (from <= now) of(fact)[value].push({ from, until })
  }
  return new Map(
    [...found].map(([name, spans]) => [name, { yes: mergedSpans(spans.yes), no: mergedSpans(spans.no) }]),
  )
}

/**
 * What is recorded of a fact at a moment: a yes outweighs a no, and without either it is as its absence
 * means.
 *
 * @example recordedAt({ yes: [{ from: 0, until: 10 }], no: [] }, 'pregnant', 5) //=> 1
 */
export const recordedAt = (truth: RecordedTruth | undefined, name: ConditionName, at: number): Truth => {
  if (truth !== undefined) {
    if (truth.yes.some(({ from, until }) => from <= at && at < until)) return yes
    if (truth.no.some(({ from, until }) => from <= at && at < until)) return no
  }
  return absentMeans(name) === 'no' ? no : unknown
}

/** The facts that a milestone says by itself where nobody answered, with those that say it. */
export const momentsThatSay: Readonly<Partial<Record<ConditionName, readonly MomentName[]>>> = {
  pregnant: ['pregnancy-known'],
  'asylum-seeker': ['asylum-wish-expressed', 'asylum-claim-made'],
  'unaccompanied-child': ['found-unaccompanied'],
  'individual-reasons-recorded': ['individual-reasons-recorded'],
  'milder-measures-insufficient-recorded': ['milder-measures-insufficient-recorded'],
  'alternatives-considered': ['alternatives-considered'],
  'best-interests-finding': ['best-interests-found'],
  'court-ordered-detention': ['court-order-obtained'],
  // A removal order in the file of a person is one against that person.
  'own-deportation-order': ['removal-order-made', 'removal-order-final'],
  'certified-suspect': ['certified-as-suspect'],
  'local-jail-detainer': ['jail-release-due'],
  'cares-for-children': ['dependants-stated'],
  // A house setting: no text read here gives the age.
  'older-person': ['turned-60'],
}
// A pregnancy that ended does not come back with the day on which it was known; an adult is no child alone.
const saidApart: readonly ConditionName[] = ['pregnant', 'unaccompanied-child']
const saidByMoments = (Object.entries(momentsThatSay) as [ConditionName, readonly MomentName[]][]).filter(
  ([name]) => !saidApart.includes(name),
)

// Of nearly all of them nothing is recorded of anyone.
const withoutRecord: ReadonlyMap<ConditionName, Truth> = new Map(
  conditionNames.map((name) => [name, recordedAt(undefined, name, 0)]),
)

/**
 * Every yes-or-no fact at an instant. Some follow from other facts where nobody answered: a child from
 * the birth, an older person from 60 years on (a house setting; no text read here gives the age), a
 * person of a known nationality is not stateless, a person recorded as male is not pregnant.
 */
export const readConditions = (
  facts: LawFacts,
  stay: StayFacts | null,
  moments: ReadonlyMap<MomentName, readonly MsReading[]>,
  recorded: ReadonlyMap<ConditionName, RecordedTruth>,
  zone: string,
  asOf: Instant,
): ReadonlyMap<ConditionName, Truth> => {
  const now = toEpochMs(asOf)
  const day = localDay(asOf, zone)
  const conditions = new Map(withoutRecord)
  for (const [name, truth] of recorded) conditions.set(name, recordedAt(truth, name, now))
  const derive = (name: ConditionName, truth: Truth): void => {
    const hasAnswer = recorded.has(name) && conditions.get(name) !== unknown
    if (!hasAnswer) conditions.set(name, truth)
  }
  // The birth decides, not an answer: two records of one fact would soon disagree.
  const child = childTruth(facts.birth, day, () => isSaidToBeChild(moments, recorded, now))
  conditions.set('child', child)
  conditions.set('age-disputed', facts.birth.kind === 'disputed' ? yes : no)
  if (child === no) {
    conditions.set('unaccompanied-child', no)
    conditions.set('contiguous-country-child', no)
  }
  derive('stateless', statelessTruth(facts.nationalities))
  derive('older-person', olderTruth(facts.birth, day))
  if (child !== no) derive('contiguous-country-child', contiguousTruth(facts.nationalities, child))
  if (facts.sex === 'male') {
    derive('pregnant', no)
    derive('nursing', no)
  }
  if (moments.has('pregnancy-known') && !recorded.has('pregnant')) conditions.set('pregnant', yes)
  for (const [name, said] of saidByMoments) if (said.some((moment) => moments.has(moment))) derive(name, yes)
  if (moments.has('found-unaccompanied') && child !== no) derive('unaccompanied-child', yes)
  if (stay !== null) {
    derive('migration-ground', migrationTruth(stay, asOf))
    const isIn = (kind: string): Truth =>
      stay.placements.some((one) => one.kind === kind && isPlacedAt(one, asOf)) ? yes : no
    derive('in-hold-room', isIn('hold-room'))
    derive('in-secure-placement', isIn('secure'))
  }
  return conditions
}

/**
 * The least and the greatest age in completed years on a day. An age in dispute is what the person
 * says; NaN while nothing is known.
 *
 * @example ageBounds({ kind: 'exact', on: '2009-03-01' }, '2026-11-22') //=> { ageLeast: 17, ageMost: 17 }
 */
export const ageBounds = (
  birth: Birth,
  day: PlainDate,
): { readonly ageLeast: number; readonly ageMost: number } => {
  const age = ageReading(birth, day)
  switch (age.kind) {
    case 'years':
    case 'says':
      return { ageLeast: age.years, ageMost: age.years }
    case 'between':
      return { ageLeast: age.least, ageMost: age.most }
    default:
      return { ageLeast: Number.NaN, ageMost: Number.NaN }
  }
}

// Of whom no birth is known, whoever says to be a child, was found to be one or is kept as one is protected as a child
// until someone decides (Inter-American Court, OC-21/14).
const childTruth = (birth: Birth, day: PlainDate, isSaid: () => boolean): Truth => {
  const child = childOn(birth, day)
  if (child === 'unknown') return isSaid() ? yes : unknown
  return child === 'no' ? no : yes
}

const isSaidToBeChild = (
  moments: ReadonlyMap<MomentName, readonly MsReading[]>,
  recorded: ReadonlyMap<ConditionName, RecordedTruth>,
  now: number,
): boolean =>
  (['minority-claimed', 'child-found', 'found-unaccompanied'] as const).some((name) => moments.has(name)) ||
  (['unaccompanied-child', 'contiguous-country-child'] as const).some(
    (name) => recordedAt(recorded.get(name), name, now) === yes,
  )

const statelessTruth = (nationalities: readonly string[]): Truth => {
  if (nationalities.includes('stateless')) return yes
  return nationalities.length === 0 || nationalities.includes('unknown') ? unknown : no
}

const contiguousTruth = (nationalities: readonly string[], child: Truth): Truth => {
  if (nationalities.length === 0 || nationalities.includes('unknown')) return unknown
  return nationalities.includes('MX') || nationalities.includes('CA') ? child : no
}

const olderTruth = (birth: Birth, day: PlainDate): Truth => {
  if (birth.kind === 'unknown') return unknown
  if (birth.kind === 'exact' || birth.kind === 'disputed')
    return ageOn(birth.kind === 'exact' ? birth.on : birth.claimedOn, day) >= 60 ? yes : no
  // Who may be 60 is treated as being so.
  return ageOn(birthBounds(birth).earliest, day) >= 60 ? yes : no
}

/**
 * Since when a stay that began on a criminal ground has one of migration as well, in milliseconds since 1970; `-Infinity`
 * where it never was criminal alone, or nobody knows when that changed.
 *
 * @example migrationGroundSince(stay with a criminal order of January and a migration order of 1 March, asOf) //=> 1 March
 */
export const migrationGroundSince = (stay: StayFacts | null, asOf: Instant): number => {
  const orders = (stay?.orders ?? []).map((order) => ({
    isCriminal: order.kind === 'criminal',
    at: order.issuedAt ?? order.effectiveFrom ?? order.servedAt,
  }))
  const firstAt = (isCriminal: boolean): Instant | null =>
    orders.flatMap((one) => (one.isCriminal === isCriminal && one.at !== null ? [one.at] : [])).sort()[0] ??
    null
  const [criminal, migration] = [firstAt(true), firstAt(false)]
  const isUntimed = orders.some((one) => !one.isCriminal && one.at === null)
  if (criminal === null || migration === null || isUntimed || migration > asOf)
    return Number.NEGATIVE_INFINITY
  return criminal < migration ? toEpochMs(migration) : Number.NEGATIVE_INFINITY
}

const migrationTruth = (stay: StayFacts, asOf: Instant): Truth => {
  const kinds = stay.orders
    .filter(
      ({ issuedAt, effectiveFrom, servedAt }) => (issuedAt ?? effectiveFrom ?? servedAt ?? asOf) <= asOf,
    )
    .map(({ kind }) => kind)
  if (kinds.length === 0) return unknown
  return kinds.every((kind) => kind === 'criminal') ? no : yes
}
