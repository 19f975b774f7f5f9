import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/renderer/i18n/en/catalogue'

// Core and host name a problem by a key; the page turns it into words. A key without words would
// leave a person with "that cannot be done".

const sources = ['src/core', 'src/main'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
)
const patterns = [
  /\bconflict\(\s*'([\w.-]+)'/g,
  /\binvalid\([^()]*?,\s*'([\w-]+\.[\w.-]+)'/g,
  /\berror: '([\w-]+\.[\w.-]+)'/g,
  /\b(?:why|message): '([\w-]+\.[\w.-]+)'/g,
]
const keys = new Set(
  sources.flatMap((text) => patterns.flatMap((one) => [...text.matchAll(one)].map(([, key]) => key))),
)

describe('a problem that the program can answer', () => {
  it('is found in the sources', () => {
    expect(keys.size).toBeGreaterThan(40)
    expect(keys).toContain('actions.changedSince')
  })

  it('has words', () => {
    expect([...keys].filter((key) => !Object.hasOwn(en, `problem.${key}`)).sort()).toEqual([])
  })
})
