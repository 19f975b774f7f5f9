import { mayRestore } from '../../core/access/may-restore'
import { canRead } from '../../core/access/permissions'
import { fieldGroupSchema } from '../../core/access/roles'
import { foldedNameOf } from '../../core/people/fold-name'
import { conflict, ok, refuse } from '../../core/result'
import type { CommandContext } from '../handler'
import { custodyEvent, eventsOf } from '../store/custody-rows'
import { isEntity, type RowOf, statementsOf } from '../store/entities'
import { rowBefore } from '../store/field-history'
import { findPerson } from '../store/person-rows'
import { canRestoreField, fieldsWith } from '../store/restorable-fields'
import { rowFault } from './row-fault'
import { settleStay } from './settle-stay'

type Order = { entity: string; id: string; field: string; seq: number; reason: string }

const notThere = refuse({ code: 'not-found', what: 'change' })

/** Puts back, as a new change with its reason, what a field was before an entry changed it. */
export function restoreValue(context: CommandContext, { entity, id, field, seq, reason }: Order) {
  const { db, work, user, scope } = context
  if (!isEntity(entity) || !canRestoreField(entity, field)) return conflict('changes.notRestorable')
  if (!mayRestore(user.role, entity)) return refuse({ code: 'forbidden', why: 'role' })
  const present = statementsOf(db, entity).find(id)
  if (!present) return notThere
  const personId = entity === 'person' ? id : present.personId
  if (typeof personId === 'string') {
    if (!findPerson(db, personId, scope)) return notThere
  } else if (user.role !== 'administrator') return refuse({ code: 'forbidden', why: 'role' })
  const group = entity === 'contact' ? 'contacts' : fieldGroupSchema.safeParse(present.fieldGroup).data
  if (group !== undefined && !canRead(user.role, group)) return refuse({ code: 'forbidden', why: 'role' })
  const earlier = rowBefore(db, typeof personId === 'string' ? personId : id, { entity, id, seq })
  if (!earlier) return notThere
  const patch: Record<string, unknown> = Object.fromEntries(
    fieldsWith(field).map((name) => [name, earlier[name] ?? null]),
  )
  if (Object.entries(patch).every(([name, value]) => present[name] === value))
    return conflict('changes.sameValue')
  if (entity === 'person') {
    const { familyName, givenName, scriptName } = { ...present, ...patch } as RowOf<'person'>
    patch.foldedName = foldedNameOf({ familyName, givenName, scriptName })
  }
  const row = present as RowOf<typeof entity>
  const fault = rowFault(entity, { ...row, ...patch }, context)
  // What was wrong before must not stop its mending.
  if (fault !== null && fault.message !== rowFault(entity, row, context)?.message)
    return conflict(fault.message, fault.detail)
  work.because(reason)
  if (entity !== 'event') {
    work.update(entity, id, patch)
    return ok(null)
  }
  const { stayId } = present as RowOf<'event'>
  const before = eventsOf(db, stayId).map(custodyEvent)
  work.update('event', id, patch)
  return settleStay(context, stayId, before) ?? ok(null)
}
