import { hash } from 'node:crypto'
import type { Instant } from '../../core/dates/instant'
import { beforeFirst, type ChainHead, type EntryHeader, hashAfter, headerText } from './change-log'
import type { EntryPage } from './entry-pages'

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

/** How far a check has come: the last entry it believed, and what it counted on the way. */
export type ChainPlace = {
  readonly seq: number
  /** In lower-case hex. */
  readonly hash: string
  readonly recordedAt: Instant | null
  readonly erased: number
  readonly backDated: { readonly count: number; readonly firstSeq: number | null }
}

/** Where every log begins. */
export const logStart: ChainPlace = {
  seq: beforeFirst.seq,
  hash: beforeFirst.hash.toString('hex'),
  recordedAt: null,
  erased: 0,
  backDated: { count: 0, firstSeq: null },
}

/** A stretch of the log that was walked by itself and found whole, if what it began from holds. */
export type WalkedStretch = { readonly from: ChainPlace; readonly to: ChainPlace }

export type ChainCheck = ReturnType<typeof checkChain>

const room = Buffer.alloc(4096)

/**
 * Walks a log entry by entry, in the order of its numbers. `take` answers false at the first broken
 * entry, after which nothing more needs to be read. `known` are heads noted outside the file.
 */
export function checkChain(known: readonly ChainHead[] = [], from: ChainPlace = logStart) {
  const noted = new Map(known.map(({ seq, hash }) => [seq, hash.toString('hex')]))
  let lastSeq = from.seq
  let lastHash = from.hash
  let lastAt = from.recordedAt
  let { erased } = from
  let { count: backDated, firstSeq: firstBackDated } = from.backDated
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
  const at = (): ChainPlace => ({
    seq: lastSeq,
    hash: lastHash,
    recordedAt: lastAt,
    erased,
    backDated: { count: backDated, firstSeq: firstBackDated },
  })
  return {
    at,
    isWhole: (): boolean => broken === null,
    take(entry: LogEntry): boolean {
      const { seq, recordedAt, contents, contentsDigest } = entry
      if (seq !== lastSeq + 1) return breakAt(lastSeq + 1, 'gap', recordedAt)
      if (contents !== null && hash('sha256', contents, 'hex') !== contentsDigest)
        return breakAt(seq, 'contents', recordedAt)
      const due = hashAfter(lastHash, contentsDigest, headerText(entry))
      if (due !== entry.hash) return breakAt(seq, 'hash', recordedAt)
      const known = noted.get(seq)
      if (known !== undefined && known !== due) return breakAt(seq, 'other-log', recordedAt)
      if (contents === null) erased += 1
      go(seq, recordedAt, due)
      return true
    },
    /**
     * The same for a page of entries; answers how many were taken. It stops before the first that is in any
     * way out of the ordinary: `take` says what it is.
     */
    takePage({ firstSeq, count, contents, headers, ...page }: EntryPage): number {
      if (firstSeq !== lastSeq + 1) return 0
      const digests = page.digests.toString('hex')
      const hashes = page.hashes.toString('hex')
      let contentsAt = 0
      let headerAt = 0
      room.write(lastHash, 'hex')
      for (let index = 0; index < count; index += 1) {
        const seq = firstSeq + index
        const length = page.contentLengths[index] ?? null
        const headerEnd = headerAt + (page.headerLengths[index] ?? 0)
        const hex = index * 64
        if (length !== null) {
          const bytes = contents.subarray(contentsAt, contentsAt + length)
          if (hash('sha256', bytes, 'hex') !== digests.slice(hex, hex + 64)) return index
          contentsAt += length
        }
        const hashed = 64 + headerEnd - headerAt
        if (hashed > room.length) return index
        page.digests.copy(room, 32, index * 32, index * 32 + 32)
        headers.copy(room, 64, headerAt, headerEnd)
        const due = hash('sha256', room.subarray(0, hashed), 'hex')
        if (due !== hashes.slice(hex, hex + 64) || (noted.get(seq) ?? due) !== due) return index
        if (length === null) erased += 1
        const dateAt = headerAt + `[${seq},"`.length
        go(seq, headers.toString('latin1', dateAt, dateAt + 24) as Instant, due)
        page.hashes.copy(room, 0, index * 32, index * 32 + 32)
        headerAt = headerEnd
      }
      return count
    },
    /** Goes to the end of a stretch walked elsewhere; answers false where it does not begin exactly here. */
    join({ from, to }: WalkedStretch): boolean {
      if (from.seq !== lastSeq || from.hash !== lastHash || from.recordedAt !== lastAt) return false
      erased += to.erased - from.erased
      backDated += to.backDated.count - from.backDated.count
      firstBackDated ??= to.backDated.firstSeq
      lastSeq = to.seq
      lastHash = to.hash
      lastAt = to.recordedAt
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
