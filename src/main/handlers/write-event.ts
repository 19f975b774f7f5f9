import type { EventKind } from '../../core/custody/event'
import { happenedTime, type Moment } from '../../core/custody/moment'
import { eventFault } from '../../core/custody/stay-fault'
import type { Birth } from '../../core/people/birth'
import { ok, type Result } from '../../core/result'
import type { CommandContext } from '../handler'
import { custodyEvent, eventsOf } from '../store/custody-rows'
import type { RowOf } from '../store/entities'
import { newId } from '../store/new-id'
import { settleStay } from './settle-stay'
import { zoneOf } from './zone-of'

type Told = { kind: EventKind; happened: Moment; place: string; note: string }

/** Writes something that happened in a stay and tells the stay anew, or refuses what cannot have been. */
export function writeEvent(
  context: CommandContext,
  stay: RowOf<'stay'>,
  birth: Birth,
  { kind, happened, place, note }: Told,
): Result<{ id: string }> {
  const { db, work, user } = context
  const time = happenedTime(happened, zoneOf(db))
  const fault = eventFault(time, birth, work.action.recordedAt, zoneOf(db), ['happened'])
  if (fault) return fault
  const before = eventsOf(db, stay.id).map(custodyEvent)
  const id = newId()
  work.insert('event', {
    id,
    stayId: stay.id,
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
  return settleStay(context, stay.id, before) ?? ok({ id })
}
