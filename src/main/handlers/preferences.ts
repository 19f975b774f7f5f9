import type { preferencesQuestions } from '../../core/access/preferences-questions'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import type { ReadableDb } from '../store/db'
import { newId } from '../store/new-id'
import { preparedFor } from '../store/prepared-for'

export const preferencesHandlers: HandlersOf<typeof preferencesQuestions> = {
  'preferences.get': ({ read, user }, { key }) => {
    const kept = findPreference(read, user.id, key)
    return ok({ value: kept === null ? null : JSON.parse(kept.value) })
  },
  'preferences.set': ({ db, work, user }, { key, value }) => {
    const kept = findPreference(db, user.id, key)
    const text = JSON.stringify(value)
    if (kept === null) work.insert('preference', { id: newId(), userId: user.id, key, value: text })
    else work.update('preference', kept.id, { value: text })
    return ok(null)
  },
}

const findPreference = (db: ReadableDb, userId: string, key: string): { id: string; value: string } | null =>
  (preparedFor(db, 'SELECT id, value FROM preference WHERE user_id = ? AND key = ?').get([userId, key]) as
    | { id: string; value: string }
    | undefined) ?? null
