import type { Instant } from '../../core/dates/instant'
import type { LawFacts } from '../../core/law/facts/law-facts'
import type { Scope } from '../handler'
import { changedSince, lastSeq } from '../store/changed-since'
import type { ReadableDb } from '../store/db'
import { preparedFor } from '../store/prepared-for'
import { factsOfPeople } from './facts-of-person'

/** Everyone who may be held at an instant, with their facts, in one order. */
export type HeldFacts = { readonly ids: readonly string[]; readonly facts: readonly LawFacts[] }

type Kept = { seq: number; readonly facts: Map<string, LawFacts> }

// With the connection, and so with the lock of the register, the facts go too.
const kept = new WeakMap<object, Kept>()

// Above it, everyone is read anew.
const manyPeople = 5000

/**
 * The facts of everyone whose stay may go on at an instant. What was read is kept, and after a change only the people
 * it names are read again, or everyone where the facility was answered for. Whether someone is held for certain is for
 * the reading of the facts.
 */
export function factsOfHeld(db: ReadableDb, asOf: Instant, scope: Scope): HeldFacts {
  const facts = keptFacts(db)
  const candidates = preparedFor(
    db,
    `SELECT DISTINCT person_id AS id FROM stay
     WHERE (end_at IS NULL OR end_at > ?) AND (start_at IS NULL OR start_at <= ?) ORDER BY person_id`,
  ).all([asOf, asOf]) as { id: string }[]
  const seen = seenBy(db, scope)
  const ids = candidates.map(({ id }) => id).filter((id) => seen === null || seen.has(id))
  const missing = ids.filter((id) => !facts.has(id))
  for (const [id, read] of factsOfPeople(db, missing)) facts.set(id, read)
  const there = ids.filter((id) => facts.has(id))
  return { ids: there, facts: there.map((id) => facts.get(id) as LawFacts) }
}

/** The people whom an asker may see; `null` for everyone. */
export const seenBy = (db: ReadableDb, scope: Scope): ReadonlySet<string> | null =>
  scope.kind === 'everyone' ? null : assignedTo(db, scope.userId)

const assignedTo = (db: ReadableDb, userId: string): ReadonlySet<string> =>
  new Set(
    (
      preparedFor(db, 'SELECT person_id AS id FROM assignment WHERE user_id = ?').all([userId]) as {
        id: string
      }[]
    ).map(({ id }) => id),
  )

function keptFacts(db: ReadableDb): Map<string, LawFacts> {
  const seq = lastSeq(db)
  const before = kept.get(db.raw)
  const changed = before === undefined ? null : changedSince(db, before.seq, seq, manyPeople)
  // An answer for the facility is among everyone's facts.
  if (before === undefined || changed === null || changed.isFacility) {
    const fresh: Kept = { seq, facts: new Map() }
    kept.set(db.raw, fresh)
    return fresh.facts
  }
  for (const id of changed.people) before.facts.delete(id)
  before.seq = seq
  return before.facts
}
