import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { invariant } from '../../core/result'
import { secretBytes, withSecret } from './secret-bytes'

// The only file that opens a database. It brings nothing else with it, so that a thread which only reads a
// log starts at once.

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

/** The code that SQLite, or the system, gives an error; empty where there is none. */
export const errorCode = (error: unknown): string =>
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

/** A keyed connection; throws what SQLite says where there can be none. */
export const openRaw = (file: string, key: Buffer, mode: 'read-write' | 'read-only'): Database.Database => {
  const readonly = mode === 'read-only'
  let db: Encrypted | undefined
  try {
    db = connect(file, readonly)
    giveKey(db, key)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    prepareConnection(db, readonly)
    return db
  } catch (error) {
    db?.close()
    throw error
  }
}
