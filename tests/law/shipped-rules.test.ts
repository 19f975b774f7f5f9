import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fromEpochDay, toEpochDay } from '../../src/core/dates/epoch-day'
import { monthsLater } from '../../src/core/dates/months-later'
import type { PlainDate } from '../../src/core/dates/plain-date'
import { momentNames } from '../../src/core/law/facts/moment-name'
import type { Localized } from '../../src/core/law/localized'
import { parsePack } from '../../src/core/law/parse-pack'
import { exampleCases } from '../../src/core/law/worked-example'
import { pastReview } from '../support/past-review'
import { packs, packTexts, rules } from '../support/shipped-law'

const isText = (value: object): value is Localized => 'en' in value && 'es' in value
const textsIn = (value: unknown, path: string): readonly (readonly [string, Localized])[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`))
}
const months = (on: PlainDate, count: number): PlainDate =>
  fromEpochDay(monthsLater(toEpochDay(on), count, 'last-of-month'))
const ofLaw = rules.filter(({ force }) => force !== 'house')

describe('the rules that come with the program', () => {
  it('are the 109 of law and the marks of the house, each with its id once', () => {
    expect(ofLaw.length).toBe(109)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    expect(new Set(packs.map(({ id }) => id)).size).toBe(packTexts.size)
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says how sure it is, until when, and shows it',
    (_, rule) => {
      for (const { howSure, textCheckedOn, reviewBy, citations, doubt } of rule.versions) {
        expect(rule.force === 'house' ? ['not-law'] : ['read', 'reported', 'not-confirmed']).toContain(
          howSure,
        )
        // A year; three months where the law is moving.
        expect([months(textCheckedOn, 12), months(textCheckedOn, 3)]).toContain(reviewBy)
        if (rule.force !== 'house')
          for (const { source } of citations) expect(source).toMatch(/^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}\//i)
        // What is not confirmed says what is doubtful about it.
        if (howSure === 'not-confirmed') expect(doubt).not.toBeNull()
      }
      expect(exampleCases.filter((owed) => !rule.examples.some((one) => one.case === owed))).toEqual([])
      expect(new Set(rule.examples.map(({ name }) => name)).size).toBe(rule.examples.length)
    },
  )

  it('name every other rule and line that they rest on rightly', () => {
    const ids = new Set(rules.map(({ id }) => id))
    for (const rule of rules)
      for (const { lines } of rule.versions)
        for (const { startsFrom } of lines)
          if (startsFrom.elseDueOf !== null) expect(ids).toContain(startsFrom.elseDueOf)
    for (const { examples, versions } of rules)
      for (const { line } of examples)
        if (line !== undefined)
          expect(versions.flatMap(({ lines }) => lines).map((one) => one.line)).toContain(line)
    expect(momentNames.length).toBeGreaterThan(0)
  })

  it('say everything in four languages, each its own', () => {
    // Right in both languages.
    const alike = ['Base internacional e interamericana']
    const same: string[] = []
    for (const pack of packs)
      for (const [path, text] of textsIn(pack, pack.id)) {
        const languages = Object.entries(text)
        for (const [index, [one, words]] of languages.entries()) {
          expect(words.trim(), `${path} ${one}`).not.toBe('')
          // Names and short words may well be alike; a sentence may not.
          for (const [other, others] of languages.slice(index + 1))
            if (words === others && !alike.includes(words) && words.split(/\s+/).length > 3)
              same.push(`${path} ${one} = ${other}: ${words}`)
        }
      }
    expect(same).toEqual([])
  })

  it('are listed when the day of their next check has passed', () => {
    const [first] = packs
    const [rule] = first?.rules ?? []
    if (first === undefined || rule === undefined) throw new Error('there is a pack with a rule')
    const day = (on: string) => on as PlainDate
    const checked = {
      ...rule,
      versions: rule.versions.map((one) => ({ ...one, reviewBy: day('2027-02-22') })),
    }
    const only = [{ ...first, rules: [checked] }]
    expect(pastReview(only, day('2027-02-22'))).toEqual([])
    expect(pastReview(only, day('2027-02-23'))).toEqual([`${rule.id} 2027-02-22`])
    expect(pastReview(packs, day('2026-11-22'))).toEqual([])
    expect(pastReview(packs, day('2030-01-01')).length).toBe(rules.length)
  })

  it('would be refused without an address, a day of checking or an example', () => {
    const raw = parse(packTexts.get('mx.yaml') ?? '') as { rules: Record<string, unknown>[] }
    const issues = (change: (rule: { versions: Record<string, unknown>[]; examples: unknown[] }) => void) => {
      const copy = structuredClone(raw)
      change(copy.rules[0] as never)
      const read = parsePack(copy)
      return read.ok || read.problem.code !== 'invalid-input'
        ? []
        : read.problem.issues.map(({ message }) => message)
    }
    expect(issues(() => {})).toEqual([])
    expect(
      issues(({ versions: [version] }) =>
        Object.assign(version ?? {}, { citations: [{ cite: 'A law', source: 'a shelf', says: 'x' }] }),
      ),
    ).toEqual(['pack.notAnAddress'])
    expect(
      issues(({ versions: [version] }) => Reflect.deleteProperty(version ?? {}, 'textCheckedOn')),
    ).not.toEqual([])
    expect(issues((rule) => rule.examples.splice(0, 1))).not.toEqual([])
  })
})
