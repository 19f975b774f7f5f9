import type { Instant } from '../../core/dates/instant'
import type { ChainHead } from './change-log'
import { type ChainReport, checkChain, type LogEntry } from './check-chain'
import type { ReadableDb } from './db'

type Row = [number, Instant, string, string, string, string, string, string | null, string, string]

/** Entries between two tellings of how far the walk is. */
const tellEvery = 5000

/** Entries read at once: many small readings are slow, one big one holds the whole log in memory. */
const pageSize = 1000

/** What bytes that are no text are read as: only then must the bytes themselves be looked at. */
const unreadable = '\uFFFD'

export type VerifyOptions = {
  /** Heads noted outside the file, which the log must contain. */
  readonly known?: readonly ChainHead[] | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

const toEntry = (row: Row): LogEntry => {
  const [seq, recordedAt, userId, command, actionId, entity, entityId, contents, contentsDigest, hash] = row
  return { seq, recordedAt, userId, command, actionId, entity, entityId, contents, contentsDigest, hash }
}

/** Every entry of the log after a place, in the order of their numbers, a few at a time. */
export function* logEntries(db: ReadableDb, after = Number.NEGATIVE_INFINITY): Generator<LogEntry> {
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

// Reading many small columns costs more than hashing them, so SQL puts the header together as the text
// that was hashed. Should its way of writing ever differ from ours, the entry is read again in full.
const quickRows = `SELECT json_array(seq, recorded_at, user_id, command, action_id, entity, entity_id), contents,
    lower(hex(contents_digest)), lower(hex(hash)) FROM change WHERE seq > ? ORDER BY seq LIMIT ${pageSize}`

/** Walks the whole change log and says the first entry that cannot be believed, if there is one. */
export function verifyChain(db: ReadableDb, { known, onProgress }: VerifyOptions = {}): ChainReport {
  const total = db.raw.prepare('SELECT count(*) FROM change').pluck().get() as number
  const chain = checkChain(known)
  const page = db.raw.prepare(quickRows).raw()
  let done = 0
  const tell = () => {
    done += 1
    if (done % tellEvery === 0) onProgress?.(done, total)
  }
  // Entries numbered below the first are read in full from the start.
  let isQuick = (db.raw.prepare('SELECT min(seq) FROM change').pluck().get() ?? 1) === 1
  while (isQuick) {
    const rows = page.all(done) as [string, string | null, string, string][]
    for (const [header, contents, digest, entryHash] of rows) {
      isQuick =
        contents?.includes(unreadable) !== true && chain.takeQuickly(header, contents, digest, entryHash)
      if (!isQuick) break
      tell()
    }
    if (rows.length < pageSize) break
  }
  if (!isQuick)
    for (const entry of logEntries(db, done === 0 ? undefined : done)) {
      if (!chain.take(entry)) break
      tell()
    }
  onProgress?.(done, total)
  return chain.report()
}
