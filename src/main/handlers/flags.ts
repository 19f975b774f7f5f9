import { mayChange } from '../../core/access/may-change'
import { localDay } from '../../core/dates/local-day'
import { groupOfFlag } from '../../core/flags/flag-kind'
import type { flagsQuestions } from '../../core/flags/flags-questions'
import { conflict, invalid, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { findFlag } from '../store/flag-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'
import { zoneOf } from './zone-of'

type Flags = Pick<typeof flagsQuestions, 'flags.add' | 'flags.close'>

export const flagsHandlers: HandlersOf<Flags> = {
  'flags.add': ({ db, work, user, scope }, { personId, kind, fromOn, source, note }) => {
    if (!findPerson(db, personId, scope)) return refuse({ code: 'not-found', what: 'person' })
    const today = localDay(work.action.recordedAt, zoneOf(db))
    if (fromOn !== null && fromOn > today) return invalid(['fromOn'], 'event.inFuture')
    const id = newId()
    work.insert('flag', {
      id,
      personId,
      kind,
      fieldGroup: groupOfFlag(kind),
      fromOn,
      toOn: null,
      source,
      note,
      recordedAt: work.action.recordedAt,
      recordedBy: user.id,
    })
    return ok({ id })
  },

  'flags.close': ({ db, work, user, scope }, { id, toOn, reason }) => {
    const flag = findFlag(db, id)
    if (!flag || !findPerson(db, flag.personId, scope)) return refuse({ code: 'not-found', what: 'flag' })
    if (!mayChange(user.role, flag.fieldGroup)) return refuse({ code: 'forbidden', why: 'role' })
    if (flag.toOn !== null) return conflict('flag.closedAlready')
    if (flag.fromOn !== null && toOn < flag.fromOn) return invalid(['toOn'], 'flag.endsBeforeStart')
    work.because(reason)
    work.update('flag', id, { toOn })
    return ok(null)
  },
}
