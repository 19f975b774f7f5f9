import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stayAsOf } from '../../src/core/custody/stay-as-of'
import { overlapFault, stayFault } from '../../src/core/custody/stay-fault'
import { stayFromEvents } from '../../src/core/custody/stay-from-events'
import { fromEpochMs, type Instant, toEpochMs } from '../../src/core/dates/instant'
import type { PlainDate } from '../../src/core/dates/plain-date'
import { evaluate } from '../../src/core/law/evaluate'
import type { FactName } from '../../src/core/law/fact-name'
import type { LawFacts, StayFacts } from '../../src/core/law/facts/law-facts'
import { fillIn } from '../../src/core/law/fill-in'
import { anySeed, type Case, type Draw, drawCase, drawOf } from '../support/any-person'
import { shippedLaw } from '../support/shipped-law'

const hourMs = 3_600_000

// The stay in which a fact is missing: the last one begun, or one before it whose stop nobody knows, where that of
// the last is known and a time counts over several stays.
const stayOf = (fact: FactName, { facts, zone, asOf }: Case): string => {
  const begun = facts.stays
    .map(({ id, events }) => ({ id, start: stayAsOf(events, zone, asOf).start }))
    .filter(({ start }) => start.at === null || start.at <= asOf)
    .sort((a, b) => ((a.start.notAfter ?? '') < (b.start.notAfter ?? '') ? 1 : -1))
  const unknown = fact === 'physical-stop' ? begun.find(({ start }) => start.at === null) : undefined
  return (unknown ?? begun[0])?.id ?? 'present'
}

// Whether the register takes the events of a stay, as it does when one is recorded or corrected: a stay that then
// began before the one before it, or ended before it began, is refused.
const isTaken = ({ facts, zone }: Case, id: string, changed: LawFacts): boolean => {
  const eventsOf = (of: LawFacts) => of.stays.find((stay) => stay.id === id)?.events ?? []
  const told = (events: StayFacts['events']) => stayFromEvents(events, zone)
  const others = facts.stays.filter((stay) => stay.id !== id).map(({ events }) => told(events))
  const [before, after] = [eventsOf(facts), eventsOf(changed)]
  // Of two stays at once, as a file from elsewhere may hold them, nobody can say which is the last.
  return (
    [before, after].every((events) => overlapFault(told(events), others) === null) &&
    stayFault(before, after, zone) === null
  )
}

