import type { Instant } from '../../core/dates/instant'
import type { Answer, LawFacts } from '../../core/law/facts/law-facts'
import type { ReadableDb } from '../store/db'
import type { RowOf } from '../store/entities'
import { type StoredEntry, storedEntry } from '../store/entry-contents'
import { preparedFor } from '../store/prepared-for'
import { type FactEntity, type FactRows, factEntities } from './fact-rows'
import { factsFromRows } from './facts-from-rows'
import { type KnownRows, rowsAsKnown } from './rows-as-known'

/** What the register held of a person at an earlier instant, row by row. */
export function personAsKnown(db: ReadableDb, personId: string, knownAt: Instant): KnownRows {
  const entries = preparedFor(
    db,
    `SELECT ${storedEntry} FROM change c
     WHERE entity_id = ? AND contents IS NOT NULL ORDER BY seq`,
  ).iterate([personId]) as IterableIterator<StoredEntry>
  return rowsAsKnown(entries, knownAt)
}

/**
 * The facts of a person as the register was known at an earlier instant, with the answers for the facility of then.
 * Something that had happened by then and was typed later is not among them, and what was corrected since stands as it
 * stood. `null` where the person was not in the register yet.
 */
export function factsAsKnown(known: KnownRows, personId: string, facilityAnswers: Answer[]): LawFacts | null {
  const person = known.get('person')?.get(personId) as RowOf<'person'> | undefined
  if (person === undefined) return null
  const lists = Object.fromEntries(
    factEntities.map((entity) => [entity, [...(known.get(entity)?.values() ?? [])].sort(byId)]),
  ) as unknown as Pick<FactRows, FactEntity>
  return factsFromRows({ person, ...lists }, facilityAnswers)
}

const byId = (a: Record<string, unknown>, b: Record<string, unknown>): number =>
  String(a.id) < String(b.id) ? -1 : 1
