import { expect, it } from 'vitest'
import { carriedOver } from './carried-over'
import type { ImportProfile } from './import-profile'

const proposed: ImportProfile = {
  zone: 'America/Mexico_City',
  nullWords: ['N/A'],
  missingStart: 'refuse',
  nameless: 'refuse',
  alreadyHere: 'leave',
  columns: [
    { column: 'NAME', becomes: 'name.family' },
    { column: 'STOP', becomes: 'stop', date: {} },
    { column: 'NOTES', becomes: 'ignore' },
  ],
}

it('what the reader decided stands in the new proposal, and what the reader left is the new one’s', () => {
  const decided: ImportProfile = {
    ...proposed,
    missingStart: 'take',
    columns: [
      { column: 'NAME', becomes: 'name.family' },
      { column: 'STOP', becomes: 'stop', date: { order: 'day-first' } },
      { column: 'NOTES', becomes: 'note' },
    ],
  }
  const next: ImportProfile = {
    ...proposed,
    nullWords: ['N/A', 's/d'],
    encoding: 'windows-1252',
    columns: [
      { column: 'NAME', becomes: 'ignore' },
      { column: 'STOP', becomes: 'stop', date: {} },
      { column: 'OBSERVACIÓN', becomes: 'note' },
    ],
  }
  expect(carriedOver(decided, proposed, next)).toEqual({
    ...next,
    missingStart: 'take',
    columns: [
      { column: 'NAME', becomes: 'ignore' },
      { column: 'STOP', becomes: 'stop', date: { order: 'day-first' } },
      { column: 'OBSERVACIÓN', becomes: 'note' },
    ],
  })
})

it('nothing decided, the new proposal stands as it is', () => {
  const next: ImportProfile = {
    ...proposed,
    nullWords: [],
    columns: [{ column: 'STOP', becomes: 'arrival' }],
  }
  expect(carriedOver(proposed, proposed, next)).toEqual(next)
})
