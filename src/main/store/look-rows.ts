import type { WritableDb } from './db'

/** A look at a protected group of a person's facts. */
export type Look = {
  lookedAt: string
  userId: string
  personId: string
  fieldGroup: string
  question: string
}

/** Appends a look. It is not an action: it changes no fact, so it stands beside the change log. */
export function recordLook(db: WritableDb, look: Look): void {
  db.raw
    .prepare('INSERT INTO look (looked_at, user_id, person_id, field_group, question) VALUES (?, ?, ?, ?, ?)')
    .run(look.lookedAt, look.userId, look.personId, look.fieldGroup, look.question)
}
