import type { Instant } from '../../core/dates/instant'
import { evaluatorOf } from '../../core/law/evaluator'
import type { Law } from '../../core/law/law'
import type { CanRead } from '../../core/law/protected-groups'
import type { PersonReading } from '../../core/law/reading/person-reading'
import { type StoppedClock, type Stopping, stoppedClocks, stoppingFacts } from '../../core/law/stopping-facts'
import type { ReadableDb } from '../store/db'
import { atOnce, betweenAnswers, inOnePiece } from './between-answers'
import type { LawOfHeld } from './law-of-held'

/**
 * Which missing facts stop the clocks of those held, as one reader may see it. As with `LawOfHeld`: `renewing` is as
 * it stood a moment ago, and while `reading` nothing is known yet.
 */
export type StoppingOfHeld = {
  readonly state: LawOfHeld['state']
  readonly asOf: Instant | null
  readonly held: number
  readonly facts: readonly Stopping[]
}

type Stopped = { readonly reading: PersonReading; readonly clocks: readonly StoppedClock[] }
type People = ReadonlyMap<string, Stopped>
type Target = { readonly key: string; readonly law: Law; readonly asOf: Instant }
type Kept = Target & { readonly people: People }
type Slot = { kept: Kept | null; job: Target | null; failed: Target | null }

// With the connection, and so with the lock of the register, everything here goes too.
const slots = new WeakMap<object, Partial<Record<LawOfHeld['table'], Slot>>>()

const nothing = (state: LawOfHeld['state'], asOf: Instant | null): StoppingOfHeld => ({
  state,
  asOf,
  held: 0,
  facts: [],
})

/**
 * What stops the clocks of everyone held, or of those among them whom the asker may see, from the readings that the
 * law of everyone held keeps. After a change only the people it names are asked again. In a large register a new
 * minute, or another law, is worked out in pieces between other answers.
 */
export function stoppingOfHeld(
  db: ReadableDb,
  of: LawOfHeld,
  canRead: CanRead,
  seen: ReadonlySet<string> | null,
): StoppingOfHeld {
  const { held, asOf } = of
  if (held === null || asOf === null) return nothing(of.state, asOf)
  const { law, key, people } = held
  const tables = slots.get(db.raw) ?? {}
  slots.set(db.raw, tables)
  const slot: Slot = tables[of.table] ?? { kept: null, job: null, failed: null }
  tables[of.table] = slot
  // What another reader may see, or what stood at another chosen instant, is not to be shown.
  if (slot.kept?.key !== key || (of.table === 'law_past' && slot.kept.asOf !== asOf)) slot.kept = null
  const isSame = <T extends Target>(one: T | null): one is T =>
    one?.law === law && one.key === key && one.asOf === asOf
  const stopped = stoppedClocks(law, canRead)
  const ask = (reading: PersonReading): Stopped => ({ reading, clocks: stopped(reading, asOf) })
  const { kept } = slot
  if (isSame(kept)) {
    const changed = [...people].filter(([id, { reading }]) => kept.people.get(id)?.reading !== reading)
    if (changed.length === 0 && kept.people.size === people.size) return told(kept, of.state, seen)
    if (changed.length <= atOnce) {
      const next = new Map<string, Stopped>()
      for (const [id, { reading }] of people) {
        const known = kept.people.get(id)
        next.set(id, known?.reading === reading ? known : ask(reading))
      }
      slot.kept = { key, law, asOf, people: next }
      return told(slot.kept, of.state, seen)
    }
  }
  if (people.size <= atOnce) {
    slot.kept = {
      key,
      law,
      asOf,
      people: new Map([...people].map(([id, { reading }]) => [id, ask(reading)])),
    }
    slot.job = null
    return told(slot.kept, of.state, seen)
  }
  // What failed fails again: it is said, and not tried anew by each page that looks.
  if (isSame(slot.failed)) return nothing('failed', asOf)
  if (!isSame(slot.job)) startOn(db, slot, { key, law, asOf }, [...people], ask)
  return slot.kept === null ? nothing('reading', asOf) : told(slot.kept, 'renewing', seen)
}

function startOn(
  db: ReadableDb,
  slot: Slot,
  target: Target,
  people: readonly (readonly [string, { readonly reading: PersonReading }])[],
  ask: (reading: PersonReading) => Stopped,
): void {
  const found = new Map<string, Stopped>()
  const job: Kept = { ...target, people: found }
  slot.job = job
  let next = 0
  betweenAnswers({
    isWanted: () => slot.job === job && db.raw.open,
    step: () => {
      const until = Math.min(next + inOnePiece, people.length)
      for (; next < until; next += 1) {
        const [id, { reading }] = people[next] as (typeof people)[number]
        found.set(id, ask(reading))
      }
      if (next < people.length) return false
      told(job, 'ready', null)
      slot.kept = job
      slot.job = null
      return true
    },
    failed: () => {
      slot.failed = job
      slot.job = null
    },
  })
}

const counted = new WeakMap<Kept, Map<string, StoppingOfHeld>>()

function told(kept: Kept, state: LawOfHeld['state'], seen: ReadonlySet<string> | null): StoppingOfHeld {
  const known = counted.get(kept) ?? new Map<string, StoppingOfHeld>()
  counted.set(kept, known)
  const who = seen === null ? '' : [...seen].sort().join()
  const before = known.get(who)
  if (before !== undefined) return before.state === state ? before : { ...before, state }
  const people = [...kept.people].filter(([id]) => seen === null || seen.has(id))
  const made = {
    state,
    asOf: kept.asOf,
    held: people.filter(([, { reading }]) => reading.state === 'held' || reading.state === 'at-large').length,
    facts: stoppingFacts(
      evaluatorOf(kept.law).program.lines,
      people.map(([id, { clocks }]) => [id, clocks] as const),
    ),
  }
  known.set(who, made)
  return made
}
