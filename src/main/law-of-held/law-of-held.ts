import { fieldGroupSchema } from '../../core/access/roles'
import { fromEpochMs, type Instant } from '../../core/dates/instant'
import type { ProgramLine } from '../../core/law/engine/program'
import type { Law } from '../../core/law/law'
import type { LawStanding } from '../../core/law/law-standing'
import type { LineOfHeld } from '../../core/law/lines-of-held'
import type { CanRead } from '../../core/law/protected-groups'
import type { FactColumns } from '../../core/law/reading/fact-columns'
import type { StatusMatrix } from '../../core/law/status-matrix'
import { lawOfRegister } from '../law/law-of-register'
import type { StandingsAsOf } from '../standings/standings-as-of'
import type { ReadableDb } from '../store/db'
import { atOnce, betweenAnswers } from './between-answers'
import { clearLawTable, type LawLine, type LawTable, lawTables, makeLawTables } from './law-lines'
import type { HeldPerson } from './read-people'
import { renewal } from './renewal'

/**
 * Where everyone held stands under the law, as one reader may see it. `ready`: for the instant asked about.
 * `renewing`: as it stood a moment ago, while the present answer is worked out. `reading`: nothing is known
 * yet; `done` of `of` people are read. `failed`: it cannot be worked out.
 */
export type LawOfHeld = {
  readonly table: LawTable
  readonly state: 'ready' | 'renewing' | 'reading' | 'failed'
  readonly asOf: Instant | null
  readonly done: number
  readonly of: number
  readonly lines: readonly ProgramLine[]
  readonly parts: readonly LineOfHeld[]
  readonly standings: ReadonlyMap<number, LawStanding>
  /** What it was worked out from; `null` where nothing is known yet. */
  readonly held: Pick<KeptLaw, 'key' | 'law' | 'people'> | null
}

/** What is worked out and kept while the register stays open. */
export type KeptLaw = {
  readonly key: string
  readonly law: Law
  readonly asOfMs: number
  readonly seq: number
  readonly people: Map<string, HeldPerson>
  /** The readings side by side, until one of them is made anew. */
  readonly columns: KeptColumns | null
  /** The last matrix, whose room the next one takes; what it says may be out of date. */
  readonly matrix: StatusMatrix
  readonly lines: readonly ProgramLine[]
  readonly parts: readonly LineOfHeld[]
  /** By the number under which the register's tables know a person. */
  readonly standings: Map<number, LawStanding>
  readonly written: Map<number, LawLine>
}

export type KeptColumns = {
  readonly columns: FactColumns
  readonly ids: readonly string[]
}

/** What a renewal is for. */
export type Target = {
  readonly key: string
  readonly law: Law
  readonly asOfMs: number
  readonly seq: number
  readonly canRead: CanRead
}

type Slot = { kept: KeptLaw | null; job: Job | null; failed: string | null }
type Job = { readonly target: Target; done: number; of: number }

// With the connection, and so with the lock of the register, everything here goes too.
const slots = new WeakMap<object, Record<LawTable, Slot>>()

/**
 * The law of everyone held at the instant of the standings. What was read is kept: a change reads the people
 * it names, a minute or another law works it out again from what was read. In a large register that happens
 * in pieces between other answers, so nobody waits for it; in a small one at once.
 */
export function lawOfHeld(db: ReadableDb, standings: StandingsAsOf, canRead: CanRead): LawOfHeld {
  const table = standings.table === 'standing_now' ? lawTables.now : lawTables.past
  const slot = slotOf(db, table)
  const target: Target = {
    key: fieldGroupSchema.options.filter(canRead).join(),
    law: lawOfRegister(db),
    asOfMs: standings.asOfMs,
    seq: standings.seq,
    canRead,
  }
  const { kept } = slot
  if (kept !== null && isFor(kept, target)) return told(table, slot, 'ready')
  const isUsable =
    kept !== null &&
    kept.key === target.key &&
    kept.law.zone === target.law.zone &&
    (table === lawTables.now ? kept.asOfMs <= target.asOfMs : kept.asOfMs === target.asOfMs)
  if (!isUsable && kept !== null) {
    clearLawTable(db, table)
    slot.kept = null
  }
  const failedFor = `${target.key} ${target.asOfMs} ${target.seq}`
  if (slot.failed === failedFor) return told(table, slot, 'failed')
  if (slot.job !== null && !suits(slot.job.target, target, table)) slot.job = null
  if (slot.job !== null) return told(table, slot, slot.kept === null ? 'reading' : 'renewing')

  const { steps, toRead, toWeigh } = renewal(db, table, slot.kept, target, standings.table)
  const job: Job = { target, done: 0, of: toRead }
  const step = (): boolean => {
    const { value, done } = steps.next()
    if (done === true) slot.kept = value
    else job.done = value
    return done === true
  }
  if (Math.max(toRead, toWeigh) <= atOnce) {
    while (!step());
    return told(table, slot, 'ready')
  }
  slot.job = job
  betweenAnswers({
    isWanted: () => slot.job === job && db.raw.open,
    step: () => {
      const isDone = step()
      if (isDone) slot.job = null
      return isDone
    },
    failed: () => {
      slot.job = null
      slot.failed = failedFor
    },
  })
  return told(table, slot, slot.kept === null ? 'reading' : 'renewing')
}

const isFor = (kept: KeptLaw, { key, law, asOfMs, seq }: Target): boolean =>
  kept.key === key && kept.law === law && kept.asOfMs === asOfMs && kept.seq === seq

// A job goes on while a minute or a change passes: what has changed by its end is made up for then.
const suits = (job: Target, target: Target, table: LawTable): boolean =>
  job.key === target.key &&
  job.law === target.law &&
  (table === lawTables.now || job.asOfMs === target.asOfMs)

const told = (table: LawTable, { kept, job }: Slot, state: LawOfHeld['state']): LawOfHeld => ({
  table,
  state,
  asOf: kept === null ? null : fromEpochMs(kept.asOfMs),
  done: job?.done ?? 0,
  of: job?.of ?? 0,
  lines: kept?.lines ?? [],
  parts: kept?.parts ?? [],
  standings: kept?.standings ?? new Map(),
  held: kept,
})

function slotOf(db: ReadableDb, table: LawTable): Slot {
  let known = slots.get(db.raw)
  if (known === undefined) {
    makeLawTables(db)
    known = {
      law_now: { kept: null, job: null, failed: null },
      law_past: { kept: null, job: null, failed: null },
    }
    slots.set(db.raw, known)
  }
  return known[table]
}
