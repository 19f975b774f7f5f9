import { foldedNameOf } from '../../core/people/fold-name'
import { likeness, type Sought } from '../../core/people/likeness'
import { fullName } from '../../core/people/person'
import type { SimilarPerson } from '../../core/people/person-questions'
import type { ReadableDb } from './db'
import { factsOf, identifiersOf, isHeld, type PersonRow } from './person-rows'

const candidatesLimit = 200

/** The few people of the register who may be the one sought, the most alike first. */
export function similarPeople(db: ReadableDb, sought: Sought, limit: number): SimilarPerson[] {
  const found = new Map<string, PersonRow>()
  for (const row of [...byIdentifier(db, sought), ...byName(db, sought)]) found.set(row.id, row)
  return [...found.values()]
    .flatMap((row) => {
      const facts = factsOf(row)
      const identifiers = identifiersOf(db, row.id)
      const like = likeness(sought, { foldedName: row.foldedName, ...facts, identifiers })
      return like === null ? [] : [{ row, facts, like }]
    })
    .sort((a, b) => b.like.score - a.like.score || (a.row.id < b.row.id ? 1 : -1))
    .slice(0, limit)
    .map(({ row, facts, like }) => ({
      id: row.id,
      name: fullName(row),
      scriptName: row.scriptName,
      number: row.number,
      birth: facts.birth,
      sex: facts.sex,
      nationalities: facts.nationalities,
      held: isHeld(db, row.id),
      because: like.because,
    }))
}

const columns = `p.id, p.number, p.family_name AS familyName, p.given_name AS givenName, p.script_name AS scriptName,
  p.folded_name AS foldedName, p.birth_kind AS birthKind, p.birth_on AS birthOn, p.birth_year AS birthYear,
  p.stated_age AS statedAge, p.stated_age_on AS statedAgeOn, p.claimed_birth_on AS claimedBirthOn, p.sex,
  p.nationalities, p.languages, p.note, p.created_at AS createdAt`

function byIdentifier(db: ReadableDb, { identifiers }: Sought): PersonRow[] {
  const find = db.raw.prepare(
    `SELECT ${columns} FROM identifier i JOIN person p ON p.id = i.person_id WHERE i.value = ? LIMIT 20`,
  )
  return identifiers.flatMap(({ value }) => find.all(value) as PersonRow[])
}

/** Best matches of the name index: any term may be missing, most must be there. */
function byName(db: ReadableDb, sought: Sought): PersonRow[] {
  const terms = foldedNameOf(sought)
    .split(' ')
    .filter((term) => term !== '')
  if (terms.length === 0) return []
  return db.raw
    .prepare(
      `SELECT ${columns} FROM person_search s JOIN person p ON p.search_id = s.rowid
       WHERE person_search MATCH ? ORDER BY rank LIMIT ${candidatesLimit}`,
    )
    .all(terms.map((term) => `"${term.replaceAll('"', '')}"`).join(' OR ')) as PersonRow[]
}
