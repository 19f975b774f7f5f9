import { describe, expect, it } from 'vitest'
import { readPack, shippedPack, shippedPackIds, shippedPackIdsOf, shippedPacks } from './law-packs'

describe('the house marks', () => {
  const pack = shippedPack('house-marks')

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

describe('the shipped packs', () => {
  it.each(shippedPackIds)('hold a valid pack in the file %s, named after it', (id) => {
    expect(shippedPack(id)?.id).toBe(id)
  })

  it('name each rule once over all of them, so that a rule can be asked for by its id', () => {
    const ids = shippedPacks().flatMap(({ rules }) => rules.map(({ id }) => id))
    expect(ids.length).toBe(new Set(ids).size)
  })

  it('are found by their state without being read', () => {
    const states = new Set(shippedPacks().flatMap(({ country }) => country ?? []))
    for (const country of states)
      expect(shippedPackIdsOf(country)).toEqual(
        shippedPacks()
          .filter((pack) => pack.country === country)
          .map(({ id }) => id),
      )
    expect(shippedPackIdsOf('XX')).toEqual([])
  })

  it('are no others than those of the folder', () => {
    expect(shippedPack('constructor')).toBeNull()
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
