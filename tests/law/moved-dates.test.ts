import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../src/core/dates/plain-date'
import { evaluate } from '../../src/core/law/evaluate'
import type { Law } from '../../src/core/law/law'
import { columnsOfFacts } from '../../src/core/law/matrix'
import { movedDates } from '../../src/core/law/moved-dates'
import { isAtLarge, isHeld } from '../../src/core/law/reading/fact-columns'
import type { RuleVersion } from '../../src/core/law/rule-version'
import { drawCase, drawOf } from '../support/any-person'
import { shippedLaw } from '../support/shipped-law'

const halved = (version: RuleVersion): RuleVersion => ({
  ...version,
  lines: version.lines.map((line) => ({
    ...line,
    counted: line.counted.map((count) =>
      count.kind === 'elapsed' ? { ...count, amount: Math.ceil(count.amount / 2) } : count,
    ),
  })) as unknown as RuleVersion['lines'],
})

const plainDate = (text: string) => text as PlainDate

describe('the dates that a change of law would move', () => {
  it('are those that differ between the findings of the two laws, and no others', () => {
    const zone = 'America/Mexico_City'
    const draw = drawOf(20_260_801)
    const people = Array.from({ length: 60 }, () => drawCase(draw))
    const asOf = people[0]?.asOf
    if (asOf === undefined) throw new Error('there is somebody')
    const facts = people.map((one) => one.facts)
    const before = shippedLaw(zone)
    const after: Law = {
      ...before,
      houseAlarms: { 'at-once': 30, 'without-delay': 2, 'promptly-before-a-judge': 900 },
      calendars: before.calendars.filter(({ id }) => id !== 'mx-lfpa'),
    }
    const columns = columnsOfFacts(facts, zone, asOf)
    const expected = facts.flatMap((person, row) => {
      if (columns.state[row] !== isHeld && columns.state[row] !== isAtLarge) return []
      const [was, is] = [before, after].map((law) => evaluate(law, person, asOf))
      return (was ?? []).flatMap(({ ruleId, line, finding }, index) => {
        const other = is?.[index]?.finding
        if (other === undefined) return []
        const [one, two] = [finding, other].map((found) => ({
          state: found.kind,
          earliest: 'due' in found ? found.due.earliest : null,
          latest: 'due' in found ? found.due.latest : null,
        }))
        return JSON.stringify(one) === JSON.stringify(two)
          ? []
          : [{ row, ruleId, line, before: one, after: two }]
      })
    })
    const { moved } = movedDates(before, after, columns, asOf, () => true)
    const told = moved.map(({ row, ruleId, line, before: was, after: is }) => ({
      row,
      ruleId,
      line,
      before: was,
      after: is,
    }))
    const inOrder = (list: readonly { row: number; ruleId: string; line: string }[]) =>
      [...list].sort(
        (a, b) => a.row - b.row || `${a.ruleId} ${a.line}`.localeCompare(`${b.ruleId} ${b.line}`),
      )
    expect(inOrder(told)).toEqual(inOrder(expected))
    expect(expected.length).toBeGreaterThan(50)
  })

  it('say of whoever was over, and of whom nothing can be told any more, that nobody can tell', () => {
    const zone = 'America/Mexico_City'
    const before = shippedLaw(zone)
    // A second version of every rule, which allows less: without a start none can be chosen where both may count.
    const after: Law = {
      ...before,
      packs: before.packs.map((pack) => ({
        ...pack,
        rules: pack.rules.map((rule) => ({
          ...rule,
          versionChosenBy: 'start',
          versions: rule.versions.slice(0, 1).flatMap((version) => [
            { ...version, inForceFrom: null, inForceUntil: plainDate('2019-12-31') },
            { ...halved(version), inForceFrom: plainDate('2020-01-01'), inForceUntil: null },
          ]),
        })),
      })),
    }
    const draw = drawOf(20_260_802)
    const people = Array.from({ length: 400 }, () => drawCase(draw))
    const asOf = people[0]?.asOf
    if (asOf === undefined) throw new Error('there is somebody')
    const columns = columnsOfFacts(
      people.map(({ facts }) => facts),
      zone,
      asOf,
    )
    const lost = movedDates(before, after, columns, asOf, () => true).moved.filter(
      (one) => one.before?.state === 'overdue' && one.after?.state === 'cannot-be-computed',
    )
    expect(lost.length).toBeGreaterThan(0)
    expect(new Set(lost.map(({ change }) => change))).toEqual(new Set(['becomes-unknown']))
  })
})
