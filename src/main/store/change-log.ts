import { hash } from 'node:crypto'
import type { Instant } from '../../core/dates/instant'
import type { ReadableDb, WritableDb } from './db'

// One append-only table. Each entry's hash covers the hash before it, its own header and the digest of
// its contents, so that contents can be erased lawfully without breaking the chain.

export type EntryHeader = {
  seq: number
  recordedAt: Instant
  userId: string
  command: string
  actionId: string
  entity: string
  entityId: string
}

/** The last entry: what the next one builds on, and what is kept outside the file. */
export type ChainHead = { seq: number; hash: Buffer }

/** What the first entry builds on. */
export const beforeFirst: ChainHead = { seq: 0, hash: Buffer.alloc(32) }

/** SHA-256 of an entry's contents, exactly as stored. */
export const digestOf = (contents: string): Buffer => hash('sha256', contents, 'buffer')

/** An entry's header as the text that its hash covers. */
export function headerText(header: EntryHeader): string {
  const { seq, recordedAt, userId, command, actionId, entity, entityId } = header
  return JSON.stringify([seq, recordedAt, userId, command, actionId, entity, entityId])
}

/** The hash of an entry: SHA-256 over the previous hash, the contents' digest and the header as JSON. */
export function chainHash(previous: Buffer, header: EntryHeader, contentsDigest: Buffer): Buffer {
  return hash('sha256', Buffer.concat([previous, contentsDigest, Buffer.from(headerText(header))]), 'buffer')
}

// Room for two hashes and a header; a longer header, which ours never is, gets room of its own.
const scratch = Buffer.alloc(4096)

/** The same with both hashes, and the answer, in hexadecimal digits; `''` where one is no hash. */
export function hashAfter(previous: string, contentsDigest: string, header: string): string {
  const longest = 64 + 3 * header.length
  const room = longest <= scratch.length ? scratch : Buffer.alloc(longest)
  const hashes = previous + contentsDigest
  // Writing stops at what is no hexadecimal digit.
  if (hashes.length !== 128 || room.write(hashes, 'hex') !== 64) return ''
  const length = 64 + room.write(header, 64)
  return hash('sha256', room.subarray(0, length), 'hex')
}

/** The head as the file tells it. */
export function readHead(db: ReadableDb): ChainHead {
  const row = db.raw.prepare('SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: Buffer }
    | undefined
  return row ?? beforeFirst
}

/** Appends entries after a head; hands back the new head, which counts only once the transaction commits. */
export function entryAppender(db: WritableDb, head: ChainHead) {
  const insert = db.raw.prepare(
    `INSERT INTO change (seq, recorded_at, user_id, command, action_id, entity, entity_id, contents, contents_digest, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  let last = head
  return {
    append(header: Omit<EntryHeader, 'seq'>, contents: string): void {
      const entry = { ...header, seq: last.seq + 1 }
      const digest = digestOf(contents)
      const next = chainHash(last.hash, entry, digest)
      insert.run(
        entry.seq,
        entry.recordedAt,
        entry.userId,
        entry.command,
        entry.actionId,
        entry.entity,
        entry.entityId,
        contents,
        digest,
        next,
      )
      last = { seq: entry.seq, hash: next }
    },
    /** Goes on from a head that others have led the log to, in this same transaction. */
    goOnFrom: (next: ChainHead): void => {
      last = next
    },
    head: (): ChainHead => last,
  }
}
