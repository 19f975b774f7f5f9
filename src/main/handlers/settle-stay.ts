import type { CustodyEvent } from '../../core/custody/event'
import type { Stay } from '../../core/custody/stay'
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
  const told0 = stayFromEvents(before, zone)
  // An overlap that stood before is somebody else's to mend; a change must not make a new one.
  if (!overlapFault(told0, others) || before.length === 0) {
    const overlap = overlapFault(told, others)
    if (overlap) return overlap
  }
  work.update('stay', stayId, derivedColumns(told))
  settlePlacement({ work, db }, row, told)
  return null
}

function settlePlacement(
  { db, work }: Pick<CommandContext, 'db' | 'work'>,
  row: RowOf<'stay'>,
  told: Stay,
): void {
  const last = placementsOf(db, row.id).at(-1)
  if (last === undefined) return
  const wasEnd = row.endAt
  const end = told.end === null ? null : (told.end.at ?? told.end.notAfter)
  if (end !== null && (last.toAt === null || last.toAt === wasEnd)) {
    work.update('placement', last.id, { toAt: [end, last.fromAt].sort().at(-1) ?? end })
  } else if (end === null && wasEnd !== null && last.toAt === wasEnd) {
    work.update('placement', last.id, { toAt: null })
  }
}
