import type { Action } from '../../core/changes/changes-questions'
import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from './db'

type ActionRow = {
  actionId: string
  command: string
  recordedAt: Instant
  userId: string
  userName: string | null
  entries: number
}

const columns = `c.action_id AS actionId, c.command, c.recorded_at AS recordedAt, c.user_id AS userId,
  (SELECT name FROM user WHERE id = c.user_id) AS userName, count(*) AS entries`

const toAction = (row: ActionRow): Action => ({ ...row, userName: row.userName ?? '', undone: false })

/** Actions, newest first, that began before a place in the log. */
export const listActions = (db: ReadableDb, limit: number, beforeSeq: number): Action[] =>
  (
    db.raw
      .prepare(
        `SELECT ${columns} FROM change c WHERE c.seq < ? GROUP BY c.action_id ORDER BY max(c.seq) DESC LIMIT ?`,
      )
      .all(beforeSeq, limit) as ActionRow[]
  ).map(toAction)

/** The last action of one user, whatever it was. */
export function lastActionOf(db: ReadableDb, userId: string): Action | null {
  const row = db.raw
    .prepare(
      `SELECT ${columns} FROM change c
       WHERE c.action_id = (SELECT action_id FROM change WHERE user_id = ? ORDER BY seq DESC LIMIT 1)
       GROUP BY c.action_id`,
    )
    .get(userId) as ActionRow | undefined
  return row ? toAction(row) : null
}
