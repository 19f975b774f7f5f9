import { type Correction, correctionOf, type RowUpdate } from '../../core/changes/correction'
import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from './db'
import type { RowOf } from './entities'
import { entriesAbout } from './field-history'

// What dates hang on. A note or a place that was changed is told by the history.
const fieldsOf = {
  event: ['kind', 'happenedAt', 'happenedPrecision'],
  milestone: ['kind', 'happenedAt', 'happenedPrecision', 'forAt', 'forPrecision'],
  detentionOrder: ['kind', 'number', 'issuedAt', 'servedAt', 'effectiveFrom', 'expiresAt'],
} as const
type Corrected = keyof typeof fieldsOf

/** What was corrected of a row of a person's file since it was first recorded. */
export type CorrectionOf = <E extends Corrected>(entity: E, row: RowOf<E>) => Correction | null

/** The corrections of a person's file as its log tells them, up to an instant where one is given. */
export function correctionsIn(db: ReadableDb, personId: string, knownAt?: Instant): CorrectionOf {
  const updates = new Map<string, RowUpdate[]>()
  for (const { recordedAt, userName, rows } of entriesAbout(db, personId)) {
    if (knownAt !== undefined && recordedAt > knownAt) break
    for (const { entity, id, before, after } of rows) {
      if (!Object.hasOwn(fieldsOf, entity) || before === null || after === null) continue
      const update = { at: recordedAt, byName: userName, before, after }
      updates.set(id, [...(updates.get(id) ?? []), update])
    }
  }
  return (entity, row) => correctionOf(updates.get(row.id) ?? [], fieldsOf[entity], row)
}
