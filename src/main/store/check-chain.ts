import { hash } from 'node:crypto'
import type { Instant } from '../../core/dates/instant'
import { beforeFirst, type ChainHead, type EntryHeader, hashAfter, headerText } from './change-log'

/**
 * One row of the log as it lies in the file. Digest and hash are in lower-case hex, because that is
 * read and compared several times faster than small buffers. Contents are bytes where text would hide
 * something.
 */
export type LogEntry = EntryHeader & {
  contents: string | Uint8Array | null
  contentsDigest: string
  hash: string
}

/**
 * Why an entry cannot be believed.
 * - `gap`: entries before it are gone; `seq` is the first that should be there.
 * - `contents`: they are not those the digest was taken of.
 * - `hash`: the entry itself, or what came before it, was changed.
 * - `end`: entries that a note outside the file knew are gone from the end.
 * - `other-log`: the log is whole in itself, but not the one that the note knew.
 */
export type BrokenKind = 'gap' | 'contents' | 'hash' | 'end' | 'other-log'
export type BrokenEntry = { seq: number; why: BrokenKind; recordedAt: Instant | null }

export type ChainReport = {
  entries: number
  /** Entries whose contents were erased; their digests still hold the chain. */
  erased: number
  /** Entries recorded earlier than the one before them: a clock set back, or a date made up. */
  backDated: { count: number; firstSeq: number | null }
  head: ChainHead
  broken: BrokenEntry | null
}

/**
 * Walks a log entry by entry, in the order of its numbers. `take` answers false at the first broken
 * entry, after which nothing more needs to be read. `known` are heads noted outside the file.
 */
export function checkChain(known: readonly ChainHead[] = []) {
  const noted = new Map(known.map(({ seq, hash }) => [seq, hash.toString('hex')]))
  let lastSeq = beforeFirst.seq
  let lastHash = beforeFirst.hash.toString('hex')
  let lastAt: Instant | null = null
  let erased = 0
  let backDated = 0
  let firstBackDated: number | null = null
  let broken: BrokenEntry | null = null
  const breakAt = (seq: number, why: BrokenKind, recordedAt: Instant | null): false => {
    broken = { seq, why, recordedAt }
    return false
  }
  const go = (seq: number, recordedAt: Instant, due: string): void => {
    if (lastAt !== null && recordedAt < lastAt) {
      backDated += 1
      firstBackDated ??= seq
    }
    lastAt = recordedAt
    lastSeq = seq
    lastHash = due
  }
  return {
    /**
     * The same as `take` for an entry whose header comes as the text it was hashed in. Answers false where
     * anything is out of the ordinary, and then has taken nothing: `take` says what it is.
     */
    takeQuickly(header: string, contents: string | null, contentsDigest: string, entryHash: string): boolean {
      const seq = lastSeq + 1
      const start = `[${seq},"`
      if (!header.startsWith(start)) return false
      if (contents !== null && hash('sha256', contents, 'hex') !== contentsDigest) return false
      const due = hashAfter(lastHash, contentsDigest, header)
      if (due !== entryHash || noted.has(seq)) return false
      if (contents === null) erased += 1
      go(seq, header.slice(start.length, start.length + 24) as Instant, due)
      return true
    },
    take(entry: LogEntry): boolean {
      const { seq, recordedAt, contents, contentsDigest } = entry
      if (seq !== lastSeq + 1) return breakAt(lastSeq + 1, 'gap', recordedAt)
      if (contents === null) erased += 1
      else if (hash('sha256', contents, 'hex') !== contentsDigest) return breakAt(seq, 'contents', recordedAt)
      const due = hashAfter(lastHash, contentsDigest, headerText(entry))
      if (due !== entry.hash) return breakAt(seq, 'hash', recordedAt)
      const known = noted.get(seq)
      if (known !== undefined && known !== due) return breakAt(seq, 'other-log', recordedAt)
      go(seq, recordedAt, due)
      return true
    },
    report(): ChainReport {
      const isBeyond = known.some(({ seq }) => seq > lastSeq)
      if (!broken && isBeyond) breakAt(lastSeq + 1, 'end', lastAt)
      return {
        entries: lastSeq,
        erased,
        backDated: { count: backDated, firstSeq: firstBackDated },
        head: { seq: lastSeq, hash: Buffer.from(lastHash, 'hex') },
        broken,
      }
    },
  }
}
