import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameLines } from '../../src/core/law/facts/name-lines.js'
import { personJsonSchema } from '../../src/core/law/facts/person-json-schema.js'

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
    expect(readFileSync(schemaFile, 'utf8')).toBe(schema)
  })

  it('lists every name with what it means', () => {
    expect(readFileSync(namesFile, 'utf8')).toBe(names)
  })
})
