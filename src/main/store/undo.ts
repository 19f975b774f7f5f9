import { setImmediate } from 'node:timers/promises'
import { conflict, ok, type Result } from '../../core/result'
import { findAction, markUndone } from './change-rows'
import type { WritableDb } from './db'
import { type Entity, isEntity, type RowOf, statementsOf, wholeRow } from './entities'
import { type RowChange, readContents, type StoredEntry, storedEntry } from './entry-contents'
import type { UnitOfWork } from './unit-of-work'

type Row = Record<string, unknown>

/** How many people's files are taken back before the host looks after its other questions. */
const entriesAtOnce = 200

/**
 * Writes the inverse of every row change of an action, last first, as a new action of its own.
 * Refuses, and changes nothing, when something was changed again since: then only the later change
 * knows what is right. A whole import is taken back in pieces, between which the host answers others.
 */
export async function undoAction(
  db: WritableDb,
  work: UnitOfWork,
  actionId: string,
): Promise<Result<{ entries: number }>> {
  const action = findAction(db, actionId)
  if (!action) return { ok: false, problem: { code: 'not-found', what: 'action' } }
  if (action.undone) return conflict('actions.undoneAlready')
  const one = db.raw.prepare(`SELECT ${storedEntry} FROM change c WHERE c.seq = ? AND c.contents IS NOT NULL`)
  let entries = 0
  let inverted = 0
  for (let seq = action.lastSeq; seq >= action.firstSeq; seq -= 1) {
    const entry = one.get(seq) as StoredEntry | undefined
    if (!entry) return conflict('actions.contentsErased')
    const { rows } = readContents(entry)
    for (const change of rows.toReversed()) {
      const refusal = invertIfFree(db, work, change)
      if (refusal) return refusal
      inverted += 1
    }
    entries += 1
    if (entries % entriesAtOnce === 0) {
      work.flush()
      await setImmediate()
      if (!db.raw.open) return conflict('write.interrupted')
    }
  }
  if (inverted === 0) return conflict('actions.nothingToUndo')
  markUndone(db, actionId, work.action.actionId)
  return ok({ entries })
}

/** A row that something newer refers to cannot be taken back either. */
function invertIfFree(db: WritableDb, work: UnitOfWork, change: RowChange) {
  try {
    return invert(db, work, change)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
      return conflict('actions.changedSince')
    throw error
  }
}

function invert(db: WritableDb, work: UnitOfWork, { entity, id, before, after }: RowChange) {
  if (!isEntity(entity)) return conflict('actions.changedSince')
  const present = statementsOf(db, entity).find(id)
  if (before === null) {
    if (!present || !sameFields(present, wholeRow(entity, id, after ?? {})))
      return conflict('actions.changedSince')
    work.remove(entity, id)
  } else if (after === null) {
    if (present) return conflict('actions.changedSince')
    work.insert(entity, wholeRow(entity, id, before) as RowOf<Entity>)
  } else {
    if (!present || !sameFields(present, after)) return conflict('actions.changedSince')
    work.update(entity, id, before as Partial<RowOf<Entity>>)
  }
  return null
}

const sameFields = (present: Row, told: Row): boolean =>
  Object.entries(told).every(([field, value]) => present[field] === value)
