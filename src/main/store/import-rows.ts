import type { Instant } from '../../core/dates/instant'
import { foldWord } from '../../core/import/cell-text'
import { type ImportProfile, importProfileSchema } from '../../core/import/import-profile'
import { birthText, identityKeys } from '../../core/import/same-row'
import { fullName } from '../../core/people/person'
import { type BirthColumns, birthOf } from './birth-columns'
import type { ReadableDb } from './db'
import { importProfile } from './schema'

/** Imports of the same file that were not undone. */
export const importsOf = (db: ReadableDb, digest: string): { importedAt: Instant; accepted: number }[] =>
  db.raw
    .prepare(
      `SELECT r.imported_at AS importedAt, r.accepted FROM import_run r
       LEFT JOIN action a ON a.id = r.action_id
       WHERE r.file_digest = ? AND a.undone_by IS NULL ORDER BY r.imported_at DESC`,
    )
    .all(digest) as { importedAt: Instant; accepted: number }[]

/** Units that are open, by folded name. */
export const unitsByName = (db: ReadableDb): ReadonlyMap<string, string> =>
  new Map(
    (
      db.raw.prepare('SELECT id, name FROM unit WHERE closed_on IS NULL').all() as {
        id: string
        name: string
      }[]
    ).map(({ id, name }) => [foldWord(name), id]),
  )

type KnownRow = BirthColumns & {
  personId: string
  number: string | null
  familyName: string
  givenName: string
  scriptName: string
  startAt: string | null
}

/** Whoever the register holds under a key, with the name to show. */
export type KnownPeople = ReadonlyMap<string, string>

/**
 * Everyone in the register under the keys by which an imported row is compared. Read at once: one look-up for
 * each row of a large file would cost more.
 */
export const knownPeople = (db: ReadableDb): KnownPeople => {
  const known = new Map<string, string>()
  const identifiers = new Map<string, { kind: string; value: string }[]>()
  const listed = db.raw.prepare('SELECT person_id AS personId, kind, value FROM identifier').all()
  for (const { personId, ...one } of listed as { personId: string; kind: string; value: string }[]) {
    const present = identifiers.get(personId)
    if (present) present.push(one)
    else identifiers.set(personId, [one])
  }
  const people = db.raw.prepare(
    `SELECT p.id AS personId, p.number, p.family_name AS familyName, p.given_name AS givenName,
       p.script_name AS scriptName, p.birth_kind AS birthKind, p.birth_on AS birthOn, p.birth_year AS birthYear,
       p.stated_age AS statedAge, p.stated_age_on AS statedAgeOn, p.claimed_birth_on AS claimedBirthOn,
       s.start_at AS startAt
     FROM stay s JOIN person p ON p.id = s.person_id`,
  )
  for (const row of people.iterate() as IterableIterator<KnownRow>) {
    const facts = { ...row, identifiers: identifiers.get(row.personId) ?? [], birth: birthText(birthOf(row)) }
    for (const key of identityKeys(facts, row.startAt ?? '', foldWord)) known.set(key, row.personId)
  }
  return known
}

/** The name of a person, or the number where there is none. */
export const shownName = (db: ReadableDb, personId: string): string => {
  const row = db.raw
    .prepare(
      'SELECT number, family_name AS familyName, given_name AS givenName, script_name AS scriptName FROM person WHERE id = ?',
    )
    .get(personId) as Pick<KnownRow, 'number' | 'familyName' | 'givenName' | 'scriptName'> | undefined
  return row === undefined ? '' : fullName(row) || (row.number ?? '')
}

/** Stored profiles. One that this version cannot read any more is left out. */
export const listProfiles = (db: ReadableDb): { id: string; name: string; profile: ImportProfile }[] =>
  db.orm
    .select()
    .from(importProfile)
    .orderBy(importProfile.name)
    .all()
    .flatMap(({ id, name, plan }) => {
      const profile = importProfileSchema.safeParse(JSON.parse(plan))
      return profile.success ? [{ id, name, profile: profile.data }] : []
    })
