import { createHash } from 'node:crypto'
import { invariant } from '../../core/result'
import type { ReadableDb } from './db'

// Drizzle writes the migrations; this runs them, because its own runner skips a back-dated file without
// a word, does not notice an edited one and opens a database of a newer program without complaint.

type Database = ReadableDb['raw']

export type Migration = {
  readonly tag: string
  /** When it was generated, in milliseconds; must increase from one to the next. */
  readonly when: number
  readonly sql: string
  readonly hash: string
}

export type Journal = { readonly entries: readonly { readonly tag: string; readonly when: number }[] }

export const hashOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')

/** Orders the files as the journal says; throws where the journal is not in order or a file is missing. */
export const readMigrations = (
  journal: Journal,
  files: Readonly<Record<string, string>>,
): readonly Migration[] => {
  let last = 0
  return journal.entries.map(({ tag, when }) => {
    invariant(when > last, `migration ${tag} is dated after the one before it`)
    last = when
    const sql = files[tag]
    invariant(sql !== undefined, `migration ${tag} has its file`)
    return { tag, when, sql, hash: hashOf(sql) }
  })
}

const bundledSql = import.meta.glob<string>('../../../drizzle/*.sql', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const bundledJournal = import.meta.glob<Journal>('../../../drizzle/meta/_journal.json', {
  eager: true,
  import: 'default',
})

const tagOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.sql$/, '')

/** The migrations built into this program. */
export const shippedMigrations: readonly Migration[] = readMigrations(
  Object.values(bundledJournal)[0] ?? { entries: [] },
  Object.fromEntries(Object.entries(bundledSql).map(([path, sql]) => [tagOf(path), sql])),
)

type Applied = { tag: string; hash: string }

const appliedTo = (db: Database): readonly Applied[] => {
  const exists = db
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'")
    .get()
  if (exists === undefined) return []
  return db.prepare<[], Applied>('SELECT tag, hash FROM schema_migration ORDER BY position').all()
}

/**
 * Where a database stands. `unknown` = it carries a migration this program does not have, or another
 * text under the same name: made by a newer or a foreign program, so nothing may be done to it.
 */
export const versionOf = (
  db: Database,
  migrations: readonly Migration[],
): { kind: 'known'; pending: number } | { kind: 'unknown'; tag: string } => {
  const applied = appliedTo(db)
  const foreign = applied.find(
    ({ tag, hash }, at) => migrations[at]?.tag !== tag || migrations[at]?.hash !== hash,
  )
  if (foreign !== undefined) return { kind: 'unknown', tag: foreign.tag }
  return { kind: 'known', pending: migrations.length - applied.length }
}

/** Applies what is missing, each migration whole or not at all. The caller has refused unknown versions. */
export const migrate = (db: Database, migrations: readonly Migration[]): void => {
  const version = versionOf(db, migrations)
  invariant(version.kind === 'known', 'only a known version is migrated')
  // A table is rebuilt by dropping it; with foreign keys on, that would delete or refuse its children.
  db.pragma('foreign_keys=off')
  try {
    for (const [position, migration] of migrations.entries()) {
      if (position < migrations.length - version.pending) continue
      db.transaction(() => {
        db.exec(
          `CREATE TABLE IF NOT EXISTS schema_migration (
             position INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE, hash TEXT NOT NULL
           ) STRICT`,
        )
        db.exec(migration.sql)
        const broken = db.pragma('foreign_key_check') as unknown[]
        invariant(broken.length === 0, `migration ${migration.tag} keeps every reference`)
        db.prepare('INSERT INTO schema_migration (position, tag, hash) VALUES (?, ?, ?)').run(
          position,
          migration.tag,
          migration.hash,
        )
      }).immediate()
    }
  } finally {
    db.pragma('foreign_keys=on')
  }
}

/** The tables that accept a text where a number belongs; virtual tables and their shadows cannot be strict. */
export const laxTables = (db: Database): readonly string[] =>
  db
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all()
    .map(({ name }) => name)
