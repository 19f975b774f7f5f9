import type { Instant } from '../../core/dates/instant'
import type { LogEntry } from './check-chain'
import type { RawDb } from './db'

type Row = [number, Instant, string, string, string, string, string, string | null, string, string]

/** Entries read at once: many small readings are slow, one big one holds the whole log in memory. */
const pageSize = 1000

/** What bytes that are no text are read as: only then must the bytes themselves be looked at. */
const unreadable = '\uFFFD'

const toEntry = (row: Row): LogEntry => {
  const [seq, recordedAt, userId, command, actionId, entity, entityId, contents, contentsDigest, hash] = row
  return { seq, recordedAt, userId, command, actionId, entity, entityId, contents, contentsDigest, hash }
}

/** Every entry of the log after a place, in the order of their numbers, a few at a time. */
export function* logEntries(db: RawDb, after = Number.NEGATIVE_INFINITY): Generator<LogEntry> {
  const bytes = db.raw.prepare('SELECT CAST(contents AS BLOB) FROM change WHERE seq = ?').pluck()
  const page = db.raw
    .prepare(
      `SELECT seq, recorded_at, user_id, command, action_id, entity, entity_id, contents,
         lower(hex(contents_digest)), lower(hex(hash)) FROM change WHERE seq > ? ORDER BY seq LIMIT ${pageSize}`,
    )
    .raw()
  let last = after
  for (;;) {
    const rows = page.all(last) as Row[]
    for (const row of rows) {
      const entry = toEntry(row)
      if (typeof entry.contents === 'string' && entry.contents.includes(unreadable))
        entry.contents = bytes.get(entry.seq) as Uint8Array
      yield entry
      last = entry.seq
    }
    if (rows.length < pageSize) return
  }
}
