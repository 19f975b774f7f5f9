import { closeSync, fsyncSync, openSync } from 'node:fs'
import { conflict, ok, type Result } from '../../core/result'
import { readHead } from './change-log'
import type { ReadableDb } from './db'
import { openConnection } from './open-store'
import { type CallForHelp, verifyChain } from './verify-chain'
import { verifyRows } from './verify-rows'

// A live register is never copied as a file: the copy would miss the newest commits or be torn.
// SQLite writes a whole new file, which is then opened and read to its last page before it counts.

/** What a copy is compared with: taken just before and just after it was made. */
type Standing = { seq: number; hash: string; counts: string }

/** Ordinary tables, of whatever version the file is; the name index has none of its own to count. */
const tablesOf = (db: ReadableDb): readonly string[] =>
  db.raw
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[]

const standingOf = (db: ReadableDb): Standing => {
  const { seq, hash } = readHead(db)
  const counts = tablesOf(db).map((table) => db.raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
  return { seq, hash: hash.toString('hex'), counts: counts.join() }
}

const syncFile = (file: string): void => {
  const fd = openSync(file, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Help for walking the log of a file with a key. */
export type HelpFor = (file: string, key: Buffer) => CallForHelp

export type CopiedStore = { seq: number; hash: string }

/**
 * Writes a whole copy of an open register to a new file and verifies it: every page read, the chain
 * walked to the same head, the same number of rows in every table. If the register was written to
 * meanwhile, every row of the copy is compared with the copy's own log instead.
 */
export const copyStore = (
  file: string,
  key: Buffer,
  target: string,
  helpFor?: HelpFor,
): Result<CopiedStore> => {
  const opened = openConnection(file, key, 'read-only')
  if (!opened.ok) return opened
  const source = opened.value
  try {
    // VACUUM INTO counts as writing, though not to this file, which the system holds read-only.
    source.raw.pragma('query_only=off')
    const before = standingOf(source)
    closeSync(openSync(target, 'wx', 0o600))
    source.raw.prepare('VACUUM INTO ?').run(target)
    const after = standingOf(source)
    syncFile(target)
    return verifyCopy(target, key, before, after, helpFor?.(target, key))
  } finally {
    source.raw.close()
  }
}

const verifyCopy = (
  target: string,
  key: Buffer,
  before: Standing,
  after: Standing,
  callForHelp: CallForHelp | undefined,
): Result<CopiedStore> => {
  const opened = openConnection(target, key, 'read-only')
  if (!opened.ok) return conflict('backups.notVerified')
  const copy = opened.value
  try {
    if (!isWholeButLog(copy)) return conflict('backups.notVerified')
    const known = [{ seq: before.seq, hash: Buffer.from(before.hash, 'hex') }]
    const { broken, head } = verifyChain(copy, { known: before.seq === 0 ? [] : known, callForHelp })
    if (broken) return conflict('backups.logBroken', { seq: broken.seq })
    const copied = standingOf(copy)
    const quiet = before.seq === after.seq && before.counts === after.counts
    if (quiet ? copied.counts !== after.counts || head.seq !== after.seq : verifyRows(copy).stray)
      return conflict('backups.notVerified')
    return ok({ seq: head.seq, hash: head.hash.toString('hex') })
  } finally {
    copy.raw.close()
  }
}

/**
 * Reads every page; under the cipher a page with a single changed bit cannot be read. Indexes are not
 * compared with their tables: that costs several times more, and SQLite wrote both in one go.
 */
export const isWhole = (db: ReadableDb): boolean =>
  isReadable(() => db.raw.pragma('quick_check', { simple: true }) === 'ok')

/**
 * The same for a new copy, but for the log itself, half of the file: whoever walks it reads it all. A new copy
 * has no pages that belong to nothing.
 */
const isWholeButLog = (copy: ReadableDb): boolean =>
  isReadable(() => {
    const tables = copy.raw
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')
           AND name NOT IN ('change', 'sqlite_schema')`,
      )
      .pluck()
      .all() as string[]
    copy.raw.prepare('SELECT count(entity_id) FROM change INDEXED BY change_entity').get()
    return tables.every((table) => copy.raw.pragma(`quick_check("${table}")`, { simple: true }) === 'ok')
  })

const isReadable = (check: () => boolean): boolean => {
  try {
    return check()
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) return false
    throw error
  }
}
