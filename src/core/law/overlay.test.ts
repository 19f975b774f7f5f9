import { describe, expect, it } from 'vitest'
import { aMark, aPack } from '../../../tests/support/a-pack'
import type { PlainDate } from '../dates/plain-date'
import { changedRules, laidOver, overlayFaults } from './overlay'
import type { Rule } from './rule'
import type { RuleVersion } from './rule-version'

const day = (text: string) => text as PlainDate
const base = aPack([24, 72])
const rule = base.rules[0] as Rule
const version = rule.versions[0] as RuleVersion
const from = day('2027-01-01')
const ended: RuleVersion = { ...version, inForceUntil: day('2026-12-31') }
const next: RuleVersion = { ...version, inForceFrom: from, whenUnknown: 'applies' }
const reformed: Rule = { ...rule, versions: [ended, next] }
const messages = (rules: readonly Rule[]) => overlayFaults(base, rules, from).map(({ message }) => message)

describe('laidOver', () => {
  it('puts a changed rule in the place of the shipped one and a new one after, and drops none', () => {
    const added = aMark(99)
    expect(laidOver(base, { ...base, rules: [added, reformed] }).rules).toEqual([
      reformed,
      base.rules[1],
      added,
    ])
  })

  it('is the pack itself where nothing lies beneath', () => {
    expect(laidOver(null, base)).toBe(base)
  })

  it('leaves the shipped pack as it was', () => {
    const before = structuredClone(base)
    laidOver(base, { ...base, rules: [reformed] })
    expect(base).toEqual(before)
  })
})

describe('changedRules', () => {
  it('finds those that differ, whatever the order of their fields', () => {
    const turned = Object.fromEntries(Object.entries(rule).reverse()) as Rule
    expect(changedRules(base, { ...base, rules: [turned, ...base.rules.slice(1)] })).toEqual([])
    expect(changedRules(base, { ...base, rules: [reformed, ...base.rules.slice(1)] })).toEqual([reformed])
  })
})

describe('overlayFaults', () => {
  it('takes a new version that begins when the old one has ended', () => {
    expect(messages([reformed])).toEqual([])
  })

  it('takes a better citation, or that the text was checked again', () => {
    const checked = { ...version, howSure: 'read' as const, textCheckedOn: day('2026-06-01') }
    expect(messages([{ ...rule, versions: [checked] }])).toEqual([])
  })

  it('refuses to rewrite what a version says', () => {
    expect(messages([{ ...rule, versions: [{ ...version, whenUnknown: 'applies' }] }])).toEqual([
      'pack.versionRewritten',
    ])
  })

  it('refuses to let a version go', () => {
    expect(messages([{ ...rule, versions: [next] }])).toEqual(['pack.versionRewritten'])
  })

  it('refuses to end one before the day of the draft', () => {
    const early = { ...version, inForceUntil: day('2026-11-30') }
    expect(messages([{ ...rule, versions: [early, next] }])).toEqual(['pack.versionRewritten'])
  })

  it('asks a new version from which day it counts, and not from before the draft', () => {
    expect(messages([aMark(99)])).toEqual(['pack.startDateNeeded'])
    const early = { ...next, inForceFrom: day('2026-12-15') }
    expect(messages([{ ...rule, versions: [ended, early] }])).toEqual(['pack.startsBeforeDraft'])
  })

  it('asks nothing of a pack that is the facility’s own', () => {
    expect(overlayFaults(null, [aMark(99)], from)).toEqual([])
  })
})
