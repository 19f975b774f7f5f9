import type { ReadableDb } from './db'
import { preparedFor } from './prepared-for'

/** Whose files were changed, and whether an answer was that concerns everyone. */
export type Changed = { readonly people: ReadonlySet<string>; readonly isFacility: boolean }

/** The place in the log of the last entry; 0 before there is any. */
export const lastSeq = (db: ReadableDb): number =>
  (preparedFor(db, 'SELECT coalesce(max(seq), 0) AS seq FROM change').get([]) as { seq: number }).seq

/**
 * What was changed after one entry of the log, up to and with another; `null` where it is more than can be named.
 * What is kept of people is moved on by it rather than read anew.
 */
export function changedSince(
  db: ReadableDb,
  from: number,
  until: number,
  atMost = Number.MAX_SAFE_INTEGER - 1,
): Changed | null {
  if (from === until) return { people: new Set(), isFacility: false }
  const rows = preparedFor(
    db,
    `SELECT DISTINCT entity, entity_id AS id FROM change
     WHERE seq > ? AND seq <= ? AND entity IN ('person', 'facilityAnswer') LIMIT ?`,
  ).all([from, until, atMost + 1]) as { entity: string; id: string }[]
  if (rows.length > atMost) return null
  const people = rows.filter(({ entity }) => entity === 'person').map(({ id }) => id)
  return { people: new Set(people), isFacility: people.length < rows.length }
}
