import { asc, eq } from 'drizzle-orm'
import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from './db'
import { normalLogin } from './key-file'
import { newId } from './new-id'
import { findPreference } from './preference-rows'
import { assignment, person, user } from './schema'
import type { UnitOfWork } from './unit-of-work'

/** When a user's password was set is kept, and so logged, as a preference of theirs. */
const passwordSetAt = 'password.setAt'

export const findUser = (db: ReadableDb, id: string) =>
  db.orm.select().from(user).where(eq(user.id, id)).get() ?? null

export const listUsers = (db: ReadableDb) =>
  db.orm.select().from(user).orderBy(asc(user.createdAt), asc(user.id)).all()

/** Whether a login, however it is written, is already somebody's. */
export const isLoginTaken = (db: ReadableDb, login: string): boolean =>
  listUsers(db).some((row) => normalLogin(row.login) === normalLogin(login))

/** The administrators who may still act, the first appointed first. */
export const activeAdministrators = (db: ReadableDb) =>
  listUsers(db).filter(({ role, active }) => role === 'administrator' && active === 1)

const passwordNote = (db: ReadableDb, userId: string) => findPreference(db, userId, passwordSetAt)

export const passwordSetAtOf = (db: ReadableDb, userId: string): Instant | null =>
  (passwordNote(db, userId)?.value as Instant | undefined) ?? null

/** Logs that a user's password is a new one: the password itself is nowhere in the register. */
export const notePasswordSet = (db: ReadableDb, work: UnitOfWork, userId: string): void => {
  const note = passwordNote(db, userId)
  const value = work.action.recordedAt
  if (note !== null) work.update('preference', note.id, { value })
  else work.insert('preference', { id: newId(), userId, key: passwordSetAt, value })
}

export const listAssigned = (db: ReadableDb, userId: string) =>
  db.orm
    .select({
      id: assignment.id,
      personId: person.id,
      familyName: person.familyName,
      givenName: person.givenName,
      number: person.number,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(eq(assignment.userId, userId))
    .orderBy(asc(person.familyName), asc(person.givenName))
    .all()

export const isPerson = (db: ReadableDb, id: string): boolean =>
  db.orm.select({ id: person.id }).from(person).where(eq(person.id, id)).get() !== undefined
