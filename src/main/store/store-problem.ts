import type { Problem } from '../../core/result'

// What can befall an open register that is no fault of the program: a full disk, a damaged page, a stick
// pulled out. The code is SQLite's own; its message may carry a value and is never looked at.
const reasons: readonly (readonly [code: string, why: string])[] = [
  ['SQLITE_FULL', 'store.full'],
  ['SQLITE_READONLY', 'store.readOnlyPlace'],
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_CORRUPT', 'store.damaged'],
  ['SQLITE_NOTADB', 'store.damaged'],
  ['SQLITE_IOERR', 'store.damaged'],
]

/** The problem of the disk or the file behind an error, in words a person can act on; `null` for any other error. */
export function storeProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  const reason = reasons.find(([start]) => code.startsWith(start))
  return reason ? { code: 'conflict', why: reason[1] } : null
}
