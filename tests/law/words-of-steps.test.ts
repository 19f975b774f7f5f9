import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { instantFromOffsetText } from '../../src/core/dates/instant-from-offset-text'
import { suggestedHouseAlarmHours } from '../../src/core/law/count'
import { explainEach } from '../../src/core/law/explain-each'
import { factNames } from '../../src/core/law/fact-name'
import { factsFromDocument } from '../../src/core/law/facts/facts-from-document'
import type { Pack } from '../../src/core/law/pack'
import { parsePack } from '../../src/core/law/parse-pack'
import { languages } from '../../src/core/words/language'
import { stepLine } from '../../src/core/words/step-words'
import { lawVoice } from '../../src/main/commands/words/law-voice'
import { calendars } from '../support/shipped-calendars'

const folder = 'src/core/law/packs/'
const packs = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const parsed = parsePack(parse(readFileSync(`${folder}${name}`, 'utf8')))
    if (!parsed.ok) throw new Error(name)
    return parsed.value
  })

// Names that are no word of any language: what a reader must never meet.
const raw = new RegExp(`\\b(law\\.|${factNames.filter((name) => name.includes('-')).join('|')})\\b|[{}]`)

const sentences = new Set<string>()

const settingOf = (pack: Pack, zone: string) => ({
  law: { packs: [pack], zone, calendars, houseAlarms: suggestedHouseAlarmHours },
  voices: languages.map((language) => lawVoice(language, zone)),
})

describe('every step of every worked example of every pack', () => {
  test.each(packs.map((pack) => [pack.id, pack] as const))('of %s is said in four languages', (_, pack) => {
    const said: string[] = []
    const inZone = new Map<string, ReturnType<typeof settingOf>>()
    for (const { id, examples } of pack.rules)
      for (const { zone, person, asOf } of examples) {
        const at = instantFromOffsetText(asOf)
        if (at === null) throw new Error(asOf)
        const setting = inZone.get(zone) ?? settingOf(pack, zone)
        inZone.set(zone, setting)
        const { law, voices } = setting
        const facts = factsFromDocument(person, zone, at)
        const own = explainEach(law, facts, at, () => true).rules.filter(({ rule }) => rule.id === id)
        for (const { steps } of own)
          for (const step of steps) {
            sentences.add(step.sentence)
            for (const voice of voices) said.push(stepLine(voice, step))
          }
      }
    expect(said.filter((line) => raw.test(line))).toEqual([])
    expect(said.filter((line) => line.trim() === '')).toEqual([])
  })

  test('goes through most sentences that there are', () => {
    expect(sentences.size).toBeGreaterThan(40)
  })
})
