import { conflict, ok, type Result } from '../../core/result'
import type { Contents, RowChange } from './change-log'
import type { WritableDb } from './db'
import { type Entity, isEntity, type RowOf, statementsOf } from './entities'
import type { UnitOfWork } from './unit-of-work'

type Row = Record<string, unknown>

/**
 * Writes the inverse of every row change of an action, last first, as a new action of its own.
 * Refuses, and changes nothing, when something was changed again since: then only the later change
 * knows what is right.
 */
export function undoAction(db: WritableDb, work: UnitOfWork, actionId: string): Result<{ entries: number }> {
  const seqs = db.raw.prepare('SELECT seq FROM change WHERE action_id = ? ORDER BY seq DESC').pluck()
  const one = db.raw.prepare('SELECT contents FROM change WHERE seq = ?').pluck()
  let entries = 0
  for (const seq of seqs.all(actionId)) {
    const text = one.get(seq)
    if (typeof text !== 'string') return conflict('actions.contentsErased')
    const { rows } = JSON.parse(text) as Contents
    for (const change of rows.toReversed()) {
      const refusal = invertIfFree(db, work, change)
      if (refusal) return refusal
    }
    entries += 1
    if (entries % 1000 === 0) work.flush()
  }
  return entries === 0 ? { ok: false, problem: { code: 'not-found', what: 'action' } } : ok({ entries })
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
    if (!present || !sameFields(present, after ?? {})) return conflict('actions.changedSince')
    work.remove(entity, id)
  } else if (after === null) {
    if (present) return conflict('actions.changedSince')
    work.insert(entity, before as RowOf<Entity>)
  } else {
    if (!present || !sameFields(present, after)) return conflict('actions.changedSince')
    work.update(entity, id, before as Partial<RowOf<Entity>>)
  }
  return null
}

const sameFields = (present: Row, told: Row): boolean =>
  Object.entries(told).every(([field, value]) => present[field] === value)
