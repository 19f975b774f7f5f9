import { describe, expect, it } from 'vitest'
import { readHeader } from './header'
import { fieldFromHeading } from './header-words'
import { importAsks, isAnswered } from './import-asks'
import { nullTest } from './null-words'
import { proposeProfile, type Rows, tallyColumn } from './propose-profile'

const rowsOf = (...cells: string[][]): Rows => ({ cells, lines: cells.map((_, index) => index + 2) })

describe('fieldFromHeading', () => {
  it.each([
    ['ADMITTED_DT', 'arrival'],
    ['DISCHARGED_DT', 'end'],
    ['INMATEID', 'number'],
    ['AGE', 'age'],
    ['Apprehension Date', 'stop'],
    ['Departed Date', 'end'],
    ['Citizenship', 'nationality'],
    ['Birth Date', 'birth'],
    ['NOMBRE', 'name'],
    ['PUESTA A DISP.', 'handover'],
    ['INGRESO', 'arrival'],
    ['DETENCIÓN', 'stop'],
    ['OFICIO', 'order.number'],
    ['OBSERV.', 'note'],
    ['Data de nascimento', 'birth'],
    ['Nacionalidade', 'nationality'],
    ['Date de naissance', 'birth'],
    ['Nationalité', 'nationality'],
    ['Prénom', 'name.given'],
    ['Sexe', 'sex'],
    ['TOP_CHARGE', undefined],
    ['source_row', undefined],
  ])('takes %s for %s', (heading, field) => {
    expect(fieldFromHeading(heading)).toBe(field)
  })
})

describe('proposeProfile', () => {
  const rows = rowsOf(
    ['Ana', 'NA', '03/10/2026 07:40'],
    ['Bo', '1990', '14/10/2026 00:00'],
    ['Cy', '-', 's/d'],
  )
  const columns = readHeader(['NOMBRE', 'NACIMIENTO', 'INGRESO'])

  it('proposes columns and null words, and leaves the order of dates open', () => {
    expect(proposeProfile(columns, rows, 'UTC')).toEqual({
      zone: 'UTC',
      nullWords: ['NA', '-', 's/d'],
      missingStart: 'refuse',
      nameless: 'refuse',
      alreadyHere: 'leave',
      columns: [
        { column: 'NOMBRE', becomes: 'name' },
        { column: 'NACIMIENTO', becomes: 'birth', date: {} },
        { column: 'INGRESO', becomes: 'arrival', date: {} },
      ],
    })
  })
  it('asks for the order and is answered by it', () => {
    const profile = proposeProfile(columns, rows, 'UTC')
    const tallies = new Map([['INGRESO', tallyColumn(rows, 2, nullTest(profile.nullWords))]])
    const asks = importAsks(profile, tallies)
    expect(asks).toMatchObject([
      { kind: 'order', columns: ['INGRESO'], both: 1, leaning: 'day-first', answer: null },
    ])
    expect(isAnswered(asks)).toBe(false)
    const answered = profile.columns.map((entry) =>
      entry.column === 'INGRESO' ? { ...entry, date: { order: 'day-first' as const } } : entry,
    )
    expect(isAnswered(importAsks({ ...profile, columns: answered }, tallies))).toBe(true)
  })
  it('does not take a column of words for dates because of its heading', () => {
    expect(
      proposeProfile(readHeader(['INGRESO']), rowsOf(['por la puerta'], ['a pie']), 'UTC').columns[0]
        ?.becomes,
    ).toBe('ignore')
  })
})
