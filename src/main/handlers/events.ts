import type { custodyQuestions } from '../../core/custody/custody-questions'
import { happenedTime } from '../../core/custody/moment'
import { eventFault } from '../../core/custody/stay-fault'
import { conflict, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { birthOf } from '../store/birth-columns'
import { custodyEvent, eventsOf, findEvent, findStay } from '../store/custody-rows'
import { findPerson } from '../store/person-rows'
import { settleStay } from './settle-stay'
import { writeEvent } from './write-event'
import { zoneOf } from './zone-of'

type Events = Pick<typeof custodyQuestions, 'events.record' | 'events.correct' | 'events.markInError'>

const notThere = refuse({ code: 'not-found', what: 'event' })

export const eventsHandlers: HandlersOf<Events> = {
  'events.record': (context, { stayId, kind, happened, place, note }) => {
    const { db, scope } = context
    const stay = findStay(db, stayId)
    const person = stay && findPerson(db, stay.personId, scope)
    if (!stay || !person) return refuse({ code: 'not-found', what: 'stay' })
    return writeEvent(context, stay, birthOf(person), { kind, happened, place, note })
  },

  'events.correct': (context, { id, happened, place, note, reason }) => {
    const { db, work, scope } = context
    const event = findEvent(db, id)
    const person = event && findPerson(db, event.personId, scope)
    if (!event || !person) return notThere
    if (event.enteredInError === 1) return conflict('event.inError')
    const zone = zoneOf(db)
    const time = happened === undefined ? null : happenedTime(happened, zone)
    if (time) {
      const fault = eventFault(time, birthOf(person), work.action.recordedAt, zone, ['happened'])
      if (fault) return fault
    }
    const before = eventsOf(db, event.stayId).map(custodyEvent)
    work.because(reason)
    work.update('event', id, {
      ...time,
      ...(place !== undefined && { place }),
      ...(note !== undefined && { note }),
    })
    return settleStay(context, event.stayId, before) ?? ok(null)
  },

  'events.markInError': (context, { id, reason }) => {
    const { db, work, scope } = context
    const event = findEvent(db, id)
    if (!event || !findPerson(db, event.personId, scope)) return notThere
    if (event.enteredInError === 1) return conflict('event.inError')
    const before = eventsOf(db, event.stayId).map(custodyEvent)
    work.because(reason)
    work.update('event', id, { enteredInError: 1 })
    return settleStay(context, event.stayId, before) ?? ok(null)
  },
}
