import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochMs, toEpochMs } from '../../src/core/dates/instant'
import { evaluate, type RuleFinding } from '../../src/core/law/evaluate'
import type { LawFacts } from '../../src/core/law/facts/law-facts'
import type { Due } from '../../src/core/law/finding'
import {
  anySeed,
  type Draw,
  drawAnswer,
  drawBirth,
  drawExtension,
  drawFacilityAnswers,
  drawMilestone,
  drawOf,
  zones,
} from '../support/any-person'
import { answersThatApply, drawRule, milestonesThatStart } from '../support/rule-person'
import { rules, shippedLaw } from '../support/shipped-law'

const minuteMs = 60_000
const dayMs = 86_400_000

// A person whose clocks all start within five days, and for whom all else comes after those days: then what
// starts later starts before everything else all the same.
const startsWithinDays = (draw: Draw, zone: string) => {
  const rule = drawRule(draw)
  const from = Date.UTC(2024, 5, 1) + draw.int(0, 700 * 1440) * minuteMs
  const after = from + 12 * dayMs
  const shifts = new Map<string, number>()
  const exactOrDay = draw.chance(75) ? ('minute' as const) : ('day' as const)
  const build = (by: (name: string) => number): LawFacts => {
    const event = (kind: 'stop' | 'handover' | 'arrival') => {
      const at = from + (kind === 'stop' ? 0 : kind === 'handover' ? 90 : 600) * minuteMs + by('custody')
      return { id: kind, kind, ...at_(at) }
    }
    const at_ = (at: number) => ({
      happenedAt: fromEpochMs(at),
      happenedPrecision: 'minute' as const,
      recordedAt: fromEpochMs(at),
      enteredInError: false,
    })
    return {
      birth,
      sex: 'unknown',
      nationalities: [],
      stays: [
        {
          id: 'present',
          events: (['stop', 'handover', 'arrival'] as const).map(event),
          orders: [],
          placements: placed.map(({ kind, at }) => ({
            kind,
            fromAt: fromEpochMs(at + by(kind)),
            toAt: null,
            recordedAt: fromEpochMs(at),
          })),
        },
      ],
      milestones: started.map(({ milestone, name }) => {
        const at = toEpochMs(milestone.happenedAt ?? fromEpochMs(from)) + by(name)
        return { ...milestone, ...at_(at), happenedPrecision: exactOrDay, forAt: null }
      }),
      flags: [],
      answers,
      facilityAnswers,
      extensions,
    }
  }
  const birth = drawBirth(draw, from)
  const placed = (['hold-room', 'secure', 'segregation'] as const).map((kind) => ({
    kind,
    at: from + draw.int(600, 3 * 1440) * minuteMs,
  }))
  const started = milestonesThatStart(rule).map((kind) => ({
    name: kind,
    milestone: drawMilestone(draw, kind, from + draw.int(0, 5 * 1440) * minuteMs, zone),
  }))
  const answers = [
    ...answersThatApply(draw, rule, from),
    ...(draw.chance(30) ? [drawAnswer(draw, 'obstructs-removal', 'yes', after)] : []),
    ...(draw.chance(30) ? [drawAnswer(draw, 'court-stay-of-removal', 'yes', after)] : []),
  ]
  const facilityAnswers = drawFacilityAnswers(draw, from)
  const extensions = draw.chance(50) ? [drawExtension(draw, after)] : []
  // A day that is known as a day only moves by days.
  for (const name of ['custody', 'hold-room', 'secure', 'segregation', ...started.map((one) => one.name)])
    shifts.set(
      name,
      draw.int(0, exactOrDay === 'minute' ? 5 * 1440 : 5) * (exactOrDay === 'minute' ? minuteMs : dayMs),
    )
  return {
    rule,
    earlier: build(() => 0),
    later: build((name) => shifts.get(name) ?? 0),
    asOf: fromEpochMs(after + draw.int(0, 600 * 1440) * minuteMs),
  }
}

const actsOf = ({ version, line }: RuleFinding): readonly string[] =>
  version?.lines
    .filter((one) => one.line === line)
    .flatMap(({ series, metBy }) => [...metBy, ...(series?.acts ?? [])]) ?? []

const notEarlier = (later: Due, earlier: Due): boolean =>
  (later.earliest ?? 'z') >= (earlier.earliest ?? later.earliest ?? '') &&
  (later.latest ?? 'z') >= (earlier.latest ?? later.latest ?? '')

describe('a clock that starts later', () => {
  it('never ends earlier, whatever the rule', () => {
    const compared = new Set<string>()
    fc.assert(
      fc.property(anySeed, (seed) => {
        const draw = drawOf(seed)
        const zone = draw.pick(zones)
        const { earlier, later, asOf } = startsWithinDays(draw, zone)
        const [before, after] = [earlier, later].map((facts) => evaluate(shippedLaw(zone), facts, asOf))
        for (const [index, one] of (before ?? []).entries()) {
          const other = after?.[index]
          // Across versions the text itself changes.
          if (other === undefined || one.version !== other.version) continue
          // An act that was done before the start and one after it are two histories, not two starts.
          if (actsOf(one).some((name) => earlier.milestones.some(({ kind }) => kind === name))) continue
          if (!('due' in one.finding) || !('due' in other.finding)) continue
          compared.add(one.ruleId)
          expect(
            notEarlier(other.finding.due, one.finding.due),
            `${one.ruleId}/${one.line} ${JSON.stringify([one.finding, other.finding])}`,
          ).toBe(true)
        }
      }),
      { seed: 20_260_101, numRuns: 2500 },
    )
    // Of the 119 rules some forbid and have no date.
    expect(compared.size).toBeGreaterThan(80)
    expect(rules.length).toBeGreaterThanOrEqual(109)
  })
})
