import { asc, eq } from 'drizzle-orm'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import type { ReadableDb } from './db'
import { preparedFor } from './prepared-for'
import { contact, familyMember, flag } from './schema'

export const findFlag = (db: ReadableDb, id: string) =>
  db.orm.select().from(flag).where(eq(flag.id, id)).get() ?? null

export const findContact = (db: ReadableDb, id: string) =>
  db.orm.select().from(contact).where(eq(contact.id, id)).get() ?? null

export const findFamilyMember = (db: ReadableDb, id: string) =>
  db.orm.select().from(familyMember).where(eq(familyMember.id, id)).get() ?? null

export const membershipsOf = (db: ReadableDb, personId: string) =>
  db.orm.select().from(familyMember).where(eq(familyMember.personId, personId)).all()

/** Who belongs to a family, by the ids of the memberships. */
export const memberIdsOf = (db: ReadableDb, familyId: string): readonly string[] =>
  preparedFor(db, 'SELECT id FROM family_member WHERE family_id = ?')
    .all([familyId])
    .map((row) => (row as { id: string }).id)

/** Flags of a person in the order in which they were recorded. */
export const flagsOf = (db: ReadableDb, personId: string) =>
  db.orm
    .select()
    .from(flag)
    .where(eq(flag.personId, personId))
    .orderBy(asc(flag.recordedAt), asc(flag.id))
    .all()

export const contactsOf = (db: ReadableDb, personId: string) =>
  db.orm
    .select({
      id: contact.id,
      kind: contact.kind,
      name: contact.name,
      reach: contact.reach,
      note: contact.note,
    })
    .from(contact)
    .where(eq(contact.personId, personId))
    .orderBy(asc(contact.id))
    .all()

/** A flag as a file shows it. */
export const shownFlag = (
  row: ReturnType<typeof flagsOf>[number],
  userNames: ReadonlyMap<string, string>,
) => ({
  id: row.id,
  kind: row.kind,
  fromOn: row.fromOn as PlainDate | null,
  toOn: row.toOn as PlainDate | null,
  source: row.source,
  note: row.note,
  recordedAt: row.recordedAt as Instant,
  recordedByName: userNames.get(row.recordedBy) ?? '',
})
