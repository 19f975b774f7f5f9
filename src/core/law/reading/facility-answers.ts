import type { Span } from '../../custody/held-spans'
import { countsFrom } from '../../custody/stay-end'
import { type Instant, toEpochMs } from '../../dates/instant'
import { type ConditionName, type FactOwner, ownerOf } from '../facts/condition-name'
import type { Answer, StayFacts } from '../facts/law-facts'
import type { RecordedTruth } from './person-reading'
import { mergedSpans, spansWithout } from './span-list'
import type { BegunStay } from './stays-begun'

type Recorded = ReadonlyMap<ConditionName, RecordedTruth>

/**
 * What is recorded of a person with what is answered for the facility. For the same fact and moment a record of the
 * person outweighs the facility's. A fact of the place counts while the person is there, and after the stay as it was
 * at its end, because release takes nothing back; one of the territory counts at any time. The stays are those begun,
 * newest first.
 *
 * @example withFacilityAnswers(new Map(), [overCapacity], [aStay], asOf).get('over-capacity')?.yes
 * //=> [{ from: the arrival, until: Infinity }]
 */
export const withFacilityAnswers = (
  own: Recorded,
  answers: readonly Answer[],
  stays: readonly BegunStay[],
  asOf: Instant,
): Recorded => {
  if (answers.length === 0) return own
  const all = new Map(own)
  let there: readonly Presence[] | null = null
  for (const { name, owner, yes, no } of answeredBy(answers, toEpochMs(asOf))) {
    if (owner === 'facility') there ??= presences(stays, toEpochMs(asOf))
    const isSo = owner === 'facility' ? within(yes, there ?? []) : yes
    const isNot = owner === 'facility' ? within(no, there ?? []) : no
    if (isSo.length + isNot.length > 0) all.set(name, together(own.get(name), isSo, isNot))
  }
  return all
}

const together = (
  own: RecordedTruth | undefined,
  yes: readonly Span[],
  no: readonly Span[],
): RecordedTruth => {
  const ofFacility = mergedSpans([...yes, ...no])
  if (own === undefined) return { yes, no, ofFacility }
  const ofPerson = mergedSpans([...own.yes, ...own.no])
  return {
    yes: mergedSpans([...own.yes, ...spansWithout(yes, own.no)]),
    no: mergedSpans([...own.no, ...no]),
    ofFacility: spansWithout(ofFacility, ofPerson),
  }
}

type Answered = {
  readonly name: ConditionName
  readonly owner: FactOwner
  readonly yes: readonly Span[]
  readonly no: readonly Span[]
}

// Everyone of a facility has the same list, so it is read once for all of them.
const kept = new WeakMap<readonly Answer[], { readonly now: number; readonly facts: readonly Answered[] }>()

const answeredBy = (answers: readonly Answer[], now: number): readonly Answered[] => {
  const known = kept.get(answers)
  if (known?.now === now) return known.facts
  const found = new Map<ConditionName, { owner: FactOwner; yes: Span[]; no: Span[] }>()
  for (const { fact, value, fromAt, untilAt } of answers) {
    const owner = ownerOf(fact)
    const from = fromAt === null ? Number.NEGATIVE_INFINITY : toEpochMs(fromAt)
    const until = untilAt === null ? Number.POSITIVE_INFINITY : toEpochMs(untilAt)
    if (owner === null || from > now) continue
    const one = found.get(fact) ?? { owner, yes: [], no: [] }
    found.set(fact, one)
    one[value].push({ from, until })
  }
  const facts = [...found].map(([name, { owner, yes, no }]) => ({
    name,
    owner,
    yes: mergedSpans(yes),
    no: mergedSpans(no),
  }))
  kept.set(answers, { now, facts })
  return facts
}

/** A time in the facility; what was so at its end stays so until `lastsUntil`. */
type Presence = Span & { readonly lastsUntil: number }

const within = (spans: readonly Span[], there: readonly Presence[]): readonly Span[] =>
  mergedSpans(
    there.flatMap((presence) =>
      spans.flatMap(({ from, until }) =>
        from > presence.until
          ? []
          : [
              {
                from: Math.max(from, presence.from),
                until: until > presence.until ? presence.lastsUntil : until,
              },
            ],
      ),
    ),
  )

const presences = (stays: readonly BegunStay[], now: number): readonly Presence[] =>
  stays.flatMap(({ facts, stay }, index) => {
    const next = stays[index - 1]
    const nextFrom = next === undefined ? Number.POSITIVE_INFINITY : beginning(next, now)
    const end = stay.end === null ? null : toEpochMs(countsFrom(stay.end))
    return inStay({ facts, stay }, now, end, nextFrom)
  })

type Dated = { readonly kind: StayFacts['events'][number]['kind']; readonly at: number }

const datedEvents = ({ events }: StayFacts, now: number): readonly Dated[] =>
  events
    .flatMap(({ kind, happenedAt, enteredInError }) =>
      happenedAt === null || enteredInError ? [] : [{ kind, at: toEpochMs(happenedAt) }],
    )
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at)

const beginning = ({ facts, stay }: BegunStay, now: number): number =>
  stay.start.at !== null
    ? toEpochMs(stay.start.at)
    : (datedEvents(facts, now)[0]?.at ?? Number.NEGATIVE_INFINITY)

// Transfers before the arrival are those of the way here. After it, one out leaves this place, whose facts then say
// nothing of the person, and one in is the way back.
const inStay = (stay: BegunStay, now: number, end: number | null, nextFrom: number): readonly Presence[] => {
  const events = datedEvents(stay.facts, now)
  const arrival = events.find(({ kind }) => kind === 'arrival')
  const last = Math.min(end ?? Number.POSITIVE_INFINITY, nextFrom)
  const there: Presence[] = []
  let from: number | null = arrival?.at ?? beginning(stay, now)
  for (const { kind, at } of events) {
    if ((arrival !== undefined && at < arrival.at) || at > last) continue
    if (kind === 'transfer-out' && from !== null) {
      there.push({ from, until: at, lastsUntil: at })
      from = null
    } else if ((kind === 'transfer-in' || kind === 'arrival') && from === null) from = at
  }
  if (from !== null) there.push({ from, until: last, lastsUntil: end === null ? last : nextFrom })
  return there
}
