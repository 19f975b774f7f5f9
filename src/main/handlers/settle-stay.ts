import type { CustodyEvent } from '../../core/custody/event'
import type { Stay } from '../../core/custody/stay'
import { countsFrom } from '../../core/custody/stay-end'
import { overlapFault, stayFault } from '../../core/custody/stay-fault'
import { stayFromEvents } from '../../core/custody/stay-from-events'
import type { Problem } from '../../core/result'
import type { CommandContext } from '../handler'
import { custodyEvent, eventsOf, findStay, placementsOf, staysOf } from '../store/custody-rows'
import type { RowOf } from '../store/entities'
import { zoneOf } from './zone-of'

/** The columns of a stay that its events decide. */
export const derivedColumns = ({ start, end }: Stay) => ({
  startAt: start.at,
  startKind: start.kind,
  startPrecision: start.precision,
  endAt: end?.at ?? null,
  endKind: end?.kind ?? null,
  endPrecision: end?.precision ?? 'unknown',
})

/**
 * Tells a stay anew after one of its events was written: refuses what the change made impossible,
 * writes start and end, and closes or opens the last placement with the stay.
 */
export function settleStay(
  { db, work }: Pick<CommandContext, 'db' | 'work'>,
  stayId: string,
  before: readonly CustodyEvent[],
): { ok: false; problem: Problem } | null {
  const row = findStay(db, stayId)
  if (row === null) return { ok: false, problem: { code: 'not-found', what: 'stay' } }
  const zone = zoneOf(db)
  const after = eventsOf(db, stayId).map(custodyEvent)
  const fault = stayFault(before, after, zone)
  if (fault) return fault
  const told = stayFromEvents(after, zone)
  const others = staysOf(db, row.personId)
    .filter(({ id }) => id !== stayId)
    .map(({ id }) => stayFromEvents(eventsOf(db, id).map(custodyEvent), zone))
  const toldBefore = stayFromEvents(before, zone)
  // An overlap that stood before is somebody else's to mend; a change must not make a new one.
  if (!overlapFault(toldBefore, others) || before.length === 0) {
    const overlap = overlapFault(told, others)
    if (overlap) return overlap
  }
  work.update('stay', stayId, derivedColumns(told))
  settlePlacement({ work, db }, row, toldBefore, told)
  return null
}

function settlePlacement(
  { db, work }: Pick<CommandContext, 'db' | 'work'>,
  { id, endAt }: RowOf<'stay'>,
  before: Stay,
  told: Stay,
): void {
  const last = placementsOf(db, id).at(-1)
  if (last === undefined) return
  // The row keeps the end as it was written, which another time zone since would tell otherwise.
  const wasClosedAt = [endAt, closedAt(before, last.fromAt)]
  const toAt = closedAt(told, last.fromAt)
  const endsWithStay = last.toAt === null || wasClosedAt.includes(last.toAt)
  if (endsWithStay && last.toAt !== toAt) work.update('placement', last.id, { toAt })
}

/** When a stay closes its last placement; one that begins only after the end is closed as it begins. */
const closedAt = ({ end }: Stay, fromAt: string): string | null => {
  if (end === null) return null
  const counts = countsFrom(end)
  return counts > fromAt ? counts : fromAt
}
