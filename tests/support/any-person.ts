import fc from 'fast-check'
import type { EventKind } from '../../src/core/custody/event'
import { orderKinds } from '../../src/core/custody/order'
import { fromEpochMs, type Instant } from '../../src/core/dates/instant'
import { localDay } from '../../src/core/dates/local-day'
import type { PlainDate } from '../../src/core/dates/plain-date'
import { startOfLocalDay } from '../../src/core/dates/start-of-local-day'
import { flagKinds } from '../../src/core/flags/flag-kind'
import type { FactName } from '../../src/core/law/fact-name'
import { type ConditionName, conditionNames, facilityFacts } from '../../src/core/law/facts/condition-name'
import type {
  Answer,
  ExtensionFact,
  LawFacts,
  Milestone,
  StayFacts,
} from '../../src/core/law/facts/law-facts'
import { type MilestoneKind, milestoneKinds } from '../../src/core/law/facts/moment-name'
import { placementKinds } from '../../src/core/law/facts/person-document'
import type { Birth } from '../../src/core/people/birth'
import { seeded } from './seeded'
import { factsOfRule, rules } from './shipped-law'

// Persons as a register may hold them, of every kind that a rule looks at. One rule in particular is given
// facts to work with, or nearly every rule would answer "does not concern this person".

/** Where the choices come from. */
export type Draw = {
  readonly int: (min: number, max: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** True in so many of a hundred. */
  readonly chance: (percent: number) => boolean
}

const minuteMs = 60_000
const dayMs = 86_400_000
const first = Date.UTC(2024, 2, 1)

/** The zones in which people are held in these tests. */
export const zones = [
  'UTC',
  'America/Mexico_City',
  'America/New_York',
  'America/Argentina/Buenos_Aires',
  'Europe/London',
  'America/St_Johns',
  'Pacific/Apia',
] as const

/** A person, the zone of the facility, and an instant at which to ask. */
export type Case = { readonly facts: LawFacts; readonly zone: string; readonly asOf: Instant }

const answered = conditionNames.filter((name) => name !== 'child' && name !== 'age-disputed')
const extensionsThereAre = rules.flatMap((rule) =>
  rule.versions.flatMap(({ lines }) =>
    lines.flatMap(({ extendedBy }) =>
      extendedBy.map(({ extension, grounds }) => ({ ruleId: rule.id, extension, grounds })),
    ),
  ),
)

/** A time so many minutes to so many months after another, of every order of size alike. */
export const drawAfter = (draw: Draw, from: number): number =>
  from + draw.int(0, draw.pick([180, 3 * 1440, 40 * 1440, 400 * 1440])) * minuteMs

/** When it happened: mostly to the minute, at times to the day, at times nobody knows. */
export const drawHappened = (draw: Draw, at: number, zone: string) => {
  const sort = draw.int(0, 19)
  const recordedAt = fromEpochMs(at + dayMs)
  const enteredInError = draw.chance(3)
  if (sort < 15)
    return {
      happenedAt: fromEpochMs(at),
      happenedPrecision: 'minute' as const,
      recordedAt,
      enteredInError,
    }
  if (sort < 19)
    return {
      happenedAt: startOfLocalDay(localDay(fromEpochMs(at), zone), zone),
      happenedPrecision: 'day' as const,
      recordedAt,
      enteredInError,
    }
  return { happenedAt: null, happenedPrecision: 'unknown' as const, recordedAt, enteredInError }
}

/** A milestone of a kind, at a time. */
export const drawMilestone = (draw: Draw, kind: MilestoneKind, at: number, zone: string): Milestone => ({
  id: `${kind} ${at}`,
  kind,
  ...drawHappened(draw, at, zone),
  forAt: kind === 'hearing-fixed-for' && draw.chance(80) ? fromEpochMs(drawAfter(draw, at)) : null,
  forPrecision: 'minute',
})

/** A yes or a no to a fact, from a time on or for ever, and until a later one or for good. */
export const drawAnswer = (
  draw: Draw,
  fact: ConditionName,
  value: Answer['value'],
  since: number,
): Answer => {
  const from = drawAfter(draw, since)
  return {
    fact,
    value,
    fromAt: draw.chance(50) ? null : fromEpochMs(from),
    untilAt: draw.chance(70) ? null : fromEpochMs(drawAfter(draw, from)),
    recordedAt: fromEpochMs(from),
  }
}

/** Answers for the facility: mostly for good, at times to one fact twice or not at all. */
export const drawFacilityAnswers = (draw: Draw, since: number): Answer[] =>
  draw.chance(50)
    ? []
    : Array.from({ length: draw.int(1, 5) }, () =>
        drawAnswer(draw, draw.pick(facilityFacts), draw.pick(['yes', 'no']), since - 60 * dayMs),
      )

/** An extension that some rule knows, on a ground that it asks for or on none. */
export const drawExtension = (
  draw: Draw,
  since: number,
  known: (typeof extensionsThereAre)[number] = draw.pick(extensionsThereAre),
): ExtensionFact => {
  const at = drawAfter(draw, since)
  return {
    ruleId: known.ruleId,
    extension: known.extension,
    orderedAt: draw.chance(90) ? fromEpochMs(at) : null,
    ground: known.grounds.length > 0 && draw.chance(75) ? draw.pick(known.grounds) : null,
    untilAt: draw.chance(70) ? fromEpochMs(drawAfter(draw, at)) : null,
    recordedAt: fromEpochMs(at),
  }
}

/** The extensions that a rule knows. */
export const extensionsOf = (ruleId: string) => extensionsThereAre.filter((one) => one.ruleId === ruleId)

/** A birth as it may be known: of a child, of someone turning 18 about then, of anybody. */
export const drawBirth = (draw: Draw, near: number): Birth => {
  const on = (at: number): PlainDate => localDay(fromEpochMs(at), 'UTC')
  const years = (from: number, until: number) => near - draw.int(from * 365, until * 365) * dayMs
  switch (draw.pick(['exact', 'exact', 'turning', 'year', 'estimated', 'disputed', 'unknown'] as const)) {
    case 'exact':
      return { kind: 'exact', on: on(years(1, 80)) }
    case 'turning':
      return { kind: 'exact', on: on(near - 18 * 365.25 * dayMs + draw.int(-10, 60) * dayMs) }
    case 'year':
      return { kind: 'year', year: 2026 - draw.int(5, 80) }
    case 'estimated':
      return { kind: 'estimated', statedAge: draw.int(10, 70), statedOn: on(near) }
    case 'disputed':
      return { kind: 'disputed', claimedOn: on(years(15, 18)), recordedOn: null }
    default:
      return { kind: 'unknown' }
  }
}

const drawStay = (draw: Draw, id: string, start: number, zone: string, end: number | null): StayFacts => {
  const event = (kind: EventKind, at: number) => ({
    id: `${kind} ${at}`,
    kind,
    ...drawHappened(draw, at, zone),
  })
  const events: ReturnType<typeof event>[] = []
  if (draw.chance(88)) events.push(event('stop', start))
  if (draw.chance(65)) events.push(event('handover', start + draw.int(0, 2000) * minuteMs))
  if (draw.chance(65)) events.push(event('arrival', start + draw.int(0, 4000) * minuteMs))
  const more = ['transfer-out', 'transfer-in', 'hospital', 'return', 'hearing', 'placement'] as const
  for (let left = draw.int(0, 3); left > 0; left -= 1)
    events.push(event(draw.pick(more), drawAfter(draw, start)))
  if (draw.chance(20)) {
    const away = drawAfter(draw, start)
    events.push(event('escape', away))
    if (draw.chance(80)) events.push(event('recapture', drawAfter(draw, away)))
  }
  if (end !== null) events.push(event(draw.pick(['release', 'removal', 'death']), end))
  const orders = Array.from({ length: draw.int(0, 2) }, (_, index) => {
    const at = start + draw.int(-1440, 8000) * minuteMs
    return {
      id: `order ${index}`,
      kind: draw.pick(orderKinds),
      issuedAt: draw.chance(80) ? fromEpochMs(at) : null,
      servedAt: draw.chance(40) ? fromEpochMs(at) : null,
      effectiveFrom: draw.chance(40) ? fromEpochMs(at) : null,
      expiresAt: draw.chance(40) ? fromEpochMs(drawAfter(draw, at)) : null,
      recordedAt: fromEpochMs(at),
    }
  })
  const placements = Array.from({ length: draw.int(0, 2) }, () => {
    const at = drawAfter(draw, start)
    return {
      kind: draw.pick(placementKinds),
      fromAt: fromEpochMs(at),
      toAt: draw.chance(60) ? fromEpochMs(drawAfter(draw, at)) : null,
      recordedAt: fromEpochMs(at),
    }
  })
  return { id, events, orders, placements }
}

const isMilestone = (name: FactName): name is MilestoneKind =>
  (milestoneKinds as readonly string[]).includes(name)
const isAnswered = (name: FactName): name is ConditionName => (answered as readonly string[]).includes(name)

/** A person, a zone and an instant, out of the choices drawn. */
export const drawCase = (draw: Draw): Case => {
  const zone = draw.pick(zones)
  const start = first + draw.int(0, 800 * 1440) * minuteMs
  const named = factsOfRule(draw.pick(rules))
  const stays = [drawStay(draw, 'present', start, zone, draw.chance(35) ? drawAfter(draw, start) : null)]
  if (draw.chance(25)) {
    const end = start - draw.int(60, 40 * 1440) * minuteMs
    stays.push(drawStay(draw, 'earlier', end - draw.int(60, 60 * 1440) * minuteMs, zone, end))
  }
  const milestones: Milestone[] = []
  for (const kind of named.filter(isMilestone))
    for (let left = draw.int(0, 2); left > 0; left -= 1)
      milestones.push(drawMilestone(draw, kind, drawAfter(draw, start - dayMs), zone))
  for (let left = draw.int(0, 6); left > 0; left -= 1)
    milestones.push(drawMilestone(draw, draw.pick(milestoneKinds), drawAfter(draw, start - dayMs), zone))
  const answers: Answer[] = []
  for (const fact of named.filter(isAnswered))
    if (draw.chance(75)) answers.push(drawAnswer(draw, fact, draw.pick(['yes', 'no']), start - dayMs))
  for (let left = draw.int(0, 3); left > 0; left -= 1)
    answers.push(drawAnswer(draw, draw.pick(answered), draw.pick(['yes', 'no']), start - dayMs))
  const facts: LawFacts = {
    birth: drawBirth(draw, start),
    sex: draw.pick(['female', 'male', 'other', 'unknown'] as const),
    nationalities: draw.pick([[], ['HN'], ['MX'], ['CA', 'VE'], ['stateless'], ['unknown']]),
    stays,
    milestones,
    flags: Array.from({ length: draw.int(0, 2) }, () => {
      const from = drawAfter(draw, start - 10 * dayMs)
      const on = (at: number) => localDay(fromEpochMs(at), zone)
      return {
        kind: draw.pick(flagKinds),
        fromOn: draw.chance(85) ? on(from) : null,
        toOn: draw.chance(30) ? on(drawAfter(draw, from)) : null,
        recordedAt: fromEpochMs(from),
      }
    }),
    answers,
    extensions: Array.from({ length: draw.int(0, 2) }, () => drawExtension(draw, start)),
    // Choices of their own, so that the person is the one that the seed gave before there were any.
    facilityAnswers: drawFacilityAnswers(drawFrom(seeded(start % 2_000_000_000)), start),
  }
  return { facts, zone, asOf: fromEpochMs(drawAfter(draw, start - (draw.chance(10) ? 3 * dayMs : 0))) }
}

/** Choices out of seeded numbers. */
export const drawFrom = ({ next }: { readonly next: () => number }): Draw => {
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    chance: (percent) => next() * 100 < percent,
  }
}

/** Any number, as the seed of the choices of one case. Another seed is no smaller case, so none is shrunk. */
export const anySeed = fc.noShrink(fc.nat(2_000_000_000))

/** The choices of a seed. */
export const drawOf = (seed: number): Draw => drawFrom(seeded(seed))
