import type { ReadableDb } from './db'

type Connection = ReadableDb['raw']
type Statement = ReturnType<Connection['prepare']>

const kept = new WeakMap<Connection, Map<string, Statement>>()

/**
 * The statement for a text of SQL, prepared once for each connection: hot queries ask with it.
 * The text must be a constant or built from constants, or the collection would grow without end.
 */
export function preparedFor(db: ReadableDb, sql: string): Statement {
  let statements = kept.get(db.raw)
  if (!statements) {
    statements = new Map()
    kept.set(db.raw, statements)
  }
  let statement = statements.get(sql)
  if (!statement) {
    statement = db.raw.prepare(sql)
    statements.set(sql, statement)
  }
  return statement
}
