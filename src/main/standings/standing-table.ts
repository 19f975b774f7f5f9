import type { ReadableDb } from '../store/db'
import { preparedFor } from '../store/prepared-for'
import { lineColumns, type StandingLine } from './standing-line'

/** The two tables of standings: the present one, moved on each minute, and that of a chosen instant. */
export const standingTables = { now: 'standing_now', past: 'standing_past' } as const
export type StandingTable = (typeof standingTables)[keyof typeof standingTables]

/**
 * Lets the reader write its own temporary tables. They lie in memory (`temp_store`), and the file
 * remains out of reach: the connection itself was opened for reading only.
 */
export function withTemporaryTables(db: ReadableDb, write: () => void): void {
  db.raw.pragma('query_only=off')
  try {
    db.raw.exec('BEGIN')
    write()
    db.raw.exec('COMMIT')
  } finally {
    if (db.raw.inTransaction) db.raw.exec('ROLLBACK')
    db.raw.pragma('query_only=on')
  }
}

const create = (table: StandingTable): string => `CREATE TEMP TABLE IF NOT EXISTS ${table} (
  ${lineColumns.map((column) => (column === 'search_id' ? 'search_id INTEGER PRIMARY KEY' : column)).join(', ')});
  CREATE INDEX IF NOT EXISTS temp.${table}_person ON ${table} (person_id)`

/** Writes the difference between two states of the table; the first state is `null`, the table then new. */
export function writeStandings(
  db: ReadableDb,
  table: StandingTable,
  before: ReadonlyMap<number, StandingLine> | null,
  after: ReadonlyMap<number, StandingLine>,
): number {
  const changed: StandingLine[] = []
  for (const [id, line] of after) {
    const old = before?.get(id)
    if (old === line) continue
    if (old === undefined || old.some((value, index) => value !== line[index])) changed.push(line)
  }
  const gone = before === null ? [] : [...before.keys()].filter((id) => !after.has(id))
  if (before !== null && changed.length + gone.length === 0) return 0
  withTemporaryTables(db, () => {
    if (before === null) {
      db.raw.exec(create(table))
      db.raw.exec(`DELETE FROM temp.${table}`)
    }
    const put = preparedFor(
      db,
      `INSERT OR REPLACE INTO temp.${table} VALUES (${lineColumns.map(() => '?').join(', ')})`,
    )
    for (const line of changed) put.run(line)
    const remove = preparedFor(db, `DELETE FROM temp.${table} WHERE search_id = ?`)
    for (const id of gone) remove.run(id)
  })
  return changed.length + gone.length
}
