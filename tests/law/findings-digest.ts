import { createHash } from 'node:crypto'
import { instantFromOffsetText } from '../../src/core/dates/instant-from-offset-text'
import { suggestedHouseAlarmHours } from '../../src/core/law/count'
import { evaluate } from '../../src/core/law/evaluate'
import { explainEach } from '../../src/core/law/explain-each'
import { factsFromDocument } from '../../src/core/law/facts/facts-from-document'
import type { Law } from '../../src/core/law/law'
import { drawCase, drawOf } from '../support/any-person'
import { calendars } from '../support/shipped-calendars'
import { packs, shippedLaw } from '../support/shipped-law'

// Run by itself under each time zone of a machine: every example, and people at random with their workings.
const hash = createHash('sha256')
const differing: string[] = []
let findings = 0
for (const pack of packs) {
  // One law for a zone: compiling it for each example would take most of the time.
  const laws = new Map<string, Law>()
  for (const rule of pack.rules)
    for (const { name, zone, asOf: text, person, line, expect } of rule.examples) {
      const law = laws.get(zone) ?? { packs: [pack], zone, calendars, houseAlarms: suggestedHouseAlarmHours }
      laws.set(zone, law)
      const asOf = instantFromOffsetText(text)
      if (asOf === null) throw new Error(`${name} has its instant`)
      const found = evaluate(law, factsFromDocument(person, zone, asOf), asOf).find(
        (one) => one.ruleId === rule.id && (line === undefined || one.line === line),
      )
      if (found?.finding.kind !== expect.state) differing.push(`${rule.id}: ${name}`)
      hash.update(JSON.stringify(found?.finding))
      findings += 1
    }
}
for (let seed = 1; seed <= 60; seed += 1) {
  const { facts, zone, asOf } = drawCase(drawOf(seed))
  for (const { finding, steps } of explainEach(shippedLaw(zone), facts, asOf, () => true).rules) {
    hash.update(JSON.stringify([finding, steps]))
    findings += 1
  }
}
const offsets = [1, 7].map((month) => new Date(2026, month, 1).getTimezoneOffset())
process.stdout.write(JSON.stringify({ offsets, findings, differing, digest: hash.digest('hex') }))
