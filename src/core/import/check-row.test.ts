import { describe, expect, it } from 'vitest'
import type { Instant } from '../dates/instant'
import { checkRow } from './check-row'
import { readHeader } from './header'
import { distinctWords, importPlan } from './import-plan'
import { type ImportProfile, importProfileSchema } from './import-profile'

const now = '2026-11-25T03:40:00.000Z' as Instant
const tables = {
  countries: new Map([
    ['hnd', 'HN'],
    ['haiti', 'HT'],
    ['china peoples republic of', 'CN'],
  ]),
  languages: new Map([['creole', 'ht']]),
}
const header = [
  'NOMBRE',
  'NUM',
  'NACIMIENTO',
  'NACIONALIDAD',
  'DETENCION',
  'DISPOSICION',
  'INGRESO',
  'SALIDA',
  'SEXO',
  'OBSERV',
]
const profile = (changes: Partial<ImportProfile> = {}): ImportProfile =>
  importProfileSchema.parse({
    zone: 'America/Mexico_City',
    nullWords: ['s/d', 'NA'],
    missingStart: 'refuse',
    nameless: 'refuse',
    alreadyHere: 'leave',
    columns: [
      { column: 'NOMBRE', becomes: 'name' },
      { column: 'NUM', becomes: 'number' },
      { column: 'NACIMIENTO', becomes: 'birth', date: { order: 'day-first' } },
      { column: 'NACIONALIDAD', becomes: 'nationality' },
      { column: 'DETENCION', becomes: 'stop', date: { order: 'day-first' } },
      { column: 'DISPOSICION', becomes: 'handover', date: { order: 'day-first' } },
      { column: 'INGRESO', becomes: 'arrival', date: { order: 'day-first' } },
      { column: 'SALIDA', becomes: 'end', date: { order: 'day-first' }, endKind: 'release' },
      { column: 'SEXO', becomes: 'sex' },
      { column: 'OBSERV', becomes: 'note' },
    ],
    ...changes,
  })

const row = (changes: Record<string, string> = {}): string[] => {
  const cells: Record<string, string> = {
    NOMBRE: 'Ramírez Soto, Elena',
    NUM: '',
    NACIMIENTO: '12/07/1995',
    DETENCION: '03/10/2026 07:40',
    DISPOSICION: '03/10/2026 11:00',
    INGRESO: '03/10/2026 15:20',
    ...changes,
  }
  return header.map((name) => cells[name] ?? '')
}

const check = (changes: Record<string, string> = {}, using: ImportProfile = profile()) => {
  const plan = importPlan(using, readHeader(header), tables, () => distinctWords(['F', 'M']), now)
  return checkRow(row(changes), 17, plan)
}
const accepted = (changes: Record<string, string> = {}, using?: ImportProfile) => {
  const checked = check(changes, using)
  if (checked.kind === 'refused') throw new Error(JSON.stringify(checked.refusal))
  return checked.draft
}
const faults = (changes: Record<string, string>, using?: ImportProfile) => {
  const checked = check(changes, using)
  return checked.kind === 'accepted' ? [] : checked.refusal.faults
}
const reasons = (changes: Record<string, string>, using?: ImportProfile) =>
  faults(changes, using).map(({ reason }) => reason)

