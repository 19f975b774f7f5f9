import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochMs, type Instant, toEpochMs } from '../../src/core/dates/instant'
import { evaluate, type RuleFinding } from '../../src/core/law/evaluate'
import { explainEach } from '../../src/core/law/explain-each'
import type { LawFacts } from '../../src/core/law/facts/law-facts'
import { type Finding, findingKinds } from '../../src/core/law/finding'
import { columnsOfFacts, matrix } from '../../src/core/law/matrix'
import { readingUntil } from '../../src/core/law/reading/reading-until'
import { type StatusMatrix, statusMatrix } from '../../src/core/law/status-matrix'
import { anySeed, drawCase, drawOf } from '../support/any-person'
import { editPerson } from '../support/edit-person'
import { shippedLaw } from '../support/shipped-law'

// What a cell of the register's matrix says, as far as its state makes it count.
const cellOf = ({ lines, rows, states, dueEarliest, dueLatest, since }: StatusMatrix, row: number) =>
  lines.map((_, line) => {
    const at = line * rows + row
    const kind = findingKinds[states[at] as number]
    const instant = (ms: number | undefined): Instant | null =>
      Number.isFinite(ms) ? fromEpochMs(ms as number) : null
    switch (kind) {
      case 'not-applicable':
      case 'cannot-be-computed':
        return [kind]
      case 'breached':
        return [kind, instant(since[at])]
      case 'overdue':
      case 'disputed':
        return [kind, instant(dueEarliest[at]), instant(dueLatest[at]), instant(since[at])]
      default:
        return [kind, instant(dueEarliest[at]), instant(dueLatest[at])]
    }
  })
const told = (finding: Finding) => {
  const since = 'since' in finding ? [finding.since] : []
  return 'due' in finding
    ? [finding.kind, finding.due.earliest, finding.due.latest, ...since]
    : [finding.kind, ...since]
}
const named = (findings: readonly RuleFinding[], tell: (finding: Finding) => unknown) =>
  findings.map(({ ruleId, line, finding }) => [ruleId, line, tell(finding)])

describe('every rule of every pack', () => {
  it('has one answer, whoever asks: one person, the working, the matrix, the register', {
    timeout: 300_000,
  }, () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anySeed, (seed) => {
        const draw = drawOf(seed)
        const { zone, asOf, facts } = drawCase(draw)
        const people = [facts, ...Array.from({ length: 1 }, () => drawCase(draw).facts)]
        const law = shippedLaw(zone)
        const columns = columnsOfFacts(people, zone, asOf)
        const asked = matrix(law, columns, asOf)
        const states = statusMatrix(law, columns, asOf)
        for (const [row, person] of people.entries()) {
          const findings = evaluate(law, person, asOf)
          for (const { finding } of findings) seen.add(finding.kind)
          const explained = explainEach(law, person, asOf, () => true).rules
          expect(explained.map(({ rule, line, finding }) => [rule.id, line, finding])).toEqual(
            named(findings, (finding) => finding),
          )
          for (const [index, { ruleId, line, finding }] of findings.entries())
            expect([ruleId, line, asked.finding(index, row)]).toEqual([ruleId, line, finding])
          const cells = cellOf(states, row)
          expect(findings.map(({ ruleId, line }, index) => [ruleId, line, cells[index]])).toEqual(
            named(findings, told),
          )
        }
      }),
      { seed: 20_260_501, numRuns: 250 },
    )
    expect([...seen].sort()).toEqual([...findingKinds].sort())
  })

  it('says at a later minute what it says to those who ask then for the first time', {
    timeout: 300_000,
  }, () => {
    const draw = drawOf(20_260_503)
    const { zone, asOf, facts } = drawCase(draw)
    const people = [facts, ...Array.from({ length: 400 }, () => drawCase(draw).facts)]
    const law = shippedLaw(zone)
    const columns = columnsOfFacts(people, zone, asOf)
    let kept = statusMatrix(law, columns, asOf)
    let compared = 0
    for (const minutes of [1, 60, 3 * 1440, 40 * 1440, 400 * 1440]) {
      const later = fromEpochMs(toEpochMs(asOf) + minutes * 60_000)
      kept = statusMatrix(law, columns, later, kept)
      // What is worked out of columns is kept with them, so that a copy of them is asked for the first time.
      const anew = statusMatrix(law, { ...columns }, later)
      for (const [row, person] of people.entries())
        if (toEpochMs(later) < readingUntil(person, zone, asOf)) {
          expect([minutes, row, cellOf(kept, row)]).toEqual([minutes, row, cellOf(anew, row)])
          compared += 1
        }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  it('keeps up with 10,000 edits: a row recomputed alone is as in a full recomputation', {
    timeout: 300_000,
  }, () => {
    const draw = drawOf(20_260_502)
    const zone = 'America/Mexico_City'
    const law = shippedLaw(zone)
    const asOf = fromEpochMs(Date.UTC(2026, 4, 4, 15, 30))
    const people: LawFacts[] = Array.from({ length: 40 }, () => drawCase(draw).facts)
    const rowOf = (person: LawFacts) => evaluate(law, person, asOf).map(({ finding }) => told(finding))
    const kept = people.map(rowOf)
    let changes = 0
    for (let edit = 1; edit <= 10_000; edit += 1) {
      const row = draw.int(0, people.length - 1)
      people[row] = editPerson(draw, people[row] as LawFacts, zone, toEpochMs(asOf))
      const after = rowOf(people[row])
      if (JSON.stringify(after) !== JSON.stringify(kept[row])) changes += 1
      kept[row] = after
      if (edit % 50 !== 0) continue
      const full = statusMatrix(law, columnsOfFacts(people, zone, asOf), asOf)
      for (const [at, row] of kept.entries()) expect(cellOf(full, at)).toEqual(row)
    }
    // Most edits move something, or nothing would have been compared.
    expect(changes).toBeGreaterThan(3000)
  })
})
