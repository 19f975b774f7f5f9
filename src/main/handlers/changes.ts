import type { changesQuestions } from '../../core/changes/changes-questions'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import { lastActionOf, listActions } from '../store/change-rows'
import { undoAction } from '../store/undo'

export const changesHandlers: HandlersOf<typeof changesQuestions> = {
  'actions.list': ({ read }, { limit, beforeSeq }) =>
    ok(listActions(read, limit, beforeSeq ?? Number.MAX_SAFE_INTEGER)),
  'actions.last': ({ read, user }) => ok(lastActionOf(read, user.id)),
  'actions.undo': ({ db, work }, { actionId, reason }) => {
    work.because(reason)
    return undoAction(db, work, actionId)
  },
}
