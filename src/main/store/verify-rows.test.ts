import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act, aLoggedRegister, aPerson } from '../../../tests/support/a-logged-register'
import type { WritableDb } from './db'
import { verifyRows } from './verify-rows'

let register: ReturnType<typeof aLoggedRegister>
let writer: WritableDb
beforeEach(() => {
  register = aLoggedRegister()
  writer = register.store.writer as WritableDb
})
afterEach(() => register.close())

const strayAfter = (sql: string) => {
  writer.raw.exec(sql)
  return verifyRows(writer).stray
}

describe('verifyRows', () => {
  it('finds every row to be what its entries add up to', () => {
    // 1 facility, 1 user, 1 unit, 10 people, 10 identifiers of which 4 were removed again
    expect(verifyRows(register.store.reader)).toEqual({ rows: 19, notComparable: 0, stray: null })
  })

  it('names a row that was changed without an entry', () => {
    expect(strayAfter("UPDATE person SET number = 'X' WHERE id = 'person-4'")).toEqual({
      entity: 'person',
      id: 'person-4',
      why: 'changed',
    })
  })

  it('names a row that is gone without an entry', () => {
    expect(strayAfter("DELETE FROM identifier WHERE id = 'identifier-5'")).toEqual({
      entity: 'identifier',
      id: 'identifier-5',
      why: 'gone',
    })
  })

  it('names a row that came without an entry, be it of a known person', () => {
    expect(strayAfter("INSERT INTO identifier VALUES ('identifier-99', 'person-4', 'file', 'F-99')")).toEqual(
      { entity: 'identifier', id: 'identifier-99', why: 'not-in-log' },
    )
  })

  it('names a row that was removed by an entry and is there all the same', () => {
    expect(strayAfter("INSERT INTO identifier VALUES ('identifier-3', 'person-3', 'file', 'F-3')")).toEqual({
      entity: 'identifier',
      id: 'identifier-3',
      why: 'not-in-log',
    })
  })

  it('follows a row that was given to another person', () => {
    act(register, 'move', (work) => work.update('identifier', 'identifier-4', { personId: 'person-2' }))
    act(register, 'after', (work) => work.update('identifier', 'identifier-4', { value: 'F-5' }))
    expect(verifyRows(register.store.reader)).toMatchObject({ rows: 19, stray: null })
    expect(strayAfter("UPDATE identifier SET value = 'F-6' WHERE id = 'identifier-4'")).toMatchObject({
      id: 'identifier-4',
      why: 'changed',
    })
  })

  it('counts, and does not blame, the rows of a person whose contents were erased', () => {
    writer.raw.exec("UPDATE change SET contents = NULL WHERE entity_id = 'person-4'")
    expect(verifyRows(register.store.reader)).toEqual({ rows: 17, notComparable: 2, stray: null })
  })

  it('names an action that the list tells otherwise than the log, or leaves out', () => {
    writer.raw.exec('SAVEPOINT untouched')
    expect(strayAfter("UPDATE action SET user_id = 'user-2' WHERE id = 'write-4'")).toEqual({
      entity: 'action',
      id: 'write-4',
      why: 'changed',
    })
    writer.raw.exec('ROLLBACK TO untouched')
    expect(strayAfter("DELETE FROM action WHERE id = 'write-4'")).toMatchObject({
      id: 'write-4',
      why: 'gone',
    })
    writer.raw.exec('RELEASE untouched')
  })

  it('accepts a row that was removed and written again', () => {
    act(register, 'gone', (work) => {
      work.insert('person', aPerson('person-77', 'Twice'))
      work.remove('person', 'person-77')
    })
    act(register, 'back', (work) => work.insert('person', aPerson('person-77', 'Twice')))
    expect(verifyRows(register.store.reader).stray).toBeNull()
  })
})
