import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { conflict, invariant, ok, type Result } from '../../core/result'
import type { ReadableDb, Store, WritableDb } from './db'
import { syncFolder } from './durable-file'
import { type Migration, migrate, shippedMigrations, versionOf } from './migrate'
import * as schema from './schema'
import { secretBytes, withSecret } from './secret-bytes'

// The only file that opens a database. A register is one encrypted file; a store is it, opened:
// one connection that writes, one that can only read.

export type OpenOptions = {
  readonly mode: 'read-write' | 'read-only'
  /** Called before an older file is migrated, to keep a verified backup; where it refuses, nothing is migrated. */
  readonly beforeMigration?: (writer: WritableDb) => Result<unknown>
  readonly migrations?: readonly Migration[]
}

const modules = createRequire(import.meta.url)

// Named explicitly, because the package's own search reads process.report, which a packaged program
// forbids, and because a file inside the archive must resolve to its unpacked twin.
const nativeBindings = (): readonly string[] => {
  const folder = join(dirname(modules.resolve('better-sqlite3/package.json')), 'prebuilds')
  const named = (platform: string) => join(folder, `${platform}-${process.arch}.node`)
  return process.platform === 'linux' ? [named('linux'), named('linuxmusl')] : [named(process.platform)]
}

// The types are those of the plain library; the key is what this one adds.
type Encrypted = Database.Database & { key(key: Buffer): number }

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const connect = (file: string, readonly: boolean): Encrypted => {
  const [first, second] = nativeBindings()
  invariant(first, 'a native binding for this platform')
  const options = { readonly, fileMustExist: true, timeout: 5000 }
  try {
    return new Database(file, { ...options, nativeBinding: first }) as Encrypted
  } catch (error) {
    // On musl systems the file for glibc exists but cannot be loaded.
    if (second === undefined || errorCode(error) !== 'ERR_DLOPEN_FAILED') throw error
    return new Database(file, { ...options, nativeBinding: second }) as Encrypted
  }
}

// As bytes and with "raw:" in front: a key in a string pragma leaves copies of itself in memory,
// and without the prefix the library would stretch it like a password on every opening.
const giveKey = (db: Encrypted, key: Buffer): void => {
  invariant(key.byteLength === 32, 'the key of a register is 32 bytes')
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  const prefix = 'raw:'
  const prefixed = secretBytes(prefix.length + key.byteLength)
  prefixed.write(prefix, 'ascii')
  prefixed.set(key, prefix.length)
  const code = withSecret(prefixed, (bytes) => db.key(bytes))
  invariant(code === 0, 'the cipher takes the key')
}

const prepareConnection = (db: Database.Database, readonly: boolean): void => {
  // Sorting and temporary indexes would otherwise reach the disk unencrypted.
  db.pragma('temp_store=memory')
  db.pragma('foreign_keys=on')
  db.pragma('trusted_schema=off')
  db.pragma('cell_size_check=on')
  db.pragma('cache_size=-65536')
  if (readonly) {
    db.pragma('query_only=on')
    return
  }
  db.pragma('journal_mode=wal')
  // The build's default in this mode is NORMAL, which loses confirmed saves in a power cut.
  db.pragma('synchronous=full')
  db.pragma('secure_delete=on')
  db.pragma('journal_size_limit=67108864')
  if (process.platform === 'darwin') db.pragma('checkpoint_fullfsync=on')
}

const asReadable = (raw: Database.Database): ReadableDb => ({ raw, orm: drizzle({ client: raw, schema }) })
const asWritable = (raw: Database.Database): WritableDb => ({ ...asReadable(raw), __writable: true })

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
  const readonly = mode === 'read-only'
  let db: Encrypted | undefined
  try {
    db = connect(file, readonly)
    giveKey(db, key)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    prepareConnection(db, readonly)
    return ok(asReadable(db))
  } catch (error) {
    db?.close()
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
