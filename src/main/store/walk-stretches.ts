import type { ChainHead } from './change-log'
import { type ChainPlace, checkChain, logStart, type WalkedStretch } from './check-chain'
import type { RawDb } from './db'
import { walkLog } from './walk-log'

// One thread decrypts and hashes too slowly for a large register. So a log is cut into stretches, and several
// threads take the next one that nobody has taken, each beginning from the hash that is stored before it.
// What a stretch proves holds only from there: whether that hash is the right one, the joining must show.

/** How a log is cut: entries in a stretch, and how many there must be for it to be worth other threads. */
export type Stretching = { readonly size: number; readonly from: number }

// Short, so that no thread is left with a long one at the end. Starting threads takes as long as a small walk.
export const usualStretching: Stretching = { size: 4096, from: 20_000 }

// Where the numbers lie that the threads share: the next stretch to take, the entries walked, and how many
// threads have a stretch in hand.
const next = 0
const walked = 1
const busy = 2

/** A walk that several threads share. `state` lies in memory that all of them see. */
export type SharedWalk = {
  readonly state: Int32Array
  readonly stretches: number
  readonly size: number
  readonly known: readonly ChainHead[]
}

export type ToldStretch = WalkedStretch & { readonly index: number }

export const sharedWalk = (entries: number, size: number, known: readonly ChainHead[]): SharedWalk => ({
  state: new Int32Array(new SharedArrayBuffer(12)),
  stretches: Math.floor(entries / size),
  size,
  known,
})

/** Entries that all threads together have walked. */
export const walkedSoFar = ({ state }: SharedWalk): number => Atomics.load(state, walked)

/** Leaves nothing to take: whoever walks ends with the stretch in hand. */
export const endWalk = ({ state, stretches }: SharedWalk): void => {
  Atomics.store(state, next, stretches)
}

const placeBefore = (db: RawDb, after: number): ChainPlace | null => {
  if (after === 0) return logStart
  const row = db.raw.prepare('SELECT lower(hex(hash)), recorded_at FROM change WHERE seq = ?').raw()
  const [hash, recordedAt] = (row.get(after) ?? []) as [string?, ChainPlace['recordedAt']?]
  return hash === undefined ? null : { ...logStart, seq: after, hash, recordedAt: recordedAt ?? null }
}

const walkStretch = (db: RawDb, walk: SharedWalk, index: number): ToldStretch | null => {
  const after = index * walk.size
  const upTo = after + walk.size
  const from = placeBefore(db, after)
  if (!from) return null
  const chain = checkChain(walk.known, from)
  const isWhole = walkLog(db, chain, upTo, (more) => {
    Atomics.add(walk.state, walked, more)
  })
  return isWhole && chain.at().seq === upTo ? { index, from, to: chain.at() } : null
}

/**
 * Takes stretches and walks them until none is left, or until one is not whole: then nothing behind it
 * matters, and no thread takes another.
 */
export function walkStretches(db: RawDb, walk: SharedWalk, tell: (found: ToldStretch) => void): void {
  for (;;) {
    // First busy and then taken: a stretch in hand is never overlooked.
    Atomics.add(walk.state, busy, 1)
    try {
      const index = Atomics.add(walk.state, next, 1)
      if (index >= walk.stretches) return
      const found = walkStretch(db, walk, index)
      if (found) tell(found)
      else endWalk(walk)
    } finally {
      Atomics.sub(walk.state, busy, 1)
      Atomics.notify(walk.state, busy)
    }
  }
}

/** Waits until no thread has a stretch in hand, but no longer than while any of them moves. */
export function awaitStretches(walk: SharedWalk, patienceMs: number): void {
  for (;;) {
    const threads = Atomics.load(walk.state, busy)
    if (threads === 0) return
    const before = walkedSoFar(walk)
    const woken = Atomics.wait(walk.state, busy, threads, patienceMs)
    if (woken === 'timed-out' && walkedSoFar(walk) === before) return
  }
}
