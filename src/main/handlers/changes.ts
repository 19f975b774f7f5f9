import type { changesQuestions, FieldChange } from '../../core/changes/changes-questions'
import { isUndoable } from '../../core/changes/is-undoable'
import { conflict, ok, refuse } from '../../core/result'
import { newestBackup } from '../backup-work'
import type { HandlersOf, QueryContext } from '../handler'
import { findAction, lastActionOf, listActions } from '../store/change-rows'
import { fieldHistory } from '../store/field-history'
import { findPerson } from '../store/person-rows'
import { undoAction } from '../store/undo'
import { startVerifying, verifyState } from '../verify-work'
import { restoreValue } from './restore-value'

export const changesHandlers: HandlersOf<typeof changesQuestions> = {
  'actions.list': ({ read }, { limit, beforeSeq }) =>
    ok(listActions(read, limit, beforeSeq ?? Number.MAX_SAFE_INTEGER)),
  'actions.last': ({ read, user }) => ok(lastActionOf(read, user.id)),
  'actions.undo': async ({ read, longWrite, user }, { actionId, reason }) => {
    const action = findAction(read, actionId)
    // Whoever may not do a thing may not undo it either; one's own one could do.
    if (action && action.userId !== user.id && user.role !== 'administrator')
      return refuse({ code: 'forbidden', why: 'role' })
    if (action && !isUndoable(action.command)) return conflict('actions.cannotBeUndone')
    return longWrite(async (work, db) => {
      work.because(reason)
      return undoAction(db, work, actionId)
    })
  },
  'changes.ofPerson': (context, { personId, ...page }) =>
    findPerson(context.read, personId, context.scope)
      ? ok(pageOf(context, personId, page))
      : refuse({ code: 'not-found', what: 'person' }),
  'changes.ofThing': (context, { id, ...page }) =>
    // A person's history is asked for as such: there the looks are counted and the scope is kept.
    findPerson(context.read, id, { kind: 'everyone' })
      ? refuse({ code: 'not-found', what: 'thing' })
      : ok(pageOf(context, id, page)),
  'changes.restoreValue': restoreValue,
  'changelog.verify': ({ register, now }) => {
    if (verifyState(register).kind === 'running') return conflict('changelog.busy')
    startVerifying(register, now)
    return ok(null)
  },
  'changelog.progress': ({ register }) => ok(verifyState(register)),
  'changelog.missing': ({ register }) => {
    if (!register.missing) return ok(null)
    const newest = newestBackup(register)
    const entries = newest?.entries ?? 0
    const holdsMore = newest !== null && entries > register.head.seq
    return ok({
      ...register.missing,
      newestBackup: holdsMore ? { id: newest.id, madeAt: newest.madeAt, entries } : null,
    })
  },
  'changelog.acknowledgeMissing': ({ register, work }, { reason }) => {
    if (!register.missing) return conflict('changelog.nothingMissing')
    work.because(reason)
    work.note('register', `${register.missing.kind}-before-${register.missing.notedSeq}`)
    register.missing = null
    return ok(null)
  },
}

/** One page of a history; whole entries only, so that the next page begins where this one ends. */
function pageOf(
  { read, look, mayRead }: QueryContext,
  about: string,
  { limit, beforeSeq }: { limit: number; beforeSeq?: number | undefined },
): { changes: FieldChange[]; more: boolean } {
  const history = fieldHistory(read, about, mayRead)
  for (const group of history.read) look(about, group)
  const left = history.changes.filter(({ seq }) => beforeSeq === undefined || seq < beforeSeq)
  const last = left[limit - 1]
  const shown = last ? left.filter(({ seq }) => seq >= last.seq) : left
  return { changes: shown, more: shown.length < left.length }
}
