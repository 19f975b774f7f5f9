import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameLines } from '../../src/core/law/facts/name-lines'
import { personJsonSchema } from '../../src/core/law/facts/person-json-schema'
import { readPersonDocument } from '../../src/core/law/facts/read-person-document'

const schemaFile = 'docs/person-file/person.schema.json'
const namesFile = 'docs/person-file/NAMES.md'

const headings = {
  events: ['Events', '`stays[].events[].kind`: what happened in a stay.'],
  milestones: ['Milestones', '`milestones[].kind`: steps of the case, duties done, decisions taken.'],
  facts: [
    'Answers',
    '`answers[].fact`: yes-or-no facts. What is neither answered nor flagged is taken as said.',
  ],
  flags: ['Flags', '`flags[].kind`: what calls for protection, by day.'],
  placements: ['Placements', '`stays[].placements[].kind`: places that rules count by themselves.'],
} as const

const names = [
  '# The names of the person file',
  '',
  'These lists are closed. Written by `npm test` from the program; see `tests/law/person-file.test.ts`.',
  ...Object.entries(headings).flatMap(([list, [title, line]]) => [
    '',
    `## ${title}`,
    '',
    line,
    '',
    '| name | means |',
    '| --- | --- |',
    ...nameLines[list as keyof typeof nameLines].map((one) => `| \`${one.name}\` | ${one.line} |`),
  ]),
  '',
].join('\n')
const schema = `${JSON.stringify(personJsonSchema(), null, 2)}\n`

// Where one of them is removed, it is written anew.
if (!existsSync(schemaFile)) writeFileSync(schemaFile, schema)
if (!existsSync(namesFile)) writeFileSync(namesFile, names)

describe('the published form of the person file', () => {
  it('is the schema that the program reads by', () => {
    expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(JSON.parse(schema))
  })

  it('lists every name with what it means', () => {
    expect(readFileSync(namesFile, 'utf8')).toBe(names)
  })
})

const examples = {
  'mexico-36-hours.json': [
    ...['--law', 'mx', '--only', 'mx-lm-68-presentation-36h,mx-lm-100-order-24h'],
    ...['--zone', 'America/Mexico_City', '--as-of', '2026-09-17T10:10:00-06:00'],
  ],
  'canada-reviews.json': [
    ...['--law', 'ca', '--only', 'ca-irpa-57-2-30d,ca-idr-8-disclosure-3d'],
    ...['--zone', 'America/Toronto', '--as-of', '2026-06-21T12:00:00-04:00'],
  ],
  'one-facility.jsonl': [
    ...['--law', 'mx', '--only', 'mx-lm-106-capacity-no-prison', '--no-steps'],
    ...['--zone', 'America/Mexico_City', '--as-of', '2026-09-15T12:00:00-06:00'],
  ],
  'people.jsonl': [
    ...['--law', 'ar', '--only', 'ar-25871-70-30d', '--no-steps'],
    ...['--zone', 'America/Argentina/Buenos_Aires', '--as-of', '2026-09-15T12:00:00-03:00'],
  ],
}

describe('the examples of the documentation', () => {
  const folder = 'docs/person-file/examples'

  it.each(Object.entries(examples))(
    '%s is answered as published, through the built program',
    (file, args) => {
      const said = execFileSync(
        process.execPath,
        ['out/main/cli.js', 'evaluate', ...args, `${folder}/${file}`],
        {
          encoding: 'utf8',
        },
      )
      const linesOf = (text: string) =>
        file.endsWith('.jsonl')
          ? text
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line))
          : JSON.parse(text)
      const published = readFileSync(`${folder}/${file.replace('.json', '.answer.json')}`, 'utf8')
      expect(linesOf(said)).toEqual(linesOf(published))
    },
  )

  it('are files that the form takes, the one printed in it too', () => {
    const printed = [
      ...readFileSync('docs/person-file/README.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g),
    ]
    expect(readPersonDocument(JSON.parse(printed[0]?.[1] ?? '')).ok).toBe(true)
  })
})
