import type { RawDb } from './db'

// Handing over an entry's columns one by one costs more than hashing them, so SQL puts a page of entries
// together: all contents in one piece of memory, all headers as the texts that were hashed. Should its way of
// writing a header ever differ from ours, the hash does not fit and the entry is read again in full.

/** Some entries with numbers that follow each other, as their bytes lie in the file. */
export type EntryPage = {
  readonly firstSeq: number
  readonly count: number
  readonly contents: Buffer
  /** Of each entry, in bytes; `null` where the contents were erased. */
  readonly contentLengths: readonly (number | null)[]
  readonly headers: Buffer
  readonly headerLengths: readonly number[]
  /** 32 bytes an entry. */
  readonly digests: Buffer
  readonly hashes: Buffer
}

type Row = [
  count: number,
  firstSeq: number,
  lastSeq: number,
  isShaped: number,
  contents: Buffer | null,
  contentLengths: string,
  headers: Buffer,
  headerLengths: string,
  digests: Buffer,
  hashes: Buffer,
]

const together = (column: string): string => `CAST(group_concat(${column}, '') AS BLOB)`

// Lengths are looked at, or a byte could move from one hash into the next and the whole still fit.
const pageOfEntries = `SELECT count(*), min(seq), max(seq),
    min(octet_length(contents_digest) = 32 AND octet_length(hash) = 32),
    ${together('contents')}, json_group_array(octet_length(contents)),
    ${together('header')}, json_group_array(octet_length(header)),
    ${together('contents_digest')}, ${together('hash')}
  FROM (SELECT seq, contents, contents_digest, hash,
      json_array(seq, recorded_at, user_id, command, action_id, entity, entity_id) AS header
    FROM change WHERE seq > ? ORDER BY seq LIMIT ?)`

/** Reads pages; `null` where there is none, or an entry in it is out of the ordinary. */
export function entryPages(db: RawDb): (after: number, atMost: number) => EntryPage | null {
  const statement = db.raw.prepare(pageOfEntries).raw()
  return (after, atMost) => {
    const row = statement.get(after, atMost) as Row
    const [count, firstSeq, lastSeq, isShaped, contents, contentLengths, headers, headerLengths] = row
    if (count === 0 || isShaped !== 1 || lastSeq - firstSeq + 1 !== count) return null
    return {
      firstSeq,
      count,
      contents: contents ?? Buffer.alloc(0),
      contentLengths: JSON.parse(contentLengths),
      headers,
      headerLengths: JSON.parse(headerLengths),
      digests: row[8],
      hashes: row[9],
    }
  }
}
