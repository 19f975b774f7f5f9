import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from '../store/db'
import { type StoredEntry, storedEntry } from '../store/entry-contents'
import { preparedFor } from '../store/prepared-for'
import { type OfPlace, writersOf } from './place-writers'
import { type KnownRows, rowsAsKnown } from './rows-as-known'

/** What the register held of the place and its law at an earlier instant, row by row. */
export function placeAsKnown(db: ReadableDb, entities: readonly OfPlace[], knownAt: Instant): KnownRows {
  const entries = preparedFor(
    db,
    `SELECT ${storedEntry} FROM action a
     JOIN change c ON c.seq BETWEEN a.first_seq AND a.last_seq
     WHERE a.command IN (SELECT value FROM json_each(?)) AND c.entity IN (SELECT value FROM json_each(?))
       AND c.contents IS NOT NULL ORDER BY c.seq`,
  ).iterate([JSON.stringify(writersOf(entities)), JSON.stringify(entities)]) as IterableIterator<StoredEntry>
  return rowsAsKnown(entries, knownAt)
}
