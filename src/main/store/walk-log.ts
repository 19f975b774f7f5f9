import type { ChainCheck } from './check-chain'
import type { RawDb } from './db'
import { entryPages } from './entry-pages'
import { logEntries } from './log-entries'

/** Entries read at once: enough that a reading costs little an entry, and few enough to hold. */
const pageSize = 256

/** Entries that are read in full before pages are tried again. */
const slowly = 1000

/**
 * Leads a check on through the log, up to an entry or to the end. Answers false where it came upon an entry
 * that cannot be believed. `tell` hears how many more were taken.
 */
export function walkLog(
  db: RawDb,
  chain: ChainCheck,
  upTo: number = Number.MAX_SAFE_INTEGER,
  tell: (more: number) => void = () => {},
): boolean {
  const pageAfter = entryPages(db)
  while (chain.at().seq < upTo) {
    const after = chain.at().seq
    const page = pageAfter(after, Math.min(pageSize, upTo - after))
    const taken = page ? chain.takePage(page) : 0
    if (taken > 0) tell(taken)
    if (page && taken === page.count) continue
    const before = chain.at().seq
    // Before the first number there may lie others, which only a reading in full comes upon.
    for (const entry of logEntries(db, before === 0 ? undefined : before)) {
      if (entry.seq > upTo) return true
      if (!chain.take(entry)) return false
      tell(1)
      if (entry.seq - before >= slowly) break
    }
    if (chain.at().seq === before) return true
  }
  return true
}
