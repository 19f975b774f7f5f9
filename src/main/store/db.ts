import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type * as schema from './schema'

/** A connection that can only ask. `raw` is for hot queries, prepared once; `orm` for the rest. */
export type ReadableDb = {
  readonly raw: Database.Database
  readonly orm: BetterSQLite3Database<typeof schema>
}

/** The part of a connection that needs no more than SQLite itself. */
export type RawDb = Pick<ReadableDb, 'raw'>

/** A statement that is given its values one after the other. */
export type Statement = Database.Statement<unknown[]>

/** A connection that can also write; no read path ever holds one. */
export type WritableDb = ReadableDb & { readonly __writable: true }

/** An open register: one writer at most, one reader for every question. */
export type Store = {
  readonly reader: ReadableDb
  /** Absent where the register was opened read-only. */
  readonly writer: WritableDb | null
  close(): void
}
