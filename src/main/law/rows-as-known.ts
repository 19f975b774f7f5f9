import type { Instant } from '../../core/dates/instant'
import { type Entity, isEntity, wholeRow } from '../store/entities'
import { type RowChange, readContents, type StoredEntry } from '../store/entry-contents'

/** Rows by entity and id, as the log told them at an instant. */
export type KnownRows = ReadonlyMap<Entity, ReadonlyMap<string, Record<string, unknown>>>

/**
 * The rows that entries of the log add up to, up to and with an instant. Later corrections, late entries
 * and removals play no part. A clock that was set back does not let what was written later in: reading ends
 * at the first entry after the instant.
 */
export function rowsAsKnown(entries: Iterable<StoredEntry>, knownAt: Instant): KnownRows {
  const known = new Map<Entity, Map<string, Record<string, unknown>>>()
  for (const entry of entries) {
    if (entry.recordedAt > knownAt) break
    for (const change of readContents(entry).rows) apply(known, change)
  }
  return known
}

function apply(
  known: Map<Entity, Map<string, Record<string, unknown>>>,
  { entity, id, before, after }: RowChange,
): void {
  if (!isEntity(entity)) return
  let rows = known.get(entity)
  if (rows === undefined) {
    rows = new Map()
    known.set(entity, rows)
  }
  const present = rows.get(id)
  if (after === null) rows.delete(id)
  else if (before === null) rows.set(id, wholeRow(entity, id, after))
  // What an erased entry made is no longer told; a change of it alone tells no row.
  else if (present !== undefined) rows.set(id, { ...present, ...after })
}
