import type { Holding } from '../../core/changes/backups-questions'
import { readHead } from './change-log'
import type { ReadableDb } from './db'

/** What a register holds, in the figures a person recognises it by. */
export function holdingOf(db: ReadableDb): Holding {
  const count = (sql: string) => db.raw.prepare(sql).pluck().get() as number
  return {
    people: count('SELECT count(*) FROM person'),
    stays: count('SELECT count(*) FROM stay'),
    held: count('SELECT count(DISTINCT person_id) FROM stay WHERE end_at IS NULL AND end_kind IS NULL'),
    entries: readHead(db).seq,
    lastRecordedAt: (db.raw
      .prepare('SELECT recorded_at FROM change ORDER BY seq DESC LIMIT 1')
      .pluck()
      .get() ?? null) as Holding['lastRecordedAt'],
  }
}

/** The entries after a place in the log, and the people they are about. */
export const changesAfter = (db: ReadableDb, seq: number): { entriesAfter: number; peopleAfter: number } =>
  db.raw
    .prepare(
      `SELECT count(*) AS entriesAfter, count(DISTINCT CASE WHEN entity = 'person' THEN entity_id END) AS peopleAfter
       FROM change WHERE seq > ?`,
    )
    .get(seq) as { entriesAfter: number; peopleAfter: number }

/** Whether a log begins with all of another one. */
export function beginsWith(db: ReadableDb, head: { seq: number; hash: Buffer }): boolean {
  if (head.seq === 0) return true
  const found = db.raw.prepare('SELECT hash FROM change WHERE seq = ?').pluck().get(head.seq) as
    | Buffer
    | undefined
  return found?.equals(head.hash) ?? false
}
