import type { ReadableDb } from './db'
import { preparedFor } from './prepared-for'

/** What a user chose under a name; `null` where they chose nothing yet. */
export const findPreference = (
  db: ReadableDb,
  userId: string,
  key: string,
): { id: string; value: string } | null =>
  (preparedFor(db, 'SELECT id, value FROM preference WHERE user_id = ? AND key = ?').get([userId, key]) as
    | { id: string; value: string }
    | undefined) ?? null
