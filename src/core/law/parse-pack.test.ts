import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMark, aPack } from '../../../tests/support/a-pack'
import { parsePack } from './parse-pack'

const messages = (value: unknown): string[] => {
  const parsed = parsePack(value)
  if (parsed.ok) return []
  return parsed.problem.code === 'invalid-input' ? parsed.problem.issues.map(({ message }) => message) : ['?']
}
const withRule = (change: object) => ({ ...aPack(), rules: [{ ...aMark(24), ...change }] })
const withVersion = (change: object) => withRule({ versions: [{ ...aMark(24).versions[0], ...change }] })

describe('parsePack', () => {
  it('takes a whole pack', () => {
    expect(messages(aPack())).toEqual([])
  })

  it('refuses a pack that scores people, and says so', () => {
    for (const key of ['score', 'riskScore', 'risk', 'points', 'risk-level', 'weight', 'flight_risk'])
      expect(messages(withRule({ [key]: 3 }))).toEqual(['pack.scoresPeople'])
  })

  it('refuses a pack whose outcome is to detain, and says so', () => {
    for (const outcome of ['detain', 'detention', 'hold', 'keep-detained', 'continue-detention', 'remand'])
      expect(messages(withVersion({ consequence: { outcome, sentence: aPack().note } }))).toEqual([
        'pack.outcomeIsDetention',
      ])
    expect(messages(withRule({ decision: 'detain' }))).toEqual(['pack.outcomeIsDetention'])
  })

  it('refuses an outcome that is not in the closed list', () => {
    expect(messages(withVersion({ consequence: { outcome: 'deport', sentence: aPack().note } }))).toContain(
      'pack.notAllowed',
    )
  })

  it('refuses a way of counting that is not computed', () => {
    const [line] = aMark(24).versions[0]?.lines ?? []
    expect(messages(withVersion({ lines: [{ ...line, counted: [{ kind: 'moons', amount: 15 }] }] }))).toEqual(
      ['pack.notAllowed'],
    )
  })

  it('takes one or two readings of an absolute maximum, and a single one without its list', () => {
    const [line] = aMark(24).versions[0]?.lines ?? []
    const maximum = (absoluteMaximum: unknown) => {
      const parsed = parsePack(withVersion({ lines: [{ ...line, absoluteMaximum }] }))
      return parsed.ok ? parsed.value.rules[0]?.versions[0]?.lines[0]?.absoluteMaximum : 'refused'
    }
    const hours = { kind: 'elapsed', amount: 168, unit: 'hours' }
    const days = { kind: 'days-to-the-clock-time', amount: 7 }
    expect(maximum(null)).toBe(null)
    expect(maximum(hours)).toEqual([hours])
    expect(maximum([hours])).toEqual([hours])
    expect(maximum([days, hours])).toEqual([days, hours])
    expect([maximum([]), maximum([days, hours, hours]), maximum(7)]).toEqual([
      'refused',
      'refused',
      'refused',
    ])
  })

  it('refuses a rule without source, translation or date of checking', () => {
    expect(messages(withVersion({ citations: [] }))).toContain('pack.outOfBounds')
    expect(messages(withVersion({ textCheckedOn: undefined }))).not.toEqual([])
    expect(messages(withRule({ title: { en: 'a', es: 'b', pt: 'c' } }))).toContain('pack.missingOrWrongKind')
  })

  it('refuses a rule that owes a worked example', () => {
    const examples = aMark(24).examples.filter((example) => example.case !== 'at')
    expect(messages(withRule({ examples }))).toEqual(['pack.exampleMissing.at'])
  })

  it('refuses a house mark that pretends to be law, and law that pretends to be a house mark', () => {
    expect(messages(withRule({ force: 'statute' }))).toContain('pack.houseIsForMarksOnly')
    expect(messages(withRule({ kind: 'max-detention' }))).toContain('pack.houseIsForMarksOnly')
    expect(messages(withVersion({ howSure: 'read' }))).toContain('pack.houseIsForMarksOnly')
    expect(messages(withVersion({ consequence: { outcome: 'release', sentence: aPack().note } }))).toContain(
      'pack.marksOnlyShow',
    )
  })

  it('refuses law whose source is not an address to read it at', () => {
    const [version] = aMark(24).versions
    const asLaw = (source: string) =>
      withRule({
        kind: 'max-detention',
        force: 'statute',
        versions: [
          {
            ...version,
            howSure: 'read',
            citations: [{ cite: 'Act, s. 1', source, says: 'No more than 24 h' }],
          },
        ],
      })
    expect(messages(asLaw('https://example.org/act'))).toEqual([])
    expect(messages(asLaw('habeas:act'))).toEqual(['pack.lawNeedsItsAddress'])
    expect(messages(asLaw('somewhere'))).toContain('pack.notAnAddress')
  })

  it('refuses a prohibition that does not say what it forbids, and one in a rule of another kind', () => {
    const forbidding = { strength: 'absolute', forbids: 'holding', unless: null, onlyDuringTheTime: false }
    expect(messages(withVersion({ prohibition: forbidding }))).toEqual(['pack.prohibitionSaysWhatItForbids'])
    const presumption = { ...forbidding, strength: 'presumption' }
    expect(messages(withVersion({ prohibition: presumption }))).toContain('pack.presumptionNeedsItsReason')
  })

  it('refuses a review that is due before the text was checked', () => {
    expect(messages(withVersion({ textCheckedOn: '2026-02-01', reviewBy: '2026-02-01' }))).toEqual([
      'pack.reviewBeforeCheck',
    ])
  })

  it('refuses fields it does not know, ids used twice and versions that overlap', () => {
    expect(messages({ ...aPack(), extra: 1 })).toEqual(['pack.unknownField'])
    expect(messages({ ...aPack(), rules: [aMark(24), aMark(24)] })).toEqual(['pack.sameIdTwice'])
    const [version] = aMark(24).versions
    expect(messages(withRule({ versions: [version, version] }))).toEqual(['pack.versionsOverlap'])
    expect(messages(withVersion({ inForceFrom: '2026-02-01', inForceUntil: '2026-01-01' }))).toContain(
      'pack.endsBeforeItStarts',
    )
  })

  it('refuses a file that is too deep or that contains itself', () => {
    const loop: Record<string, unknown> = {}
    loop['again'] = loop
    expect(messages({ ...aPack(), loop })).toEqual(['pack.tooLarge'])
  })

  it('names the place of every fault', () => {
    const parsed = parsePack(withVersion({ reviewBy: '2026-02-30' }))
    expect(parsed.ok).toBe(false)
    if (!parsed.ok && parsed.problem.code === 'invalid-input')
      expect(parsed.problem.issues[0]).toEqual({
        path: ['rules', 0, 'versions', 0, 'reviewBy'],
        message: 'date.notADay',
      })
  })

  it('never fails otherwise, whatever is in the file', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, maxDepth: 5 }), (value) => {
        expect(parsePack(value).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses or wholly accepts a pack in which one value was exchanged', () => {
    const paths = leafPaths(aPack())
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const mutated = structuredClone(aPack()) as unknown
        setAt(mutated, path, value)
        const parsed = parsePack(mutated)
        if (parsed.ok) expect(parsed.value.rules.length).toBe(2)
      }),
      { numRuns: 2000 },
    )
  })
})

type Path = readonly string[]
const leafPaths = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => leafPaths(inner, [...path, key]))].filter(
        (found) => found.length > 0,
      )
    : [path]
const setAt = (target: unknown, path: Path, value: unknown): void => {
  let at = target as Record<string, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
  at[path[path.length - 1] as string] = value
}
