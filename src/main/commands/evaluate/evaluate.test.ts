import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../../../tests/support/temp-folder'
import type { Language } from '../../../core/words/language'
import { commandText } from '../words/command-words'
import { evaluateCommand } from './evaluate'

type Finding = { rule: string; state: string; missing: string[]; steps: { sentence: string }[] } & Record<
  string,
  unknown
>
type Answer = {
  id: string | null
  line?: number
  custody: { state: string; since: string | null }
  findings: Finding[]
  refused?: { path: string; column: number; reason: string }[]
}

const run = async (
  args: readonly string[],
  input = '',
  language: Language = 'en',
  isLanguageChosen = false,
) => {
  const said: string[] = []
  const complained: string[] = []
  const code = await evaluateCommand.run({
    args,
    env: {},
    language,
    isLanguageChosen,
    t: commandText(language),
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    ask: async () => null,
    input: Readable.from([input]),
  })
  return { code, said, complained }
}

const setting = ['--zone', 'America/Argentina/Buenos_Aires', '--as-of', '2026-08-20T12:00-03:00']
const ar = ['--law', 'ar', '--only', 'ar-25871-70-30d', ...setting]
const retained = {
  id: 'A-1',
  stays: [{ events: [{ kind: 'stop', at: '2026-08-03T10:00-03:00' }] }],
  milestones: [{ kind: 'measure-started', at: '2026-08-03T10:00-03:00' }],
}
const aFile = (value: unknown, name = 'person.json') => {
  const file = join(tempFolder(), name)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2))
  return file
}
const answer = ({ said }: { said: string[] }) => JSON.parse(said.join('\n')) as Answer

