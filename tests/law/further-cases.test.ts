import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { evaluateCommand } from '../../src/main/commands/evaluate/evaluate'
import { commandText } from '../../src/main/commands/words/command-words'

// Cases worked out by hand from the texts before the program was asked, where clocks change, months are short, days
// are all that is known, extensions come late and entries later still.
type Expected = {
  state?: string
  due?: [earliest: string, latest?: string]
  since?: string
  late?: { shortestMs: number; longestMs: number }
  notBefore?: string
}
type Case = {
  name: string
  workings: string
  law: string
  zone: string
  asOf: string
  knownAt?: string
  person: object
  findings: Record<string, Expected>
}
type Finding = { rule: string; line: string; state: string; due: { earliest: string; latest: string } | null }

const casesIn = (file: string) => JSON.parse(readFileSync(`tests/law/${file}`, 'utf8')) as readonly Case[]

// The second file was written by another examiner, rule by rule, for what the first had left out.
const cases = [...casesIn('further-cases.json'), ...casesIn('second-examination.json')]

const findingsOf = async ({ law, zone, asOf, knownAt, person }: Case) => {
  const said: string[] = []
  const code = await evaluateCommand.run({
    args: [
      ...['--law', law, '--zone', zone, '--as-of', asOf, '--no-steps'],
      ...(knownAt === undefined ? [] : ['--known-at', knownAt]),
      '-',
    ],
    env: {},
    language: 'en',
    isLanguageChosen: false,
    t: commandText('en'),
    say: (line) => said.push(line),
    complain: () => undefined,
    ask: async () => null,
    input: Readable.from([JSON.stringify(person)]),
  })
  expect(code).toBe(0)
  return (JSON.parse(said.join('\n')) as { findings: Finding[] }).findings
}

describe('a case worked out by hand', () => {
  it.each(cases)('$name: $workings', async (one) => {
    const found = await findingsOf(one)
    for (const [name, { due, ...expected }] of Object.entries(one.findings)) {
      const [rule, line = 'main'] = name.split('/')
      const finding = found.find((each) => each.rule === rule && each.line === line)
      expect({ name, ...finding }).toMatchObject({ name, ...expected })
      if (due !== undefined)
        expect([name, finding?.due?.earliest, finding?.due?.latest].slice(0, 1 + due.length)).toEqual([
          name,
          ...due,
        ])
    }
  })
})
