import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Instant, instantSchema } from '../../core/dates/instant'
import type { ChainHead } from './change-log'
import type { ReadableDb } from './db'
import { writeDurably } from './durable-file'

// Beside each register lies the head of its change log. A register whose newest pages were lost, or
// that was replaced by an older copy, is whole in itself; only a note outside it can tell.

const noteSchema = z.object({
  format: z.literal('habeas-head'),
  version: z.literal(1),
  seq: z.number().int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  writtenAt: instantSchema,
})
export type HeadNote = z.infer<typeof noteSchema>

/**
 * How a register stands to the head noted beside it.
 * - `none`: no note, as after the file was carried to another machine by itself.
 * - `same`: nothing is missing; the register may be some entries ahead of the note.
 * - `missing`: the note knows entries that the register has not.
 * - `different`: the register has another entry at that place: its log was written anew.
 */
export type HeadComparison = { kind: 'none' | 'same' | 'unreadable' } | MissingRecords

/** The register ends at `lastRecordedAt`; the note, written at `notedAt`, knew entry number `notedSeq`. */
export type MissingRecords = {
  kind: 'missing' | 'different'
  lastRecordedAt: Instant | null
  notedSeq: number
  notedAt: Instant
}

export const headFileBeside = (register: string): string => `${register}-head`

const readNote = (file: string): HeadNote | 'none' | 'unreadable' => {
  try {
    const note = noteSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return note.success ? note.data : 'unreadable'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'none'
    return 'unreadable'
  }
}

/** Compares an open register with a note of its head. */
export function compareWithNote(db: ReadableDb, note: HeadNote | 'none' | 'unreadable'): HeadComparison {
  if (typeof note === 'string') return { kind: note }
  if (note.seq === 0) return { kind: 'same' }
  const found = db.raw.prepare('SELECT hash FROM change WHERE seq = ?').pluck().get(note.seq) as
    | Buffer
    | undefined
  if (found?.toString('hex') === note.hash) return { kind: 'same' }
  const last = db.raw.prepare('SELECT recorded_at FROM change ORDER BY seq DESC LIMIT 1').pluck().get()
  return {
    kind: found ? 'different' : 'missing',
    lastRecordedAt: (last as Instant | undefined) ?? null,
    notedSeq: note.seq,
    notedAt: note.writtenAt,
  }
}

/** The note of a register's head: read and compared at opening, written after commits. */
export function chainHeadFile(register: string) {
  const file = headFileBeside(register)
  return {
    read: () => readNote(file),
    compare: (db: ReadableDb): HeadComparison => compareWithNote(db, readNote(file)),
    write: ({ seq, hash }: ChainHead, writtenAt: Instant): void => {
      const note: HeadNote = { format: 'habeas-head', version: 1, seq, hash: hash.toString('hex'), writtenAt }
      writeDurably(file, `${JSON.stringify(note)}\n`)
    },
  }
}
