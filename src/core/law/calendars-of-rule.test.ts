import { expect, it } from 'vitest'
import { packs } from '../../../tests/support/shipped-law'
import { calendarsOfRule } from './calendars-of-rule'

it('finds the calendars that the shipped rules count by, each once', () => {
  const rules = packs.flatMap((pack) => pack.rules)
  const of = (id: string) => {
    const rule = rules.find((one) => one.id === id)
    return rule && calendarsOfRule(rule)
  }
  expect(of('mx-lm-111-15wd-nominal')).toEqual(['mx-lfpa'])
  expect(of('mx-const-21-36h')).toEqual([])
  expect([...new Set(rules.flatMap(calendarsOfRule))].sort()).toEqual(
    [...new Set(JSON.stringify(packs).match(/(?<="calendar":")[^"]+/g))].sort(),
  )
})
