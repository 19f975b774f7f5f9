import { describe, expect, it } from 'vitest'
import { aLaw } from '../../../tests/support/a-law'
import { aMark, aPack } from '../../../tests/support/a-pack'
import type { Instant } from '../dates/instant'
import { evaluate } from './evaluate'
import { explain } from './explain'
import { explainEach } from './explain-each'
import { factsFromDocument } from './facts/facts-from-document'
import { packSchema } from './pack'

const law = aLaw([packSchema.parse({ ...aPack(), rules: [aMark(24), aMark(72)] })], 'UTC')
const asOf = '2026-01-07T11:00:00.000Z' as Instant
const stopped = (at: string) =>
  factsFromDocument({ stays: [{ events: [{ kind: 'stop', at }] }] }, 'UTC', asOf)

describe('explaining one person after another', () => {
  it('gives the findings of evaluate and the workings of explain, whoever came before', () => {
    for (const at of ['2026-01-05T10:00Z', '2026-01-07T10:59Z', '2026-01-08T10:00Z']) {
      const facts = stopped(at)
      const each = explainEach(law, facts, asOf, () => true).rules
      expect(each.map(({ finding }) => finding)).toEqual(
        evaluate(law, facts, asOf).map(({ finding }) => finding),
      )
      for (const one of each) expect(one).toEqual(explain(law, one.rule.id, facts, asOf, one.line))
    }
  })

  it('gives workings only where they are wanted, and only the lines that are', () => {
    const facts = stopped('2026-01-05T10:00Z')
    const some = explainEach(law, facts, asOf, ({ kind }) => kind === 'overdue').rules
    expect(some.map(({ finding, steps }) => [finding.kind, steps.length > 0])).toEqual([
      ['overdue', true],
      ['running', false],
    ])
    expect(explainEach(law, facts, asOf, () => false, [1]).rules.map(({ rule }) => rule.id)).toEqual([
      aMark(72).id,
    ])
  })
})
