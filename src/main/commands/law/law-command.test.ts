import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../../../tests/support/temp-folder'
import type { Language } from '../../../core/words/language'
import { commandText } from '../words/command-words'
import { lawCommand } from './law-command'

const run = async (args: readonly string[], language: Language = 'en') => {
  const said: string[] = []
  const complained: string[] = []
  const code = await lawCommand.run({
    args,
    env: {},
    language,
    t: commandText(language),
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    ask: async () => null,
  })
  return { code, said: said.join('\n'), complained }
}

const shipped = readFileSync('src/core/law/packs/hn.yaml', 'utf8')
const aPackFile = (text: string) => {
  const file = join(tempFolder(), 'own.yaml')
  writeFileSync(file, text)
  return file
}

describe('habeas law list', () => {
  it('names the rules of a pack, how sure each is, and how many examples there are', async () => {
    const { code, said } = await run(['list', 'hn'])
    expect(code).toBe(0)
    expect(said).toContain('hn  Honduras: 1 rule, 8 examples')
    expect(said).toMatch(/past their review on \d{4}-\d{2}-\d{2}: \d+/)
    expect(said).toMatch(/^ {2}hn-\S+ {2}\S/m)
    expect((await run(['list', 'hn'], 'es')).said).toContain('hn  Honduras: 1 regla, 8 ejemplos')
  })

  it('gives the same to programs', async () => {
    const { packs } = JSON.parse((await run(['list', 'mx', '--json'])).said) as {
      packs: { id: string; rules: { rule: string; howSure: string; isPastReview: boolean }[] }[]
    }
    expect(packs[0]?.id).toBe('mx')
    expect(packs[0]?.rules[0]).toMatchObject({ rule: 'mx-const-21-36h', howSure: 'read' })
  })
})

describe('habeas law show', () => {
  it('shows a rule with its clocks, its source, its doubt and how its facts are written', async () => {
    const { code, said } = await run(['show', 'cl-21325-134-5-days'])
    expect(code).toBe(0)
    expect(said).toContain('starts with: start of the measure [measure-started]')
    expect(said).toContain('start of the measure [measure-started]: milestones: {"kind": "measure-started"}')
    expect(said).toContain('or, in the other reading: 5 days, the first day not counted')
    expect(said).toContain('Source: Ley 21.325, art. 134')
    expect((await run(['show', 'cl-21325-134-5-days'], 'fr')).said).toContain('[measure-started]')
  })

  it('says what is like a rule that there is not', async () => {
    const done = await run(['show', 'mx-lm-111-60'])
    expect(done.code).toBe(2)
    expect(done.complained[0]).toContain('Like it: mx-lm-111-60wd-nominal-max')
  })
})

describe('habeas law check', () => {
  it('says how much it read of a pack without fault', async () => {
    const file = aPackFile(shipped)
    expect(await run(['check', file])).toEqual({
      code: 0,
      said: `${file}: 1 rule and 8 examples read, no fault.`,
      complained: [],
    })
  })

  it('names every fault with its line, path and reason', async () => {
    const broken = shipped
      .replace('kind: first-review', 'kind: first-reveiw')
      .replace(/reviewBy: \S+/, 'reviewBy: 2020-01-01')
    const file = aPackFile(broken)
    const lineOf = (text: string) => broken.slice(0, broken.indexOf(text)).split('\n').length
    const { code, said, complained } = await run(['check', file])
    expect([code, said]).toEqual([2, ''])
    expect(complained.join('\n')).toMatch(
      new RegExp(`own.yaml:${lineOf('first-reveiw')}:\\d+: rules\\[0\\]\\.kind: \\S`),
    )
    expect(complained.some((line) => line.includes(`:${lineOf('2020-01-01')}:`))).toBe(true)
    expect(complained.at(-1)).toMatch(/own\.yaml: refused, \d faults in 1 rule and 8 examples\./)
  })

  it('says where a file stops being YAML, and that a pack scores people', async () => {
    expect((await run(['check', aPackFile('format: 2\nrules: [\n')])).complained[0]).toMatch(
      /own\.yaml:3:1: \S/,
    )
    const scoring = await run(['check', aPackFile(`${shipped}\nriskScore: 3\n`)])
    expect(scoring.complained[0]).toContain('riskScore')
    expect((await run(['check'])).code).toBe(2)
    expect((await run(['check', 'nowhere.yaml'])).complained).toEqual(['There is no file nowhere.yaml.'])
  })
})

describe('habeas law examples', () => {
  it('runs the examples of a pack, a rule or a file', async () => {
    expect((await run(['examples', 'hn'])).said).toBe('8 examples of 1 rule: every one comes out as written.')
    expect((await run(['examples', 'ar-25871-70-30d'])).code).toBe(0)
    expect((await run(['examples', aPackFile(shipped)])).code).toBe(0)
    expect((await run(['examples', 'xx'])).code).toBe(2)
  })

  it('prints the workings of one that comes out otherwise', async () => {
    const file = aPackFile(shipped.replace(/state: overdue/, 'state: running'))
    const { code, said } = await run(['examples', file])
    expect(code).toBe(1)
    expect(said).toContain('state: written running, found overdue')
    expect(said).toContain('Workings: ')
    expect(said).toContain('1 of 8 examples come out otherwise.')
  })

  it('is called with a verb that it knows', async () => {
    for (const wrong of [[], ['show'], ['what'], ['list', 'a', 'b'], ['list', '--what']])
      expect((await run(wrong)).code).toBe(2)
  })
})
