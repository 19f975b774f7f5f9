import type { custodyQuestions } from '../../core/custody/custody-questions'
import { happenedTime } from '../../core/custody/moment'
import { eventFault } from '../../core/custody/stay-fault'
import type { Instant } from '../../core/dates/instant'
import { conflict, invalid, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { birthOf } from '../store/birth-columns'
import { custodyEvent, eventsOf, findStay, placementsOf } from '../store/custody-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'
import { openStay } from './open-stay'
import { settleStay } from './settle-stay'
import { zoneOf } from './zone-of'

type Stays = Pick<typeof custodyQuestions, 'stays.open' | 'stays.release' | 'placements.move'>

const noPerson = refuse({ code: 'not-found', what: 'person' })
const noStay = refuse({ code: 'not-found', what: 'stay' })

export const staysHandlers: HandlersOf<Stays> = {
  'stays.open': (context, { personId, stay }) => {
    const person = findPerson(context.db, personId, context.scope)
    if (person === null) return noPerson
    const opened = openStay(context, personId, birthOf(person), stay)
    return opened.ok ? ok({ id: opened.value.stayId }) : opened
  },

  'stays.release': (context, { stayId, kind, happened, place, note }) => {
    const { db, work, user, scope } = context
    const stay = findStay(db, stayId)
    const person = stay && findPerson(db, stay.personId, scope)
    if (!stay || !person) return noStay
    if (stay.endKind !== null) return conflict('stay.alreadyEnded')
    const time = happenedTime(happened, zoneOf(db))
    const fault = eventFault(time, birthOf(person), work.action.recordedAt, zoneOf(db), ['happened'])
    if (fault) return fault
    const before = eventsOf(db, stayId).map(custodyEvent)
    const id = newId()
    work.insert('event', {
      id,
      stayId,
      personId: stay.personId,
      kind,
      ...time,
      recordedAt: work.action.recordedAt,
      recordedBy: user.id,
      place,
      unitId: null,
      note,
      enteredInError: 0,
    })
    return settleStay(context, stayId, before) ?? ok({ id })
  },

  'placements.move': ({ db, work, user, scope }, { stayId, unitId, place, kind, fromAt }) => {
    const stay = findStay(db, stayId)
    if (!stay || !findPerson(db, stay.personId, scope)) return noStay
    if (stay.endKind !== null) return conflict('placement.stayEnded')
    const now = work.action.recordedAt
    if (fromAt > now) return invalid(['fromAt'], 'event.inFuture')
    if (stay.startAt !== null && fromAt < stay.startAt) return invalid(['fromAt'], 'placement.beforeStay')
    const unit = db.raw.prepare('SELECT closed_on FROM unit WHERE id = ?').get(unitId)
    if (unit === undefined) return invalid(['unitId'], 'placement.noUnit')
    const last = placementsOf(db, stayId).at(-1)
    if (last !== undefined && fromAt < last.fromAt) return invalid(['fromAt'], 'placement.beforeLast')
    if (last !== undefined && (last.toAt === null || last.toAt > fromAt))
      work.update('placement', last.id, { toAt: fromAt as Instant })
    const id = newId()
    work.insert('placement', {
      id,
      stayId,
      personId: stay.personId,
      unitId,
      place,
      kind,
      fromAt,
      toAt: null,
      recordedAt: now,
      recordedBy: user.id,
    })
    work.update('stay', stayId, { unitId, place })
    return ok({ id })
  },
}
