import type { Role } from '../../src/core/access/roles'
import { aFlagRow, anEventRow, aPersonRow, aStayRow } from './a-person'
import { aRegister, hoursAgo } from './a-register'
import { writeRows } from './write-rows'

/** Four people held: 30 h, 80 h, 400 h and one since nobody knows when; one released, one never held. */
export const aRegisterOfSix = (role: Role = 'administrator') => {
  const made = aRegister({ role })
  writeRows(made, (work) => {
    work.insert('unit', {
      id: 'unit-2',
      name: 'B',
      kind: 'ordinary',
      capacity: 10,
      floorAreaM2: 90,
      closedOn: null,
    })
    const person = (id: string, familyName: string, given: Parameters<typeof aPersonRow>[1] = {}) =>
      work.insert('person', aPersonRow(id, { familyName, givenName: '', ...given }))
    person('short', 'Álvarez', {
      sex: 'female',
      nationalities: '["HN"]',
      birthKind: 'exact',
      birthOn: '2010-01-01',
      number: '0003',
    })
    person('middle', 'Berhane', {
      sex: 'male',
      nationalities: '["ER","ET"]',
      birthKind: 'year',
      birthYear: 1960,
    })
    person('long', 'Caal', {
      sex: 'male',
      nationalities: '["GT"]',
      birthKind: 'disputed',
      claimedBirthOn: '2010-05-01',
      birthOn: '2003-05-01',
    })
    person('unknown', '', { scriptName: '' })
    person('released', 'Dembele', {
      sex: 'male',
      nationalities: '["ML"]',
      birthKind: 'exact',
      birthOn: '1950-01-01',
    })
    person('visitor', 'Espinoza')
    work.insert('identifier', { id: 'i', personId: 'unknown', kind: 'case-number', value: 'X-77' })
    work.insert('stay', aStayRow('s1', 'short', { startAt: hoursAgo(30), unitId: 'unit-1', place: 'A-12' }))
    work.insert('stay', aStayRow('s2', 'middle', { startAt: hoursAgo(80), unitId: 'unit-2' }))
    work.insert('stay', aStayRow('s3', 'long', { startAt: hoursAgo(400), unitId: 'unit-2' }))
    work.insert(
      'stay',
      aStayRow('s4', 'unknown', { startAt: null, startKind: null, startPrecision: 'unknown' }),
    )
    work.insert(
      'event',
      anEventRow(
        'e4',
        { id: 's4', personId: 'unknown' },
        { kind: 'stop', happenedAt: null, recordedAt: hoursAgo(3) },
      ),
    )
    work.insert(
      'stay',
      aStayRow('s5', 'released', {
        startAt: hoursAgo(1000),
        endAt: hoursAgo(900),
        endKind: 'release',
        endPrecision: 'minute',
      }),
    )
    for (const [id, kind, happenedAt] of [
      ['e5', 'stop', hoursAgo(1000)],
      ['e6', 'release', hoursAgo(900)],
    ] as const)
      work.insert('event', anEventRow(id, { id: 's5', personId: 'released' }, { kind, happenedAt }))
    work.insert('flag', aFlagRow('f1', 'short', { kind: 'pregnant', fieldGroup: 'health' }))
    work.insert('flag', aFlagRow('f2', 'short', { kind: 'interpreter-needed', fieldGroup: 'open' }))
    work.insert('assignment', { id: 'x', userId: 'user-1', personId: 'middle' })
  })
  return made
}
