import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochMs, toEpochMs } from '../../src/core/dates/instant'
import { evaluate } from '../../src/core/law/evaluate'
import { factsNamed } from '../../src/core/law/expression'
import type { ConditionName } from '../../src/core/law/facts/condition-name'
import { conditionNames } from '../../src/core/law/facts/condition-name'
import type { LawFacts } from '../../src/core/law/facts/law-facts'
import type { Due } from '../../src/core/law/finding'
import type { Rule } from '../../src/core/law/rule'
import {
  anySeed,
  type Case,
  type Draw,
  drawAfter,
  drawAnswer,
  drawCase,
  drawExtension,
  drawMilestone,
  drawOf,
  extensionsOf,
} from '../support/any-person'
import { answersThatApply, milestonesThatStart } from '../support/rule-person'
import { rules, shippedLaw } from '../support/shipped-law'

const pausesOf = (rule: Rule): readonly ConditionName[] => [
  ...new Set(
    rule.versions
      .flatMap(({ lines }) => lines.flatMap(({ pausedBy }) => pausedBy.flatMap(factsNamed)))
      .filter((name): name is ConditionName => (conditionNames as readonly string[]).includes(name)),
  ),
]
const paused = rules.filter((rule) => pausesOf(rule).length > 0)
// A prohibition that holds for a time has no date of its own.
const extended = rules.filter(({ id, kind }) => extensionsOf(id).length > 0 && kind !== 'prohibition')

const notEarlier = (after: Due, before: Due): boolean =>
  // No date at all is what comes last: a clock that stands still has no end.
  (after.earliest === null || (before.earliest !== null && after.earliest >= before.earliest)) &&
  (after.latest === null || (before.latest !== null && after.latest >= before.latest))

const startOf = ({ facts, asOf }: Case): number =>
  toEpochMs(facts.stays[0]?.events.find(({ happenedAt }) => happenedAt !== null)?.happenedAt ?? asOf)

// Whom the rule concerns, with nothing yet of what is going to be added.
const personFor = (draw: Draw, rule: Rule): Case => {
  const one = drawCase(draw)
  const answers = [...one.facts.answers, ...answersThatApply(draw, rule, toEpochMs(one.asOf))]
  const starts = milestonesThatStart(rule).map((kind) =>
    drawMilestone(draw, kind, startOf(one) + draw.int(1, 600) * 60_000, one.zone),
  )
  return { ...one, facts: { ...one.facts, answers, milestones: [...one.facts.milestones, ...starts] } }
}
const compare = (one: Case, facts: LawFacts, compared: Set<string>, of: readonly string[]): void => {
  const [before, after] = [one.facts, facts].map((each) => evaluate(shippedLaw(one.zone), each, one.asOf))
  for (const [index, { ruleId, line, finding, version }] of (before ?? []).entries()) {
    const other = after?.[index]
    if (other?.version !== version || !('due' in finding) || !('due' in other.finding)) continue
    if (of.includes(ruleId) && JSON.stringify(finding.due) !== JSON.stringify(other.finding.due))
      compared.add(ruleId)
    expect(
      notEarlier(other.finding.due, finding.due),
      `${ruleId}/${line} ${JSON.stringify([finding, other.finding])}`,
    ).toBe(true)
  }
}

describe('a pause that is added', () => {
  it('never brings a date forward', { timeout: 300_000 }, () => {
    const moved = new Set<string>()
    fc.assert(
      fc.property(anySeed, (seed) => {
        const draw = drawOf(seed)
        const rule = draw.pick(paused)
        const one = personFor(draw, rule)
        const answer = drawAnswer(draw, draw.pick(pausesOf(rule)), 'yes', startOf(one))
        compare(
          one,
          { ...one.facts, answers: [...one.facts.answers, answer] },
          moved,
          paused.map(({ id }) => id),
        )
      }),
      { seed: 20_260_201, numRuns: 1500 },
    )
    expect([...moved].sort()).toEqual(paused.map(({ id }) => id).sort())
  })

  it('never brings a date forward by an escape either', { timeout: 300_000 }, () => {
    const moved = new Set<string>()
    fc.assert(
      fc.property(anySeed, (seed) => {
        const draw = drawOf(seed)
        const one = personFor(draw, draw.pick(rules))
        const start = startOf(one)
        const [stay, ...rest] = one.facts.stays
        if (stay === undefined) return
        // A day later, for an escape on the day of the stop tells that the stop was before it.
        const away = drawAfter(draw, start + 86_400_000)
        const back = drawAfter(draw, away + 60_000)
        const event = (kind: 'escape' | 'recapture', at: number) => ({
          id: `added ${kind}`,
          kind,
          happenedAt: fromEpochMs(at),
          happenedPrecision: 'minute' as const,
          recordedAt: fromEpochMs(at),
          enteredInError: false,
        })
        // Only where the person was there to escape, and nothing else of the kind confuses it.
        const isPlain = stay.events.every(
          ({ kind, happenedAt }) =>
            kind !== 'escape' &&
            kind !== 'recapture' &&
            (happenedAt === null || toEpochMs(happenedAt) <= away),
        )
        if (!isPlain || back > toEpochMs(one.asOf)) return
        const events = [...stay.events, event('escape', away), event('recapture', back)]
        compare(
          one,
          { ...one.facts, stays: [{ ...stay, events }, ...rest] },
          moved,
          rules.map(({ id }) => id),
        )
      }),
      { seed: 20_260_202, numRuns: 2500 },
    )
    expect(moved.size).toBeGreaterThan(35)
  })
})

describe('an extension that is added', () => {
  it('never brings a date forward', { timeout: 300_000 }, () => {
    const moved = new Set<string>()
    fc.assert(
      fc.property(anySeed, (seed) => {
        const draw = drawOf(seed)
        const rule = draw.pick(extended)
        const one = personFor(draw, rule)
        const before = one.facts.extensions
          .filter(({ ruleId }) => ruleId === rule.id)
          .map(({ orderedAt }) => orderedAt ?? '')
        const added = drawExtension(draw, startOf(one), draw.pick(extensionsOf(rule.id)))
        // One that is put before another takes its place among those that are allowed.
        if (added.orderedAt !== null && before.some((at) => at >= (added.orderedAt ?? ''))) return
        compare(
          one,
          { ...one.facts, extensions: [...one.facts.extensions, added] },
          moved,
          extended.map(({ id }) => id),
        )
      }),
      { seed: 20_260_203, numRuns: 2500 },
    )
    expect([...moved].sort()).toEqual(extended.map(({ id }) => id).sort())
  })
})
