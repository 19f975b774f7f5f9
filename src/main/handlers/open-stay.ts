import type { EventKind } from '../../core/custody/event'
import { happenedTime, type Moment } from '../../core/custody/moment'
import { orderFault } from '../../core/custody/order-fault'
import { placementFault } from '../../core/custody/placement-fault'
import { eventFault, overlapFault } from '../../core/custody/stay-fault'
import { stayFromEvents } from '../../core/custody/stay-from-events'
import type { Happening, StayOpening } from '../../core/custody/stay-opening'
import type { Instant } from '../../core/dates/instant'
import type { Birth } from '../../core/people/birth'
import { type Issue, invalid, ok, type Result, refuse } from '../../core/result'
import type { CommandContext } from '../handler'
import { custodyEvent, eventsOf, staysOf } from '../store/custody-rows'
import type { RowOf } from '../store/entities'
import { newId } from '../store/new-id'
import { findUnit } from '../store/unit-rows'
import { derivedColumns } from './settle-stay'
import { zoneOf } from './zone-of'

type Given = Pick<CommandContext, 'db' | 'work' | 'user' | 'now'>

/**
 * Writes a new stay of a person with its first events, placement and order, or refuses all of it. The
 * person's row is there already, in the same transaction.
 */
export function openStay(
  context: Given,
  personId: string,
  birth: Birth,
  opening: StayOpening,
  path: readonly string[] = ['stay'],
): Result<{ stayId: string }> {
  const { db, work, user } = context
  const now = work.action.recordedAt
  const zone = zoneOf(db)
  const stayId = newId()
  const recorded = { recordedAt: now, recordedBy: user.id }

  const happenings: { kind: EventKind; field: string; what: Happening }[] = []
  for (const kind of ['stop', 'handover', 'arrival'] as const) {
    const what = opening[kind]
    if (what !== null) happenings.push({ kind, field: kind, what })
  }
  const events: RowOf<'event'>[] = []
  for (const { kind, field, what } of happenings) {
    const time = happenedTime(what.happened as Moment, zone)
    const fault = eventFault(time, birth, now, zone, [...path, field, 'happened'])
    if (fault) return fault
    events.push({
      id: newId(),
      stayId,
      personId,
      kind,
      ...time,
      ...recorded,
      place: what.place,
      unitId: null,
      note: what.note,
      enteredInError: 0,
    })
  }
  const told = stayFromEvents(events.map(custodyEvent), zone)
  const disorder = told.problems.find(({ kind }) => kind === 'starts-out-of-order')
  const early = events.find(({ id }) => disorder?.eventIds.includes(id))
  if (early) return invalid([...path, early.kind, 'happened'], 'stay.outOfOrder')
  const others = staysOf(db, personId).map((row) =>
    stayFromEvents(eventsOf(db, row.id).map(custodyEvent), zone),
  )
  const overlap = overlapFault(told, others)
  if (overlap) return overlap

  const arrival = events.find(({ kind }) => kind === 'arrival')
  if (opening.placement && arrival?.happenedAt) {
    const { unitId } = opening.placement
    const fault = placementFault(findUnit(db, unitId), arrival.happenedAt as Instant, zone)
    if (fault) return refuseAt([...path, 'placement'], fault)
  }
  work.insert('stay', {
    id: stayId,
    personId,
    ...derivedColumns(told),
    unitId: opening.placement?.unitId ?? null,
    place: opening.placement?.place ?? '',
  })
  for (const row of events) work.insert('event', row)
  if (opening.placement && arrival?.happenedAt)
    work.insert('placement', {
      id: newId(),
      stayId,
      personId,
      ...opening.placement,
      fromAt: arrival.happenedAt,
      toAt: null,
      ...recorded,
    })
  if (opening.order) {
    const fault = orderFault(opening.order, now)
    if (fault) return refuseAt([...path, 'order'], fault)
    work.insert('detentionOrder', { id: newId(), stayId, personId, ...opening.order, ...recorded })
  }
  return ok({ stayId })
}

const refuseAt = (path: readonly string[], fault: Issue) =>
  refuse({ code: 'invalid-input', issues: [{ ...fault, path: [...path, ...fault.path] }] })
