import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { calendars } from '../../../tests/support/shipped-calendars'
import { parsePack } from './parse-pack'
import { runExample } from './run-example'

const folder = fileURLToPath(new URL('./packs/', import.meta.url))
const houseAlarms = { 'at-once': 1, 'without-delay': 24, 'promptly-before-a-judge': 48 }

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('the pack %s', (name) => {
  const parsed = parsePack(parse(readFileSync(`${folder}${name}`, 'utf8')))

  test('keeps to the schema', () => {
    expect(parsed.ok ? [] : parsed.problem).toEqual([])
  })
  if (!parsed.ok) return
  const pack = parsed.value

  describe.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    test.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
      const { differences } = runExample(pack, rule.id, example, { calendars, houseAlarms })
      expect(differences, `${rule.id}: ${example.workings}`).toEqual([])
    })
  })
})
