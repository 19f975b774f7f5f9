import { and, eq, getTableColumns } from 'drizzle-orm'
import type { FieldGroup } from '../../core/access/roles'
import type { Instant } from '../../core/dates/instant'
import { foldedNameOf } from '../../core/people/fold-name'
import { fullName, type PersonFacts, type Sex } from '../../core/people/person'
import type { Scope } from '../handler'
import { birthColumns, birthOf } from './birth-columns'
import type { ReadableDb } from './db'
import type { RowOf } from './entities'
import { preparedFor } from './prepared-for'
import { assignment, identifier, person, stay } from './schema'

export type PersonRow = RowOf<'person'>

const { searchId: _searchId, ...personColumns } = getTableColumns(person)

/** A person whom the asker may see; `null` for everyone else's, as if they were not there. */
export function findPerson(db: ReadableDb, id: string, scope: Scope): PersonRow | null {
  const row = db.orm.select(personColumns).from(person).where(eq(person.id, id)).get() ?? null
  if (row === null || scope.kind === 'everyone') return row
  const assigned = db.orm
    .select({ id: assignment.id })
    .from(assignment)
    .where(and(eq(assignment.userId, scope.userId), eq(assignment.personId, id)))
    .get()
  return assigned === undefined ? null : row
}

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

/** The numbers under which others know a person. */
export const identifiersOf = (db: ReadableDb, personId: string) =>
  db.orm
    .select({ id: identifier.id, kind: identifier.kind, value: identifier.value })
    .from(identifier)
    .where(eq(identifier.personId, personId))
    .all()

export const findIdentifier = (db: ReadableDb, id: string) =>
  db.orm.select().from(identifier).where(eq(identifier.id, id)).get() ?? null

/** Whether a person's file has such a number already, besides the one that is changed. */
export const isIdentifierTaken = (
  db: ReadableDb,
  personId: string,
  wanted: { readonly kind: string; readonly value: string },
  besides?: string,
): boolean =>
  identifiersOf(db, personId).some(
    ({ id, kind, value }) => id !== besides && kind === wanted.kind && value === wanted.value,
  )

/** Whether a person, other than the one that is changed, has such a register number. */
export const isNumberTaken = (db: ReadableDb, number: string, besides = ''): boolean =>
  db.raw.prepare('SELECT 1 FROM person WHERE number = ? AND id <> ?').get(number, besides) !== undefined

/** The columns of a person that hold facts somebody typed. */
export const factColumns = (facts: Omit<PersonFacts, 'identifiers'>) => ({
  number: facts.number,
  familyName: facts.familyName,
  givenName: facts.givenName,
  scriptName: facts.scriptName,
  foldedName: foldedNameOf(facts),
  ...birthColumns(facts.birth),
  sex: facts.sex,
  nationalities: JSON.stringify(facts.nationalities),
  languages: JSON.stringify(facts.languages),
  note: facts.note,
})

/** The facts that a row holds, without identifiers. */
export const factsOf = (row: PersonRow): Omit<PersonFacts, 'identifiers'> => ({
  number: row.number,
  familyName: row.familyName,
  givenName: row.givenName,
  scriptName: row.scriptName,
  birth: birthOf(row),
  sex: row.sex as Sex,
  nationalities: JSON.parse(row.nationalities) as string[],
  languages: JSON.parse(row.languages) as string[],
  note: row.note,
})

/** The other members of a person's families whom the asker may see, each with whether they are held. */
export function familyOf(db: ReadableDb, personId: string, scope: Scope) {
  const rows = db.raw
    .prepare(
      `SELECT other.id AS memberId, p.id AS personId, p.given_name AS givenName, p.family_name AS familyName,
         p.script_name AS scriptName, other.relation AS relation,
         EXISTS (SELECT 1 FROM stay s WHERE s.person_id = p.id AND s.end_at IS NULL AND s.end_kind IS NULL) AS held
       FROM family_member mine
       JOIN family_member other ON other.family_id = mine.family_id AND other.person_id <> mine.person_id
       JOIN person p ON p.id = other.person_id
       WHERE mine.person_id = ? ORDER BY p.given_name`,
    )
    .all(personId) as {
    memberId: string
    personId: string
    givenName: string
    familyName: string
    scriptName: string
    relation: string
    held: number
  }[]
  return rows
    .filter((row) => scope.kind === 'everyone' || findPerson(db, row.personId, scope) !== null)
    .map(({ memberId, personId: otherId, relation, held, ...names }) => ({
      memberId,
      personId: otherId,
      name: fullName(names),
      relation,
      held: held === 1,
    }))
}

/** Whether someone has a stay that goes on. */
export const isHeld = (db: ReadableDb, personId: string): boolean =>
  db.orm
    .select({ endAt: stay.endAt, endKind: stay.endKind })
    .from(stay)
    .where(eq(stay.personId, personId))
    .all()
    .some(({ endAt, endKind }) => endAt === null && endKind === null)

/** Who looked at which protected facts of a person, newest first. */
export const looksOf = (db: ReadableDb, personId: string, limit: number) =>
  db.raw
    .prepare(
      `SELECT l.seq, l.looked_at AS lookedAt, coalesce(u.name, '') AS userName, l.field_group AS "group"
       FROM look l LEFT JOIN user u ON u.id = l.user_id
       WHERE l.person_id = ? ORDER BY l.seq DESC LIMIT ?`,
    )
    .all(personId, limit) as { seq: number; lookedAt: Instant; userName: string; group: FieldGroup }[]