describe('checkRow, what is taken in', () => {
  it('parts a name at its comma and places times in the facility’s zone', () => {
    expect(accepted()).toMatchObject({
      line: 17,
      familyName: 'Ramírez Soto',
      givenName: 'Elena',
      birth: { kind: 'exact', on: '1995-07-12' },
      events: [
        { kind: 'stop', time: { precision: 'minute', at: '2026-10-03T13:40:00.000Z', on: '2026-10-03' } },
        { kind: 'handover', time: { at: '2026-10-03T17:00:00.000Z' } },
        { kind: 'arrival', time: { at: '2026-10-03T21:20:00.000Z' } },
      ],
    })
  })
  it('does not split a name without a comma', () => {
    expect(accepted({ NOMBRE: 'ТКАЧ Олена' })).toMatchObject({ familyName: 'ТКАЧ Олена', givenName: '' })
  })
  it('gives a date without time the precision of a day', () => {
    expect(accepted({ DETENCION: '03/10/2026' }).events[0]?.time).toEqual({
      precision: 'day',
      at: '2026-10-03T06:00:00.000Z',
      on: '2026-10-03',
    })
  })
  it('takes in a row known by a number alone', () => {
    expect(accepted({ NOMBRE: '', NUM: '55393' })).toMatchObject({
      familyName: '',
      number: '55393',
      missing: ['sex', 'nationality', 'name'],
    })
  })
  it('lists a null word as a missing fact', () => {
    expect(accepted({ DETENCION: 's/d' }).missing).toContain('stop')
  })
  it('keeps a stop whose time is unknown as an event, so that the stay does not begin at the arrival', () => {
    expect(accepted({ DETENCION: 's/d' }).events.slice(0, 2)).toMatchObject([
      { kind: 'stop', time: { precision: 'unknown' } },
      { kind: 'handover', time: { precision: 'minute' } },
    ])
  })
  it('knows stateless people, codes and names of countries', () => {
    expect(accepted({ NACIONALIDAD: 'Apátrida' }).nationalities).toEqual(['stateless'])
    expect(accepted({ NACIONALIDAD: 'HND; Haití' }).nationalities).toEqual(['HN', 'HT'])
    expect(accepted({ NACIONALIDAD: 'CHINA, PEOPLES REPUBLIC OF' }).nationalities).toEqual(['CN'])
  })
  it('keeps an unknown word as written and the fact unknown', () => {
    expect(accepted({ NACIONALIDAD: 'Freedonia' })).toMatchObject({
      nationalities: [],
      note: 'NACIONALIDAD: Freedonia',
    })
  })
  it('keeps year only, and the written text of month and year', () => {
    expect(accepted({ NACIMIENTO: '1991' }).birth).toEqual({ kind: 'year', year: 1991 })
    expect(accepted({ NACIMIENTO: '04/1988' })).toMatchObject({
      birth: { kind: 'year', year: 1988 },
      note: 'NACIMIENTO: 04/1988',
    })
  })
  it('keeps a note that looks like a formula as text', () => {
    expect(accepted({ OBSERV: "=cmd|' /C calc'!A0" }).note).toBe("OBSERV: =cmd|' /C calc'!A0")
  })
  it('compares by days where one side has no time', () => {
    expect(
      accepted({ DETENCION: '03/10/2026 23:00', DISPOSICION: '03/10/2026', INGRESO: '04/10/2026' }).events,
    ).toHaveLength(3)
  })
  it('takes the earlier of two readings when clocks are put back, and says so', () => {
    const draft = accepted(
      { DETENCION: '01/11/2026 01:30', DISPOSICION: '', INGRESO: '' },
      profile({ zone: 'America/New_York' }),
    )
    expect(draft.events[0]?.time).toMatchObject({ at: '2026-11-01T05:30:00.000Z' })
    expect(draft.ambiguousTime).toBe(true)
  })
  it('takes in a missing start as unknown when the user chose so', () => {
    const draft = accepted(
      { DETENCION: 's/d', DISPOSICION: '', INGRESO: '' },
      profile({ missingStart: 'take' }),
    )
    expect(draft.events).toEqual([{ kind: 'stop', time: { precision: 'unknown' } }])
  })
  it('puts the end under the kind the user gave', () => {
    expect(accepted({ SALIDA: '05/10/2026 10:00' }).events.at(-1)).toMatchObject({
      kind: 'release',
      time: { at: '2026-10-05T16:00:00.000Z' },
    })
  })
})

