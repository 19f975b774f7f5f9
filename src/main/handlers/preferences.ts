import type { preferencesQuestions } from '../../core/access/preferences-questions'
import { ok } from '../../core/result'
import type { HandlersOf } from '../handler'
import { newId } from '../store/new-id'
import { findPreference } from '../store/preference-rows'

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
