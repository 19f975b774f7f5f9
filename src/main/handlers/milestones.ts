import { mayChange } from '../../core/access/may-change'
import { happenedTime } from '../../core/custody/moment'
import { eventFault } from '../../core/custody/stay-fault'
import { momentProtectedAs } from '../../core/law/facts/moment-name'
import type { recordedQuestions } from '../../core/law/recorded-questions'
import { conflict, invalid, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { birthOf } from '../store/birth-columns'
import { findStay } from '../store/custody-rows'
import { findMilestone } from '../store/law-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'
import { recordedNow } from './recorded-now'
import { zoneOf } from './zone-of'

type Milestones = Pick<
  typeof recordedQuestions,
  'milestones.record' | 'milestones.correct' | 'milestones.withdraw'
>

const notThere = refuse({ code: 'not-found', what: 'milestone' })
const noRight = refuse({ code: 'forbidden', why: 'role' })

export const milestonesHandlers: HandlersOf<Milestones> = {
  'milestones.record': ({ db, work, user, scope }, { personId, stayId, kind, happened, forAt, note }) => {
    const person = findPerson(db, personId, scope)
    if (person === null) return refuse({ code: 'not-found', what: 'person' })
    if (stayId !== null && findStay(db, stayId)?.personId !== personId)
      return invalid(['stayId'], 'milestone.otherStay')
    const zone = zoneOf(db)
    const time = happenedTime(happened, zone)
    const fault = eventFault(time, birthOf(person), work.action.recordedAt, zone, ['happened'])
    if (fault) return fault
    const id = newId()
    work.insert('milestone', {
      id,
      personId,
      stayId,
      kind,
      fieldGroup: momentProtectedAs(kind) ?? 'open',
      ...time,
      forAt,
      note,
      ...recordedNow(work, user),
    })
    return ok({ id })
  },

  'milestones.correct': ({ db, work, user, scope }, { id, happened, forAt, note, reason }) => {
    const milestone = findMilestone(db, id)
    const person = milestone && findPerson(db, milestone.personId, scope)
    if (!milestone || !person) return notThere
    if (!mayChange(user.role, milestone.fieldGroup)) return noRight
    if (milestone.enteredInError === 1) return conflict('milestone.withdrawn')
    const zone = zoneOf(db)
    const time = happened === undefined ? null : happenedTime(happened, zone)
    const fault = time && eventFault(time, birthOf(person), work.action.recordedAt, zone, ['happened'])
    if (fault) return fault
    work.because(reason)
    work.update('milestone', id, {
      ...time,
      ...(forAt !== undefined && { forAt }),
      ...(note !== undefined && { note }),
    })
    return ok(null)
  },

  'milestones.withdraw': ({ db, work, user, scope }, { id, reason }) => {
    const milestone = findMilestone(db, id)
    if (!milestone || !findPerson(db, milestone.personId, scope)) return notThere
    if (!mayChange(user.role, milestone.fieldGroup)) return noRight
    if (milestone.enteredInError === 1) return conflict('milestone.withdrawn')
    work.because(reason)
    work.update('milestone', id, { enteredInError: 1 })
    return ok(null)
  },
}