describe('habeas evaluate', () => {
  it('prints the findings of one person, with instants in the zone and the day that a limit ends with', async () => {
    const done = await run([...ar, aFile(retained)])
    expect(done).toMatchObject({ code: 0, complained: [] })
    const { id, custody, findings } = answer(done)
    expect(id).toBe('A-1')
    expect(custody).toEqual({ state: 'held', since: '2026-08-03T10:00:00-03:00' })
    expect(findings[0]).toMatchObject({
      rule: 'ar-25871-70-30d',
      pack: 'ar',
      line: 'main',
      role: 'limit',
      state: 'running',
      due: {
        earliest: '2026-09-03T00:00:00-03:00',
        latest: '2026-09-03T00:00:00-03:00',
        earliestDayEnd: '2026-09-02',
        latestDayEnd: '2026-09-02',
      },
      since: null,
      missing: [],
      assumed: false,
      house: false,
      force: 'statute',
      howSure: 'read',
    })
    expect(findings[0]?.steps.map(({ sentence }) => sentence)).toContain('law.step.count.calendar-days')
  })

  it('names what is missing, and gives steps as asked', async () => {
    const file = aFile({ stays: retained.stays })
    const { findings } = answer(await run([...ar, file]))
    expect(findings[0]).toMatchObject({
      state: 'cannot-be-computed',
      missing: ['measure-started'],
      due: null,
    })
    const without = answer(await run([...ar, '--no-steps', file]))
    expect(without.findings[0]?.steps).toEqual([])
    const outside = [...ar.slice(0, -1), '2026-08-01T00:00-03:00', file]
    const before = await run(outside)
    expect(answer(before).findings[0]).toMatchObject({ state: 'not-applicable', steps: [] })
    expect(before.complained).toEqual([
      `${file}: by 2026-08-01T00:00:00-03:00 no stay had begun, so no rule applies.`,
    ])
    expect(answer(await run([...outside, '--all-steps'])).findings[0]?.steps).toHaveLength(2)
  })

  it('says each step in a language that was asked for, and in none that was not', async () => {
    const file = aFile(retained)
    const textsOf = (done: { said: string[] }) =>
      answer(done).findings[0]?.steps.map((step) => ('text' in step ? step.text : null))
    expect(textsOf(await run([...ar, file], '', 'es'))?.every((text) => text === null)).toBe(true)
    const spanish = await run([...ar, file], '', 'es', true)
    expect(textsOf(spanish)).toContain('El plazo empieza: inicio de la medida (lun 3 ago 2026 10:00)')
    expect(answer(spanish).findings[0]?.title).toBe('Retención para la expulsión, 30 días')
  })

  it('answers people as lines, each with its id, and refuses a bad one without touching the others', async () => {
    const lines = [
      JSON.stringify({ ...retained, id: 'one' }),
      '',
      '{"id": "two", "stays": [{"events": [{"kind": "stop", "at": "2026-08-03"}]}]}',
      '{"id": "three"',
      JSON.stringify({ ...retained, id: 'four' }),
    ].join('\n')
    const file = aFile(lines, 'people.jsonl')
    const done = await run([...ar, file])
    expect(done.code).toBe(2)
    const answers = done.said.map((line) => JSON.parse(line) as Answer)
    expect(answers.map(({ id, line, findings }) => [id, line, findings?.length ?? null])).toEqual([
      ['one', 1, 2],
      ['two', 3, null],
      [null, 4, null],
      ['four', 5, 2],
    ])
    expect(answers[1]?.refused).toEqual([
      {
        path: 'stays[0].events[0].at',
        column: 60,
        reason: '“2026-08-03” is a day. Write it as "on", or give the time with its offset.',
      },
    ])
    expect(done.complained).toEqual([
      `${file}:3:60: stays[0].events[0].at: “2026-08-03” is a day. Write it as "on", or give the time with its offset.`,
      `${file}:4:15: This is not JSON: it ends too early.`,
    ])
    expect(await run([...ar, '-'], lines)).toMatchObject({ code: 2, said: done.said })
  })

  it('takes one person written over several lines from the standard input', async () => {
    const done = await run([...ar, '-'], JSON.stringify(retained, null, 2))
    expect(answer(done).id).toBe('A-1')
    expect((await run([...ar, '-'], '{\n"stays": [}')).complained).toEqual([
      '<stdin>:2:11: This is not JSON: “}” was not expected here.',
    ])
  })

  it('prints nothing of a person who is refused', async () => {
    const file = aFile('{\n  "stays": [\n    { "events": [{ "kind": "stopp" }] }\n  ]\n}')
    expect(await run([...ar, file])).toEqual({
      code: 2,
      said: [],
      complained: [
        `${file}:3:28: stays[0].events[0].kind: “stopp” is no name that the format knows. Like it: stop.`,
      ],
    })
    const lacking = aFile('{ "stays": [{ "events": [{ "kind": "stop", "at": "2026-08-03T10:00" }] }] }')
    expect((await run([...ar, lacking])).complained).toEqual([
      `${lacking}:1:50: stays[0].events[0].at: “2026-08-03T10:00” has no offset from UTC. What the clocks of America/Argentina/Buenos_Aires showed is written as 2026-08-03T10:00:00-03:00.`,
    ])
    expect((await run([...ar, aFile('[]')])).complained[0]).toContain('This must be an object, not [].')
  })

  it('refuses what a file says in two ways', async () => {
    const twice = aFile('{ "stays": [],\n"stays": [{ "events": [] }] }')
    expect(await run([...ar, twice])).toEqual({
      code: 2,
      said: [],
      complained: [`${twice}:2:10: stays: “stays” stands here twice; only one of them would count.`],
    })
    const stay = { events: [{ kind: 'stop', at: '2026-08-03T10:00-03:00' }] }
    const both = await run([...ar, aFile({ stays: [stay, stay] })])
    expect([both.code, both.said]).toEqual([2, []])
    expect(both.complained[0]).toContain('stays[1]: This stay overlaps stays[0].')
  })

  it('refuses an extension that its rule does not have', async () => {
    const extended = (extension: object) => run([...ar, aFile({ ...retained, extensions: [extension] })])
    expect((await extended({ rule: 'ar-25871-70-30d', extension: 'second-term' })).complained[0]).toContain(
      'extensions[0].extension: "second-term" is not one of: court-prolongation, court-second-term',
    )
    expect((await extended({ rule: 'ar-25871-70', extension: 'x' })).complained[0]).toContain(
      'Like it: ar-25871-70-30d',
    )
    const ordered = { rule: 'ar-25871-70-30d', extension: 'court-second-term', ordered: '2026-08-18' }
    expect(answer(await extended(ordered)).findings[0]?.due).toMatchObject({ latestDayEnd: '2026-10-02' })
    // Of a pack that was not asked for nothing is known here.
    expect((await extended({ rule: 'uk-x', extension: 'y' })).code).toBe(0)
  })

  it('tells how the register was known earlier', async () => {
    const file = aFile({
      stays: [
        {
          events: [
            { kind: 'stop', at: '2026-08-03T10:00-03:00' },
            { kind: 'release', at: '2026-08-10T10:00-03:00', recorded: '2026-08-19T09:00-03:00' },
          ],
        },
      ],
      milestones: retained.milestones,
    })
    const state = async (...more: string[]) => answer(await run([...ar, file, ...more])).custody.state
    expect(await state()).toBe('ended')
    expect(await state('--known-at', '2026-08-18T00:00-03:00')).toBe('held')
  })

  it('counts with the house alarms and calendars of the call, and says what nobody confirmed', async () => {
    const file = aFile({ ...retained, stays: [{ events: [{ kind: 'stop', on: '2026-09-04' }] }] })
    const alarms = (hours: string) =>
      run(['--law', 'intl', '--house-alarms', hours, '--only', 'intl-achr-7-5-judge', ...setting, file])
    expect((await alarms('1,2,3')).code).toBe(0)
    for (const wrong of ['1,24', '0,1,1', 'a,b,c', '1,2,3,4'])
      expect((await alarms(wrong)).complained[0]).toContain('three whole numbers of hours')
    const ordered = {
      stays: [
        {
          events: [{ kind: 'stop', on: '2026-09-04' }],
          orders: [{ kind: 'immigration', issued: '2026-09-04' }],
        },
      ],
    }
    const mexico = ['--law', 'mx', '--zone', 'America/Mexico_City', '--as-of', '2026-09-10T12:00-06:00']
    const terms = await run([...mexico, '--only', 'mx-lm-111-15wd-nominal', aFile(ordered)])
    expect(answer(terms).findings[0]?.calendar).toEqual({ id: 'mx-lfpa', confirmed: false })
    expect(terms.complained).toEqual(['Calendars that nobody has confirmed were counted with: mx-lfpa.'])
  })

  it('says what is wrong with a call, in the language of its reader', async () => {
    const file = aFile(retained)
    expect((await run([file, ...setting])).complained[0]).toContain('Say which law: --law mx,intl')
    expect((await run([file, '--law', 'xx', ...setting])).complained[0]).toContain('There is no pack “xx”.')
    expect((await run([file, '--law', 'ar'], '', 'pt')).complained).toEqual([
      'Indique em que fuso horário fica o centro: --zone America/Mexico_City.',
    ])
    expect((await run([file, '--law', 'ar', '--zone', 'Mexico'])).complained[0]).toContain('IANA')
    expect((await run([...ar.slice(0, -1), 'today', file])).complained).toEqual([
      '--as-of: “today” is no time with its offset, as 2026-09-17T10:10-06:00.',
    ])
    expect(
      (await run(['--law', 'ar', '--only', 'ar-25871-70-30', ...setting, file])).complained[0],
    ).toContain('Like it: ar-25871-70-30d')
    expect((await run([...ar, 'nowhere.json'])).complained).toEqual(['There is no file nowhere.json.'])
    for (const wrong of [[], ['a', 'b'], ['--all-steps', '--no-steps', file], ['--what', file]])
      expect((await run(wrong)).code).toBe(2)
  })
})
