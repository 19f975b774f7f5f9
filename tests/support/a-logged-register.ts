import { readHead } from '../../src/main/store/change-log'
import type { WritableDb } from '../../src/main/store/db'
import type { RowOf } from '../../src/main/store/entities'
import { openUnitOfWork, type UnitOfWork } from '../../src/main/store/unit-of-work'
import { aRegister, testNow } from './a-register'

/** A person of whom nothing much is known. */
export const aPerson = (id: string, familyName: string): RowOf<'person'> => ({
  id,
  number: null,
  familyName,
  givenName: '',
  scriptName: '',
  foldedName: familyName.toLowerCase(),
  birthKind: 'unknown',
  birthOn: null,
  birthYear: null,
  statedAge: null,
  statedAgeOn: null,
  claimedBirthOn: null,
  sex: 'unknown',
  nationalities: '[]',
  languages: '[]',
  note: '',
  createdAt: testNow,
})

/** Writes one action the way dispatch would, and moves the register's head on. */
export function act(
  register: ReturnType<typeof aRegister>,
  actionId: string,
  write: (work: UnitOfWork) => void,
  recordedAt = testNow,
): void {
  const open = register.app.workplace.desk.current()
  const writer = register.store.writer as WritableDb
  if (!open) throw new Error('the register is locked')
  const before = readHead(register.store.reader)
  const action = { actionId, userId: 'user-1', command: 'people.save', recordedAt }
  const { work, finish } = openUnitOfWork(writer, before, action)
  writer.raw.exec('BEGIN IMMEDIATE')
  write(work)
  open.head = finish()
  writer.raw.exec('COMMIT')
}

/** A register with some forty entries: people written, changed, removed, named in several scripts. */
export function aLoggedRegister() {
  const register = aRegister()
  const names = [
    'Łukasz',
    'أحمد',
    'O’Neill',
    '小明',
    'Đukić',
    'García \uFFFD',
    'a"b\\c',
    'Ana',
    'Bo',
    'Çelik',
  ]
  names.forEach((name, at) => {
    const id = `person-${at}`
    act(register, `write-${at}`, (work) => {
      work.insert('person', aPerson(id, name))
      work.insert('identifier', { id: `identifier-${at}`, personId: id, kind: 'file', value: `F-${at}` })
    })
    act(register, `change-${at}`, (work) => work.update('person', id, { number: `N-${at}` }))
    act(register, `rename-${at}`, (work) => {
      work.because('as on the passport')
      work.update('person', id, { givenName: 'Given' })
    })
    if (at % 3 === 0) act(register, `remove-${at}`, (work) => work.remove('identifier', `identifier-${at}`))
  })
  return register
}
