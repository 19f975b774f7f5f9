import type { ChainHead } from './change-log'
import { type ChainCheck, type ChainReport, checkChain } from './check-chain'
import type { ReadableDb } from './db'
import { walkLog } from './walk-log'
import {
  awaitStretches,
  endWalk,
  type SharedWalk,
  type Stretching,
  sharedWalk,
  type ToldStretch,
  usualStretching,
  walkedSoFar,
  walkStretches,
} from './walk-stretches'

/** Entries between two tellings of how far the walk is. */
const tellEvery = 5000

/** How long a thread may be silent before its stretch is walked by the one that asked it, in milliseconds. */
const patienceMs = 10_000

/** Threads that walk along: what they have told so far, and an end of them. */
export type WalkHelp = { readonly told: () => readonly ToldStretch[]; readonly end: () => void }

/** Starts threads that take stretches of a walk through the same file. */
export type CallForHelp = (walk: SharedWalk) => WalkHelp

export type VerifyOptions = {
  /** Heads noted outside the file, which the log must contain. */
  readonly known?: readonly ChainHead[] | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
  /** Only for a file whose entries are all committed: other threads read it for themselves. */
  readonly callForHelp?: CallForHelp | undefined
  readonly stretching?: Stretching | undefined
}

/** Walks the whole change log and says the first entry that cannot be believed, if there is one. */
export function verifyChain(
  db: ReadableDb,
  { known = [], onProgress, callForHelp, stretching = usualStretching }: VerifyOptions = {},
): ChainReport {
  const total = db.raw.prepare('SELECT count(*) FROM change').pluck().get() as number
  const chain = checkChain(known)
  let lastTold = 0
  const tell = (done: number): void => {
    if (done - lastTold < tellEvery) return
    lastTold = done
    onProgress?.(Math.min(done, total), total)
  }
  const onward = (upTo?: number) => walkLog(db, chain, upTo, () => tell(chain.at().seq))
  // Entries numbered below the first belong to no stretch.
  const isPlain = db.raw.prepare('SELECT min(seq) FROM change').pluck().get() === 1
  if (callForHelp && total >= stretching.from && isPlain) {
    const walk = sharedWalk(total, stretching.size, known)
    const found = walkTogether(db, walk, callForHelp(walk), () => tell(walkedSoFar(walk)))
    join(chain, walk, found, onward)
  }
  if (chain.isWhole()) onward()
  onProgress?.(chain.at().seq, total)
  return chain.report()
}

/** Walks with the help of others; answers the stretches found whole, by their place. */
function walkTogether(
  db: ReadableDb,
  walk: SharedWalk,
  help: WalkHelp,
  tell: () => void,
): ReadonlyMap<number, ToldStretch> {
  const found = new Map<number, ToldStretch>()
  try {
    walkStretches(db, walk, (stretch) => {
      found.set(stretch.index, stretch)
      tell()
    })
    awaitStretches(walk, patienceMs)
    for (const stretch of help.told()) found.set(stretch.index, stretch)
    return found
  } finally {
    endWalk(walk)
    help.end()
  }
}

/** Puts the stretches together; one that is missing, or does not fit, is walked here from what came before it. */
function join(
  chain: ChainCheck,
  { stretches, size }: SharedWalk,
  found: ReadonlyMap<number, ToldStretch>,
  onward: (upTo: number) => boolean,
): void {
  for (let index = 0; index < stretches; index += 1) {
    const stretch = found.get(index)
    if (stretch && chain.join(stretch)) continue
    if (!onward((index + 1) * size)) return
  }
}
