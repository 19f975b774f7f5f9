import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { z } from 'zod'
import { minuteMs } from '../../core/dates/lengths-of-time'
import { type Holder, holderSchema, isGone, thisProcess } from './this-process'

// One instance a host is not one instance a file: the window, the loopback host and the command line
// know nothing of each other. So a register being written has a lock file beside it that says who and
// since when. It is removed on closing; one left by a crash is recognised and replaced.

const contentSchema = z.object({ token: z.string(), holder: holderSchema, since: z.string() })
type Content = z.infer<typeof contentSchema>

export type FileLock = {
  /** Shows a watcher on another computer that the holder lives. */
  beat: () => void
  release: () => void
}

export type LockOutcome =
  | { kind: 'held'; lock: FileLock }
  | { kind: 'taken'; by: Pick<Holder, 'account' | 'host'> | null; since: string | null }
  | { kind: 'unwritable' }

/** A holder on another computer who has not shown itself for so long counts as gone, in milliseconds. */
const silentForMs = 10 * minuteMs
/** A lock without content is being written, or was left by a crash at that very moment. */
const unfinishedForMs = 10_000
export const beatEveryMs = minuteMs

const lockBeside = (register: string): string => `${register}-lock`

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

const makeExclusively = (file: string, content: Content): 'made' | 'exists' | 'unwritable' => {
  let fd: number
  try {
    fd = openSync(file, 'wx', 0o600)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return 'exists'
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'unwritable'
    throw error
  }
  try {
    writeSync(fd, JSON.stringify(content))
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  return 'made'
}

type Seen =
  | { kind: 'absent' }
  | { kind: 'unfinished'; stale: boolean }
  | { kind: 'by'; content: Content; stale: boolean }

const look = (file: string, nowMs: number): Seen => {
  try {
    const age = nowMs - statSync(file).mtimeMs
    const text = readFileSync(file, 'utf8')
    const parsed = contentSchema.safeParse(text === '' ? null : parseJson(text))
    if (!parsed.success) return { kind: 'unfinished', stale: age > unfinishedForMs }
    return { kind: 'by', content: parsed.data, stale: isGone(parsed.data.holder) ?? age > silentForMs }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { kind: 'absent' }
    throw error
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // Half written, which the caller judges by its age.
    return null
  }
}

// Two who find the same stale lock must not both remove it: the second would remove the first one's new
// lock. So removing needs a lock of its own, and under it the judgement is made once more.
const removeStale = (file: string, own: Content, nowMs: number): void => {
  const guard = `${file}-takeover`
  if (makeExclusively(guard, own) !== 'made') {
    const seen = look(guard, nowMs)
    if (seen.kind !== 'absent' && seen.stale) rmSync(guard, { force: true })
    return
  }
  try {
    const seen = look(file, nowMs)
    if (seen.kind !== 'absent' && seen.stale) rmSync(file, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

const holdBy = (file: string, token: string): FileLock => {
  const isOurs = () => {
    const seen = look(file, Date.now())
    return seen.kind === 'by' && seen.content.token === token
  }
  return {
    beat: () => {
      const seconds = Date.now() / 1000
      if (isOurs()) utimesSync(file, seconds, seconds)
    },
    release: () => {
      if (isOurs()) rmSync(file, { force: true })
    },
  }
}

/** Takes the lock of a register, or says who has it and since when. Answers at once. */
export const takeFileLock = (register: string, since: string, nowMs = Date.now()): LockOutcome => {
  const file = lockBeside(register)
  const own: Content = { token: randomUUID(), holder: thisProcess(), since }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const made = makeExclusively(file, own)
    if (made === 'made') return { kind: 'held', lock: holdBy(file, own.token) }
    if (made === 'unwritable') return { kind: 'unwritable' }
    const seen = look(file, nowMs)
    if (seen.kind === 'by' && !seen.stale) {
      const { holder, since: heldSince } = seen.content
      return { kind: 'taken', by: { account: holder.account, host: holder.host }, since: heldSince }
    }
    if (seen.kind !== 'absent' && seen.stale) removeStale(file, own, nowMs)
  }
  return { kind: 'taken', by: null, since: null }
}
