import type { custodyQuestions } from '../../core/custody/custody-questions'
import { moveFault, placementFault } from '../../core/custody/placement-fault'
import type { Instant } from '../../core/dates/instant'
import { conflict, ok, refuse } from '../../core/result'
import type { HandlersOf } from '../handler'
import { birthOf } from '../store/birth-columns'
import { findStay, placementsOf } from '../store/custody-rows'
import { newId } from '../store/new-id'
import { findPerson } from '../store/person-rows'
import { findUnit } from '../store/unit-rows'
import { openStay } from './open-stay'
import { writeEvent } from './write-event'
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
    const { db, scope } = context
    const stay = findStay(db, stayId)
    const person = stay && findPerson(db, stay.personId, scope)
    if (!stay || !person) return noStay
    if (stay.endKind !== null) return conflict('stay.alreadyEnded')
    return writeEvent(context, stay, birthOf(person), { kind, happened, place, note })
  },

  'placements.move': ({ db, work, user, scope }, { stayId, unitId, place, kind, fromAt }) => {
    const stay = findStay(db, stayId)
    if (!stay || !findPerson(db, stay.personId, scope)) return noStay
    const now = work.action.recordedAt
    const last = placementsOf(db, stayId).at(-1)
    const fault = moveFault(stay, last?.fromAt ?? null, fromAt, now)
    if (fault) return fault
    const inUnit = placementFault(findUnit(db, unitId), fromAt, zoneOf(db))
    if (inUnit) return refuse({ code: 'invalid-input', issues: [inUnit] })
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
