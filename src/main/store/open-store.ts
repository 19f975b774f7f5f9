import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { conflict, invariant, ok, type Result } from '../../core/result'
import type { ReadableDb, Store, WritableDb } from './db'
import { syncFolder } from './durable-file'
import { type Migration, migrate, shippedMigrations, versionOf } from './migrate'
import { errorCode, openRaw } from './open-raw'
import * as schema from './schema'

// A register is one encrypted file; a store is it, opened:
// one connection that writes, one that can only read.

export type OpenOptions = {
  readonly mode: 'read-write' | 'read-only'
  /** Called before an older file is migrated, to keep a verified backup; where it refuses, nothing is migrated. */
  readonly beforeMigration?: (writer: WritableDb) => Result<unknown>
  readonly migrations?: readonly Migration[]
}

const asReadable = (raw: ReadableDb['raw']): ReadableDb => ({ raw, orm: drizzle({ client: raw, schema }) })
const asWritable = (raw: ReadableDb['raw']): WritableDb => ({ ...asReadable(raw), __writable: true })

/** Why a file does not open, in a message key; what is not about the file is a fault of the program and thrown. */
const refusalOf = (error: unknown, file: string): ReturnType<typeof conflict> => {
  const code = errorCode(error)
  // The cipher cannot tell a wrong key from a first page that is damaged.
  if (code === 'SQLITE_NOTADB') return conflict('store.wrongKeyOrDamaged')
  if (code.startsWith('SQLITE_CANTOPEN'))
    return conflict(existsSync(file) ? 'store.cannotOpen' : 'store.missing')
  if (code.startsWith('SQLITE_READONLY')) return conflict('store.readOnlyPlace')
  if (code.startsWith('SQLITE_BUSY')) return conflict('store.busy')
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) return conflict('store.damaged')
  throw error
}

/** The version a connection finds; a file that was cut to nothing is damaged, not a register to begin anew. */
const knownVersion = (
  db: ReadableDb,
  file: string,
  migrations: readonly Migration[],
): Result<{ pending: number }> => {
  try {
    const version = versionOf(db.raw, migrations)
    if (version.kind === 'unknown') return conflict('store.newerVersion')
    return version.pending === migrations.length ? conflict('store.damaged') : ok(version)
  } catch (error) {
    return refusalOf(error, file)
  }
}

/** Opens one keyed connection of the given kind; the caller closes it. For backups and workers. */
export const openConnection = (file: string, key: Buffer, mode: OpenOptions['mode']): Result<ReadableDb> => {
  try {
    return ok(asReadable(openRaw(file, key, mode)))
  } catch (error) {
    return refusalOf(error, file)
  }
}

/** Opens a register that exists. A file of a newer version is refused before anything is written. */
export const openStore = (file: string, key: Buffer, options: OpenOptions): Result<Store> => {
  const migrations = options.migrations ?? shippedMigrations
  const first = openConnection(file, key, 'read-only')
  if (!first.ok) return first
  const reader = first.value
  const version = knownVersion(reader, file, migrations)
  if (!version.ok) {
    reader.raw.close()
    return version
  }
  const { pending } = version.value
  if (options.mode === 'read-only') {
    if (pending > 0) {
      reader.raw.close()
      return conflict('store.needsMigration')
    }
    return ok({ reader, writer: null, close: () => reader.raw.close() })
  }
  const second = openConnection(file, key, 'read-write')
  if (!second.ok) {
    reader.raw.close()
    return second
  }
  const writer = asWritable(second.value.raw)
  const close = () => {
    reader.raw.close()
    writer.raw.close()
  }
  try {
    if (pending > 0) {
      const kept = options.beforeMigration?.(writer)
      if (kept && !kept.ok) {
        close()
        return kept
      }
      migrate(writer.raw, migrations)
    }
    return ok({ reader, writer, close })
  } catch (error) {
    close()
    throw error
  }
}

/** Makes a new, empty register. Refuses where a file of that name lies already. */
export const createStore = (
  file: string,
  key: Buffer,
  migrations: readonly Migration[] = shippedMigrations,
): Result<Store> => {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return conflict('store.exists')
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) return conflict('store.readOnlyPlace')
    if (errorCode(error) === 'ENOENT') return conflict('store.missing')
    throw error
  }
  const opened = openConnection(file, key, 'read-write')
  if (!opened.ok) return opened
  migrate(opened.value.raw, migrations)
  opened.value.raw.pragma('wal_checkpoint(TRUNCATE)')
  opened.value.raw.close()
  syncFolder(dirname(file))
  invariant(isEncrypted(file), 'a new register is encrypted on disk')
  return openStore(file, key, { mode: 'read-write', migrations })
}

/** Whether a file does not begin with the words every plain SQLite file begins with. */
export const isEncrypted = (file: string): boolean => {
  const head = Buffer.alloc(16)
  const fd = openSync(file, 'r')
  try {
    return readSync(fd, head, 0, 16, 0) === 16 && head.toString('latin1', 0, 15) !== 'SQLite format 3'
  } finally {
    closeSync(fd)
  }
}