describe('checkRow, what is refused', () => {
  it('says which day does not exist', () => {
    expect(faults({ INGRESO: '31/11/2026 10:00' })).toEqual([
      { column: 'INGRESO', value: '31/11/2026 10:00', reason: 'noSuchDay', detail: { month: 11, days: 30 } },
    ])
  })
  it.each([
    ['30 February', { DETENCION: '30/02/2026' }, 'noSuchDay'],
    ['the year 0999', { DETENCION: '01/01/0999' }, 'tooEarly'],
    ['24:30', { DETENCION: '18/10/2026 24:30' }, 'noSuchTime'],
    ['a date to come', { INGRESO: '12/12/2026 08:00' }, 'future'],
    ['a handover before the stop', { DISPOSICION: '02/10/2026 09:00' }, 'handoverBeforeStop'],
    ['an arrival before the stop', { INGRESO: '02/10/2026 09:00', DISPOSICION: '' }, 'arrivalBeforeStop'],
    ['an end before the start', { SALIDA: '01/10/2026' }, 'endBeforeStart'],
    ['a birth in 1899', { NACIMIENTO: '1899' }, 'tooOld'],
    ['a birth after the stop', { NACIMIENTO: '04/10/2026' }, 'startBeforeBirth'],
    ['neither name nor number', { NOMBRE: ' ' }, 'noNameNoNumber'],
    ['no start', { DETENCION: 's/d', DISPOSICION: '', INGRESO: 'NA' }, 'missingStart'],
    ['a year alone as a stop', { DETENCION: '2026' }, 'needsDay'],
    ['words for a date', { DETENCION: 'ayer' }, 'notADate'],
    ['a control character', { OBSERV: 'a\u0001b' }, 'notText'],
    ['half a character', { OBSERV: 'a\ud800' }, 'notText'],
    ['a cell without end', { OBSERV: 'x'.repeat(32_769) }, 'tooLong'],
  ])('refuses %s', (_, changes, reason) => {
    expect(reasons(changes)).toEqual([reason])
  })
  it('refuses a local time that the clocks skipped', () => {
    expect(
      reasons(
        { DETENCION: '08/03/2026 02:30', DISPOSICION: '', INGRESO: '' },
        profile({ zone: 'America/New_York' }),
      ),
    ).toEqual(['skippedTime'])
  })
  it('refuses a date whose order nobody confirmed', () => {
    const open = profile()
    const columns = open.columns.map((entry) => (entry.becomes === 'stop' ? { ...entry, date: {} } : entry))
    expect(reasons({}, { ...open, columns })).toEqual(['needsOrder'])
  })
  it('lists every fault of a row at once', () => {
    expect(reasons({ NACIMIENTO: '30/02/1990', INGRESO: '03/10/2026 25:00' })).toEqual([
      'noSuchDay',
      'noSuchTime',
    ])
  })
  it('refuses a row with more cells than the header', () => {
    const plan = importPlan(profile(), readHeader(header), tables, () => new Set(), now)
    expect(checkRow([...row(), 'shifted'], 9, plan)).toMatchObject({
      kind: 'refused',
      refusal: { line: 9, faults: [{ reason: 'tooManyCells' }] },
    })
  })
  it('refuses a formula in a column that is read, and lets it be in one that is not', () => {
    const plan = importPlan(profile(), readHeader(header), tables, () => new Set(), now)
    expect(checkRow(row(), 3, plan, new Map([[4, 'formula']]))).toMatchObject({
      kind: 'refused',
      refusal: { faults: [{ column: 'DETENCION', reason: 'formula' }] },
    })
    const without = profile()
    const ignoring = {
      ...without,
      columns: without.columns.map((entry) =>
        entry.column === 'OBSERV' ? { ...entry, becomes: 'ignore' as const } : entry,
      ),
    }
    const other = importPlan(ignoring, readHeader(header), tables, () => new Set(), now)
    expect(checkRow(row(), 3, other, new Map([[9, 'formula']])).kind).toBe('accepted')
  })
})

describe('the meaning of M', () => {
  const sex = (word: string, ...words: string[]) => {
    const plan = importPlan(profile(), readHeader(header), tables, () => distinctWords(words), now)
    const checked = checkRow(row({ SEXO: word }), 2, plan)
    return checked.kind === 'accepted' ? checked.draft.sex : undefined
  }
  it('is male beside F, female beside H, and unknown alone', () => {
    expect(sex('M', 'F', 'M')).toBe('male')
    expect(sex('M', 'H', 'M')).toBe('female')
    expect(sex('M', 'M')).toBe('unknown')
  })
})

describe('checkRow, an asylum wish', () => {
  const asked = (answer: string) => {
    const using = profile({ columns: [...profile().columns, { column: 'REFUGIO', becomes: 'asylum' }] })
    const plan = importPlan(using, readHeader([...header, 'REFUGIO']), tables, () => distinctWords([]), now)
    return checkRow([...row(), answer], 17, plan)
  }

  it('is known by yes and no in four languages, and missing where the cell is empty', () => {
    for (const yes of ['SI', 'Sí', 'sim', 'Oui', 'yes', '1'])
      expect(asked(yes)).toMatchObject({ kind: 'accepted', draft: { hasAskedAsylum: true } })
    for (const no of ['NO', 'não', 'non', '0'])
      expect(asked(no)).toMatchObject({ kind: 'accepted', draft: { hasAskedAsylum: false } })
    const blank = asked('')
    expect(blank.kind === 'accepted' && blank.draft.missing).toContain('asylum')
  })

  it('refuses another word rather than keep it in a note that everyone reads', () => {
    expect(asked('ver expediente')).toEqual({
      kind: 'refused',
      refusal: {
        line: 17,
        faults: [{ column: 'REFUGIO', value: 'ver expediente', reason: 'neitherYesNorNo' }],
      },
    })
  })
})
