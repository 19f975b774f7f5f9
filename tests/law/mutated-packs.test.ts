import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { suggestedHouseAlarmHours } from '../../src/core/law/count'
import { evaluate } from '../../src/core/law/evaluate'
import { explainEach } from '../../src/core/law/explain-each'
import type { Law } from '../../src/core/law/law'
import { columnsOfFacts } from '../../src/core/law/matrix'
import { type Pack, packSchema } from '../../src/core/law/pack'
import { parsePack } from '../../src/core/law/parse-pack'
import { statusMatrix } from '../../src/core/law/status-matrix'
import type { Result } from '../../src/core/result'
import { readPack } from '../../src/main/law-packs'
import { type Draw, drawCase, drawOf } from '../support/any-person'
import { mutate, mutateText, putVerdict } from '../support/mutated-pack'
import { calendars } from '../support/shipped-calendars'
import { packs, packTexts } from '../support/shipped-law'

// As they stand in the files, before the schema has filled anything in.
const raw = [...packTexts.values()].map((text) => parse(text) as Pack)
const zone = 'America/Mexico_City'
const people = Array.from({ length: 2 }, (_, index) => drawCase(drawOf(20_260_700 + index)))

const fewRules = (draw: Draw): { rules: unknown[] } => {
  const pack = draw.pick(raw)
  const rules = Array.from({ length: draw.pick([1, 1, 2]) }, () => draw.pick(pack.rules))
  return structuredClone({ ...pack, rules: [...new Set(rules)] })
}

const messagesOf = (read: Result<Pack>): string[] =>
  read.ok || read.problem.code !== 'invalid-input' ? [] : read.problem.issues.map(({ message }) => message)

// A pack that was taken keeps to the schema, whole, and says something of everybody.
const mustHold = (pack: Pack, ruleCount: number): void => {
  expect(pack.rules.length).toBe(ruleCount)
  expect(packSchema.safeParse(pack)).toEqual({ success: true, data: pack })
  const law: Law = { packs: [pack], zone, calendars, houseAlarms: suggestedHouseAlarmHours }
  for (const { facts, asOf } of people) {
    const findings = evaluate(law, facts, asOf)
    expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBe(ruleCount)
    expect(explainEach(law, facts, asOf, () => true).rules.length).toBe(findings.length)
  }
  const facts = people.map((one) => one.facts)
  const asOf = people[0]?.asOf
  if (asOf !== undefined) statusMatrix(law, columnsOfFacts(facts, zone, asOf), asOf)
}

describe('10,000 mutated packs', () => {
  it('are refused with a reason or hold whole: 7,000 of their contents', { timeout: 300_000 }, () => {
    const draw = drawOf(20_260_701)
    let taken = 0
    for (let index = 0; index < 7000; index += 1) {
      const value = fewRules(draw)
      for (let left = draw.pick([1, 1, 1, 2, 3]); left > 0; left -= 1) mutate(draw, value)
      const ruleCount = Array.isArray(value.rules) ? value.rules.length : 0
      const read = parsePack(value)
      if (!read.ok) {
        const messages = messagesOf(read)
        expect(messages.every((message) => /^(pack|date)\./.test(message))).toBe(true)
        expect(messages.length).toBeGreaterThan(0)
        continue
      }
      taken += 1
      mustHold(read.value, ruleCount)
    }
    expect(taken).toBeGreaterThan(300)
    expect(taken).toBeLessThan(3500)
  })

  it('are refused with a reason or hold whole: 3,000 of their text', { timeout: 300_000 }, () => {
    const draw = drawOf(20_260_702)
    // The shorter ones, because reading YAML is what takes the time.
    const texts = raw
      .flatMap((pack) => [
        stringify({ ...pack, rules: pack.rules.slice(0, 1) }),
        stringify({ ...pack, rules: pack.rules.slice(-2) }),
      ])
      .filter(({ length }) => length < 16_000)
    let taken = 0
    for (let index = 0; index < 3000; index += 1) {
      const text = mutateText(draw, draw.pick(texts))
      const read = readPack(text)
      if (!read.ok) continue
      taken += 1
      mustHold(read.value, text.match(/^ *- id: /gm)?.length ?? 0)
    }
    expect(taken).toBeGreaterThan(100)
    expect(taken).toBeLessThan(2000)
  })

  it('change nothing beyond themselves', () => {
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x')
    for (const pack of packs) expect(packSchema.safeParse(pack).success).toBe(true)
  })
})

describe('a pack that scores people or whose outcome is to detain', () => {
  it('is refused for that reason, wherever it hides', () => {
    const draw = drawOf(20_260_703)
    for (let index = 0; index < 1000; index += 1) {
      const value = fewRules(draw)
      const reason = putVerdict(draw, value)
      // Other faults beside it do not hide it.
      if (draw.chance(30)) put(value, 'extra', 1)
      expect(messagesOf(parsePack(value))).toEqual([reason])
    }
  })
})

const put = (value: object, key: string, content: unknown): void => {
  Object.assign(value, { [key]: content })
}