// A missing fact as someone fills it in: what was entered without its time gets it, else it is entered.
const filledIn = (fact: FactName, one: Case, draw: Draw): readonly LawFacts[] => {
  const { facts, asOf } = one
  const current = stayOf(fact, one)
  const wanted = fillIn(fact)
  const at = fromEpochMs(toEpochMs(asOf) - draw.int(1, 2000) * hourMs)
  const timed = {
    happenedAt: at,
    happenedPrecision: 'minute' as const,
    recordedAt: at,
    enteredInError: false,
  }
  const inStay = (change: (stay: StayFacts) => StayFacts): LawFacts => ({
    ...facts,
    stays: facts.stays.map((stay) => (stay.id === current ? change(stay) : stay)),
  })
  const isUntimed = (one: { happenedAt: Instant | null; enteredInError: boolean }): boolean =>
    one.happenedAt === null && !one.enteredInError
  switch (wanted.kind) {
    case 'event': {
      const kinds = [
        wanted.event,
        ...(fact === 'stay-end' ? ['removal', 'death'] : []),
        ...(fact === 'transfer' ? ['transfer-out'] : []),
        // A stay whose stop is not recorded starts with what came first.
        ...(fact === 'physical-stop' ? ['handover', 'arrival', 'birth'] : []),
      ]
      const changed = [
        inStay((stay) => {
          const untimed = stay.events.filter((event) => kinds.includes(event.kind) && isUntimed(event))
          const events = stay.events.map((event) =>
            untimed.includes(event) ? { ...event, ...timed } : event,
          )
          return untimed.length > 0
            ? { ...stay, events }
            : { ...stay, events: [...events, { id: 'filled', kind: wanted.event, ...timed }] }
        }),
      ]
      return changed.filter((other) => isTaken(one, current, other))
    }
    case 'placement':
      return [
        inStay((stay) => ({
          ...stay,
          placements: [
            ...stay.placements,
            { kind: wanted.placement, fromAt: at, toAt: null, recordedAt: at },
          ],
        })),
      ]
    case 'order':
      return [
        inStay((stay) => {
          const orders = stay.orders.map((order) =>
            (order.issuedAt ?? order.effectiveFrom ?? order.servedAt) === null
              ? { ...order, issuedAt: at }
              : order,
          )
          const order = { id: 'filled', kind: 'immigration' as const, issuedAt: at, recordedAt: at }
          const rest = { servedAt: null, effectiveFrom: null, expiresAt: null }
          return JSON.stringify(orders) === JSON.stringify(stay.orders)
            ? { ...stay, orders: [...orders, { ...order, ...rest }] }
            : { ...stay, orders }
        }),
      ]
    case 'birth':
      return ['1984-05-06', '2010-05-06', '1950-05-06'].map((on) => ({
        ...facts,
        birth: { kind: 'exact', on: on as PlainDate },
      }))
    case 'milestone': {
      const ofKind = facts.milestones.some((one) => one.kind === wanted.milestone && isUntimed(one))
      if (ofKind)
        return [
          {
            ...facts,
            milestones: facts.milestones.map((one) =>
              one.kind === wanted.milestone && isUntimed(one) ? { ...one, ...timed } : one,
            ),
          },
        ]
      const milestone = { id: 'filled', kind: wanted.milestone, ...timed, forAt: null }
      return [{ ...facts, milestones: [...facts.milestones, milestone] }]
    }
    case 'answer':
      return (['yes', 'no'] as const).map((value) => ({
        ...facts,
        answers: [
          ...facts.answers,
          { fact: wanted.fact, value, fromAt: null, untilAt: null, recordedAt: at },
        ],
      }))
    case 'facility-answer':
      return (['yes', 'no'] as const).flatMap((value) => {
        const answer = { fact: wanted.fact, value, fromAt: null, untilAt: null, recordedAt: at }
        return [
          { ...facts, facilityAnswers: [...facts.facilityAnswers, answer] },
          { ...facts, answers: [...facts.answers, answer] },
        ]
      })
    default:
      // A calendar is no fact of the person.
      return []
  }
}

describe('a missing fact that is filled in', () => {
  it('never brings up one that the finding had not named', { timeout: 300_000 }, () => {
    const asked = new Set<string>()
    let filled = 0
    const wrong = new Map<string, string>()
    fc.assert(
      fc.property(anySeed, (seed) => {
        const draw = drawOf(seed)
        const one = drawCase(draw)
        const law = shippedLaw(one.zone)
        const before = evaluate(law, one.facts, one.asOf)
        const names = new Set<FactName>()
        for (const { finding, ruleId } of before)
          if (finding.kind === 'cannot-be-computed') {
            asked.add(ruleId)
            for (const name of finding.missing) names.add(name)
          }
        for (const name of names)
          for (const facts of filledIn(name, one, draw)) {
            const after = evaluate(law, facts, one.asOf)
            for (const [index, { finding, ruleId, line }] of before.entries()) {
              const now = after[index]?.finding
              if (finding.kind !== 'cannot-be-computed' || !finding.missing.includes(name)) continue
              filled += 1
              if (now?.kind !== 'cannot-be-computed') continue
              const unnamed = now.missing.filter((other) => !finding.missing.includes(other))
              if (unnamed.length > 0)
                wrong.set(
                  `${ruleId}/${line}: ${name} filled in, of ${finding.missing}`,
                  `then ${unnamed}, seed ${seed}`,
                )
            }
          }
      }),
      { seed: 20_260_301, numRuns: 500 },
    )
    expect(Object.fromEntries(wrong)).toEqual({})
    expect(filled).toBeGreaterThan(5000)
    expect(asked.size).toBeGreaterThan(90)
  })
})
