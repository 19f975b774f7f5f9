import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/dates/add-days'
import { fromEpochMs, type Instant } from '../../src/core/dates/instant'
import type { PlainDate } from '../../src/core/dates/plain-date'
import { evaluate } from '../../src/core/law/evaluate'
import { explainEach } from '../../src/core/law/explain-each'
import type { LawFacts } from '../../src/core/law/facts/law-facts'
import { type Finding, findingKinds } from '../../src/core/law/finding'
import type { Law } from '../../src/core/law/law'
import { columnsOfFacts, matrix } from '../../src/core/law/matrix'
import { movedDates } from '../../src/core/law/moved-dates'
import type { RuleVersion } from '../../src/core/law/rule-version'
import { statusMatrix } from '../../src/core/law/status-matrix'
import { drawCase, drawOf } from '../support/any-person'
import { shippedLaw } from '../support/shipped-law'

const zone = 'America/Mexico_City'

// Every rule that has one version gets a second from a day on, which counts by the start.
const withSecondVersion = (
  law: Law,
  from: PlainDate,
  second: (version: RuleVersion) => RuleVersion,
): Law => ({
  ...law,
  packs: law.packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => {
      const [only, another] = rule.versions
      const isSplit =
        only !== undefined &&
        another === undefined &&
        (only.inForceFrom === null || only.inForceFrom < from) &&
        only.inForceUntil === null
      return isSplit
        ? {
            ...rule,
            versions: [
              { ...only, inForceUntil: addDays(from, -1) },
              { ...second(only), inForceFrom: from },
            ],
          }
        : rule
    }),
  })),
})

const longer = (version: RuleVersion): RuleVersion => ({
  ...version,
  lines: version.lines.map((line) => ({
    ...line,
    counted: line.counted.map((count) =>
      'amount' in count ? { ...count, amount: count.amount + 1 } : count,
    ),
  })) as unknown as RuleVersion['lines'],
})

const people = (seed: number, howMany: number) => {
  const draw = drawOf(seed)
  const all = Array.from({ length: howMany }, () => ({ ...drawCase(draw), split: draw.int(0, 900) }))
  return all.map(({ facts, split }): { facts: LawFacts; from: PlainDate } => ({
    facts,
    from: addDays('2024-03-01' as PlainDate, split),
  }))
}
const asOf: Instant = fromEpochMs(Date.UTC(2026, 8, 1, 15))

describe('a second version of every rule', () => {
  it('that says the same moves nobody, whatever is known of the start', () => {
    let compared = 0
    for (const { facts, from } of people(20_261_101, 40)) {
      const before = shippedLaw(zone)
      const after = withSecondVersion(before, from, (version) => version)
      const [was, is] = [before, after].map((law) =>
        evaluate(law, facts, asOf).map(({ ruleId, line, finding }) => [ruleId, line, finding]),
      )
      expect(is).toEqual(was)
      compared += was?.length ?? 0
      const columns = columnsOfFacts([facts], zone, asOf)
      expect(movedDates(before, after, columns, asOf, () => true).moved).toEqual([])
    }
    expect(compared).toBeGreaterThan(5000)
  })

  it('has one answer, whoever asks: one person, the working, the matrix, the register', () => {
    const seen = new Set<string>()
    for (const { facts, from } of people(20_261_102, 60)) {
      const law = withSecondVersion(shippedLaw(zone), from, longer)
      const columns = columnsOfFacts([facts], zone, asOf)
      const findings = evaluate(law, facts, asOf)
      const explained = explainEach(law, facts, asOf, () => true).rules
      expect(explained.map(({ finding }) => finding)).toEqual(findings.map(({ finding }) => finding))
      for (const { steps } of explained) for (const { sentence } of steps) seen.add(sentence)
      const asked = matrix(law, columns, asOf)
      const cells = statusMatrix(law, columns, asOf)
      for (const [line, { ruleId, finding }] of findings.entries()) {
        expect([ruleId, asked.finding(line, 0)]).toEqual([ruleId, finding])
        const state = findingKinds[cells.states[line] ?? 0]
        const due = (ms: number | undefined) => (Number.isFinite(ms) ? fromEpochMs(ms as number) : null)
        const dates =
          'due' in finding ? [due(cells.dueEarliest[line]), due(cells.dueLatest[line])] : [null, null]
        expect([ruleId, state, ...dates]).toEqual([ruleId, finding.kind, ...datesOf(finding)])
      }
    }
    expect(seen).toContain('law.step.versionsPossible')
    expect(seen).toContain('law.step.versionByStart')
  })
})

const datesOf = (finding: Finding) =>
  'due' in finding ? [finding.due.earliest, finding.due.latest] : [null, null]
