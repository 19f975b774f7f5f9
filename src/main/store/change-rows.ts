import type { Action } from '../../core/changes/changes-questions'
import type { Instant } from '../../core/dates/instant'
import { invariant } from '../../core/result'
import type { ReadableDb, WritableDb } from './db'

type ActionRow = {
  actionId: string
  command: string
  recordedAt: Instant
  userId: string
  userName: string | null
  firstSeq: number
  lastSeq: number
  undoneBy: string | null
}

const columns = `a.id AS actionId, a.command, a.recorded_at AS recordedAt, a.user_id AS userId,
  (SELECT name FROM user WHERE id = a.user_id) AS userName,
  a.first_seq AS firstSeq, a.last_seq AS lastSeq, a.undone_by AS undoneBy`

const toAction = ({ firstSeq, lastSeq, undoneBy, userName, ...row }: ActionRow): Action => ({
  ...row,
  userName: userName ?? '',
  firstSeq,
  lastSeq,
  entries: lastSeq - firstSeq + 1,
  undone: undoneBy !== null,
})

/** Actions, newest first, that began before a place in the log. */
export const listActions = (db: ReadableDb, limit: number, beforeSeq: number): Action[] =>
  (
    db.raw
      .prepare(`SELECT ${columns} FROM action a WHERE a.first_seq < ? ORDER BY a.first_seq DESC LIMIT ?`)
      .all(beforeSeq, limit) as ActionRow[]
  ).map(toAction)

/** The last action of one user, whatever it was. */
export function lastActionOf(db: ReadableDb, userId: string): Action | null {
  const row = db.raw
    .prepare(`SELECT ${columns} FROM action a WHERE a.user_id = ? ORDER BY a.first_seq DESC LIMIT 1`)
    .get(userId) as ActionRow | undefined
  return row ? toAction(row) : null
}

export function findAction(db: ReadableDb, actionId: string): Action | null {
  const row = db.raw.prepare(`SELECT ${columns} FROM action a WHERE a.id = ?`).get(actionId) as
    | ActionRow
    | undefined
  return row ? toAction(row) : null
}

type NewAction = { actionId: string; command: string; userId: string; recordedAt: Instant }

/** Notes where in the log an action's entries stand. */
export function insertAction(db: WritableDb, action: NewAction, firstSeq: number, lastSeq: number): void {
  db.raw
    .prepare(
      'INSERT INTO action (id, command, user_id, recorded_at, first_seq, last_seq) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(action.actionId, action.command, action.userId, action.recordedAt, firstSeq, lastSeq)
}

/** Notes which action took this one back; undoing that one makes it count again. */
export function markUndone(db: WritableDb, actionId: string, undoneBy: string): void {
  db.raw.prepare('UPDATE action SET undone_by = NULL WHERE undone_by = ?').run(actionId)
  const { changes } = db.raw.prepare('UPDATE action SET undone_by = ? WHERE id = ?').run(undoneBy, actionId)
  invariant(changes === 1, 'one action undone')
}
