import { afterEach, describe, expect, it } from 'vitest'
import { aPersonRow, aStayRow } from '../../../tests/support/a-person'
import { aRegister } from '../../../tests/support/a-register'
import { writeRows } from '../../../tests/support/write-rows'
import spelling from '../../core/people/spelling-pairs.json'
import { searchPeople } from './people-search'

const pairs = Object.entries(spelling.pairs).flatMap(([script, list]) =>
  list.map(([held = '', asked = '']) => ({ script, held, asked })),
)

const open: { close(): void }[] = []
const register = () => {
  const made = aRegister()
  open.push(made)
  return made
}
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

const everyone = { kind: 'everyone' } as const
const names = (rows: { familyName: string }[]) => rows.map(({ familyName }) => familyName)

describe('searchPeople', () => {
  it('finds every kept spelling of a name', () => {
    const made = register()
    writeRows(made, (work) => {
      for (const [place, { held }] of pairs.entries())
        work.insert('person', aPersonRow(`p${place}`, { familyName: held, givenName: '' }))
    })
    expect(pairs.length).toBeGreaterThanOrEqual(60)
    const missed = pairs.filter(
      ({ held, asked }) => !names(searchPeople(made.store.reader, everyone, asked, 50)).includes(held),
    )
    expect(missed).toEqual([])
  })

  it('shows those whose name matches whole before those it only begins', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a', { familyName: 'Anaya', givenName: '' }))
      work.insert('person', aPersonRow('b', { familyName: 'Ana', givenName: '' }))
    })
    expect(names(searchPeople(made.store.reader, everyone, 'ana', 10))).toEqual(['Ana', 'Anaya'])
  })

  it('shows those held now before others of the same name', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a', { familyName: 'Ríos', givenName: 'Ana' }))
      work.insert('person', aPersonRow('b', { familyName: 'Ríos', givenName: 'Berta' }))
      work.insert('stay', aStayRow('s', 'b'))
    })
    expect(searchPeople(made.store.reader, everyone, 'rios', 10).map(({ id, held }) => [id, held])).toEqual([
      ['b', 1],
      ['a', 0],
    ])
  })

  it('finds the words of a name in any order and unfinished', () => {
    const made = register()
    writeRows(made, (work) =>
      work.insert('person', aPersonRow('a', { familyName: 'Gebremedhin', givenName: 'Tesfalem' })),
    )
    expect(names(searchPeople(made.store.reader, everyone, 'gebre tesf', 10))).toEqual(['Gebremedhin'])
    expect(searchPeople(made.store.reader, everyone, 'gebre ana', 10)).toEqual([])
  })

  it('finds a person by the number or another authority’s, from the beginning before from within', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a', { familyName: 'Uno', number: '0412' }))
      work.insert('person', aPersonRow('b', { familyName: 'Dos', number: '0500' }))
      work.insert('identifier', { id: 'i', personId: 'b', kind: 'passport', value: 'AB0412' })
    })
    expect(names(searchPeople(made.store.reader, everyone, '041', 10))).toEqual(['Uno', 'Dos'])
    expect(names(searchPeople(made.store.reader, everyone, 'ab04', 10))).toEqual(['Dos'])
  })

  it('finds a person by the end of a number, in small letters too, and nobody by two figures of its middle', () => {
    const made = register()
    writeRows(made, (work) => {
      work.insert('person', aPersonRow('a', { familyName: 'Uno', number: 'RC-2024-0366' }))
      work.insert('person', aPersonRow('b', { familyName: 'Dos', number: 'RC-2024_0412' }))
    })
    const found = (text: string) => names(searchPeople(made.store.reader, everyone, text, 10))
    expect(found('0366')).toEqual(['Uno'])
    expect(found('rc-2024')).toEqual(['Dos', 'Uno'])
    expect(found('24')).toEqual([])
    // Read as they are typed, not as any letter or any number of them.
    expect(found('2024_0')).toEqual(['Dos'])
    expect(found('0%6')).toEqual([])
  })

  it('finds only the people assigned to a lawyer, however many others match', () => {
    const made = register()
    writeRows(made, (work) => {
      for (let place = 0; place < 100; place += 1)
        work.insert('person', aPersonRow(`p${place}`, { familyName: 'Flores', number: `9${place}` }))
      work.insert('assignment', { id: 'x', userId: 'user-1', personId: 'p99' })
    })
    const lawyer = { kind: 'assigned', userId: 'user-1' } as const
    expect(searchPeople(made.store.reader, lawyer, 'flores', 10).map(({ id }) => id)).toEqual(['p99'])
    expect(searchPeople(made.store.reader, lawyer, '9', 10).map(({ id }) => id)).toEqual(['p99'])
  })

  it('reads nothing typed as an operator of the index', () => {
    const made = register()
    for (const text of ['" OR *', 'a AND', 'NEAR(', 'terms:', '-', "'", '()', '^a*', '\u0000'])
      expect(searchPeople(made.store.reader, everyone, text, 10)).toEqual([])
  })
})
