import type { WritableDb } from './db'

/** Indexes taken out of the way, as they are to be made again. */
export type SuspendedIndexes = readonly string[]

/** The tables an import writes. */
const tables = ['person', 'identifier', 'stay', 'event', 'placement', 'detention_order', 'change'] as const

/**
 * Takes the indexes that only searching needs out of the way of many new rows, inside the transaction
 * that is open. Row by row they cost more than making them anew, but only where the new rows are many
 * beside those that are there; otherwise nothing is touched. Keys and unique indexes always stand.
 */
export function suspendIndexes(db: WritableDb, newPeople: number): SuspendedIndexes {
  const present = db.raw.prepare('SELECT count(*) FROM person').pluck().get() as number
  if (newPeople < 1000 || newPeople < present / 4) return []
  const indexes = db.raw
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%'
       AND tbl_name IN (${tables.map(() => '?').join()})`,
    )
    .all(tables) as { name: string; sql: string }[]
  for (const { name } of indexes) db.raw.exec(`DROP INDEX "${name}"`)
  return indexes.map(({ sql }) => sql)
}

/** Makes the suspended indexes again, before the transaction ends. */
export function resumeIndexes(db: WritableDb, suspended: SuspendedIndexes | null): void {
  for (const sql of suspended ?? []) db.raw.exec(sql)
}
