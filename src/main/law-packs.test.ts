import { describe, expect, it } from 'vitest'
import { readPack, shippedPacks } from './law-packs.js'

describe('the house marks', () => {
  const [pack] = shippedPacks

  it('are the ten lengths of time, as elapsed hours or days of 24 hours', () => {
    expect(pack?.rules.map(({ id }) => id)).toEqual([
      'house-24-hours',
      'house-48-hours',
      'house-72-hours',
      'house-14-days',
      'house-30-days',
      'house-90-days',
      'house-180-days',
      'house-365-days',
      'house-540-days',
      'house-730-days',
    ])
  })

  it('are plainly not law', () => {
    expect(pack?.title.en).toBe('House marks, not law')
    for (const rule of pack?.rules ?? []) {
      expect(rule.kind).toBe('mark')
      expect(rule.force).toBe('house')
      expect(rule.versions.map(({ howSure }) => howSure)).toEqual(['not-law'])
      expect(rule.versions.map(({ consequence }) => consequence.outcome)).toEqual(['show'])
    }
  })
})

describe('readPack', () => {
  const firstMessage = (text: string) => {
    const read = readPack(text)
    return read.ok || read.problem.code !== 'invalid-input' ? null : read.problem.issues[0]?.message
  }

  it('refuses what is no YAML, and aliases, which can swell a small file', () => {
    expect(firstMessage('a: [')).toBe('pack.notYaml')
    expect(firstMessage('a: &x [1]\nb: *x')).toBe('pack.notYaml')
    expect(firstMessage('')).toBe('pack.missingOrWrongKind')
  })
})
