import { fullName } from '../../core/people/person'
import type { ReadableDb } from '../store/db'
import { preparedFor } from '../store/prepared-for'

/** How a list names a person. */
export const namedPerson = (db: ReadableDb, personId: string): { name: string; number: string | null } => {
  const row = preparedFor(
    db,
    `SELECT family_name AS familyName, given_name AS givenName, script_name AS scriptName, number
     FROM person WHERE id = ?`,
  ).get([personId]) as
    | { familyName: string; givenName: string; scriptName: string; number: string | null }
    | undefined
  return row === undefined ? { name: '', number: null } : { name: fullName(row), number: row.number }
}
