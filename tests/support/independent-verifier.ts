import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'

// A second opinion on the change log, written from its description alone: no code of the program's.
// hash = SHA-256( previous hash | SHA-256(contents) | header as JSON ), the first over 32 zero bytes.

type Raw = {
  seq: number
  recorded_at: string
  user_id: string
  command: string
  action_id: string
  entity: string
  entity_id: string
  contents: Buffer | null
  contents_digest: Buffer
  hash: Buffer
}

const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest()
}

/** The first entry that is wrong, or null; `head` is one noted outside the file. */
export function firstWrongEntry(rows: Iterable<Raw>, head?: { seq: number; hash: Buffer }): number | null {
  let previous: Buffer = Buffer.alloc(32)
  let seq = 0
  for (const row of rows) {
    seq += 1
    if (row.seq !== seq) return seq
    if (row.contents && !sha256(row.contents).equals(row.contents_digest)) return seq
    const { recorded_at, user_id, command, action_id, entity, entity_id } = row
    const header = JSON.stringify([seq, recorded_at, user_id, command, action_id, entity, entity_id])
    previous = sha256(previous, row.contents_digest, header)
    if (!previous.equals(row.hash)) return seq
    if (head?.seq === seq && !head.hash.equals(previous)) return seq
  }
  return head && head.seq > seq ? seq + 1 : null
}

/** The log's rows with contents as bytes. */
export const rawRows = (db: Database.Database): Raw[] =>
  db
    .prepare(
      `SELECT seq, recorded_at, user_id, command, action_id, entity, entity_id,
         CAST(contents AS BLOB) AS contents, contents_digest, hash FROM change ORDER BY seq`,
    )
    .all() as Raw[]

/** Opens a register with its raw key and nothing of ours. */
export function openIndependently(file: string, key: Buffer): Database.Database {
  const folder = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'))
  const nativeBinding = join(folder, 'prebuilds', `${process.platform}-${process.arch}.node`)
  const db = new Database(file, { readonly: true, nativeBinding }) as Database.Database & {
    key(key: Buffer): number
  }
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  db.key(Buffer.concat([Buffer.from('raw:'), key]))
  return db
}
