import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../dates/plain-date'
import { foldedNameOf } from './fold-name'
import { type Candidate, likeness, type Sought } from './likeness'

const born = (on: string) => ({ kind: 'exact', on: on as PlainDate }) as const
const farid: Sought = {
  familyName: 'Noori',
  givenName: 'Farid',
  scriptName: '',
  birth: born('1995-03-02'),
  sex: 'male',
  identifiers: [],
}
const held = (familyName: string, givenName: string, more: Partial<Candidate> = {}): Candidate => ({
  foldedName: foldedNameOf({ familyName, givenName, scriptName: '' }),
  birth: { kind: 'unknown' },
  sex: 'unknown',
  identifiers: [],
  ...more,
})

describe('someone who may be in the register already', () => {
  it('is found by name, birth and sex together', () => {
    expect(likeness(farid, held('Noori', 'Farid', { birth: born('1995-03-02'), sex: 'male' }))).toEqual({
      score: 6,
      because: ['name', 'birth', 'sex'],
    })
  })

  it('is found by another spelling of the same sound', () => {
    expect(likeness(farid, held('Nuri', 'Farîd'))?.because).toEqual(['name'])
  })

  it('is not shown for one shared name', () => {
    expect(likeness(farid, held('Ahmadi', 'Farid'))).toBeNull()
  })

  it('is not shown when sex or birth speak against it', () => {
    expect(likeness(farid, held('Noori', 'Farid', { sex: 'female' }))).toBeNull()
    expect(likeness(farid, held('Noori', 'Farid', { birth: born('1970-01-01') }))).toBeNull()
  })

  it('is shown with a birth date a little off, after those that agree', () => {
    const near = likeness(farid, held('Noori', 'Farid', { birth: born('1996-03-02') }))
    expect(near?.because).toEqual(['name', 'birth-near'])
  })

  it('is shown for an equal identifier whatever the rest says', () => {
    const sought: Sought = { ...farid, identifiers: [{ kind: 'passport', value: 'P 01-234' }] }
    const other = held('Someone', 'Else', { sex: 'female', identifiers: [{ value: 'p01234' }] })
    expect(likeness(sought, other)?.because).toEqual(['identifier'])
  })
})
