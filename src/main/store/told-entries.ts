import { hash } from 'node:crypto'
import { invariant } from '../../core/result'
import { type ChainHead, type EntryHeader, hashAfter, headerText } from './change-log'
import type { Statement, WritableDb } from './db'

// Entries of an import, which a worker writes, digests and chains: the thread that stores them has enough to do.

/** What the headers of some entries have in common. */
export type ToldHeader = Omit<EntryHeader, 'seq' | 'entityId'>

/** A head as it comes from another thread. */
type Head = { readonly seq: number; readonly hash: Uint8Array }

/** Entries that follow each other in the log, ready to be stored after the head on which they build. */
export type ToldEntries = {
  readonly header: ToldHeader
  readonly after: Head
  readonly entityIds: readonly string[]
  readonly contents: readonly string[]
  /** Of each entry the digest of its contents and its own hash, 32 bytes each. */
  readonly hashes: Uint8Array
}

const bytesEach = 64

/** Collects entries that build on a head and differ in nothing but what they are about and say. */
export function toldEntries(head: Head, header: ToldHeader) {
  let { seq } = head
  let last = Buffer.from(head.hash).toString('hex')
  let after: Head = head
  let entityIds: string[] = []
  let contents: string[] = []
  let hashes: string[] = []
  return {
    size: (): number => contents.length,
    add(entityId: string, text: string): void {
      seq += 1
      const digest = hash('sha256', text, 'hex')
      last = hashAfter(last, digest, headerText({ ...header, seq, entityId }))
      entityIds.push(entityId)
      contents.push(text)
      hashes.push(digest, last)
    },
    /** What was collected since the last taking. */
    take(): ToldEntries {
      const taken = { header, after, entityIds, contents, hashes: Buffer.from(hashes.join(''), 'hex') }
      after = { seq, hash: Buffer.from(last, 'hex') }
      entityIds = []
      contents = []
      hashes = []
      return taken
    },
  }
}

const entriesAtOnce = 16

const hashAt = (at: number): string => `substr(@hashes, ${at + 1}, 32)`
const insertTold = (rows: number): string => {
  const row = (at: number): string =>
    `(@seq + ${at}, ?, ?, ${hashAt(at * bytesEach)}, ${hashAt(at * bytesEach + 32)},
      @recordedAt, @userId, @command, @actionId, @entity)`
  return `INSERT OR FAIL INTO change (seq, entity_id, contents, contents_digest, hash,
     recorded_at, user_id, command, action_id, entity) VALUES ${Array.from({ length: rows }, (_, at) => row(at)).join(', ')}`
}

/**
 * Stores told entries on one connection; answers with the head they lead to. Whatever fails fails the transaction
 * (`OR FAIL`), so that SQLite need not keep what one statement has done so far.
 */
export function toldInserter(db: WritableDb) {
  const prepared = new Map<number, Statement>()
  const insertOf = (rows: number): Statement => {
    let insert = prepared.get(rows)
    if (!insert) {
      insert = db.raw.prepare<unknown[]>(insertTold(rows))
      prepared.set(rows, insert)
    }
    return insert
  }
  return (head: ChainHead, { header, after, entityIds, contents, hashes }: ToldEntries): ChainHead => {
    const count = contents.length
    invariant(after.seq === head.seq && head.hash.equals(after.hash), 'entries that build on this very head')
    invariant(hashes.length === count * bytesEach, 'two hashes an entry')
    const bytes = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.length)
    for (let at = 0; at < count; at += entriesAtOnce) {
      const rows = Math.min(entriesAtOnce, count - at)
      const values: unknown[] = []
      for (let row = at; row < at + rows; row += 1) values.push(entityIds[row], contents[row])
      const some = bytes.subarray(at * bytesEach, (at + rows) * bytesEach)
      insertOf(rows).run(...values, { ...header, seq: head.seq + at + 1, hashes: some })
    }
    return count === 0 ? head : { seq: head.seq + count, hash: Buffer.from(bytes.subarray(-32)) }
  }
}
