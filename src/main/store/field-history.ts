import { type FieldGroup, fieldGroupSchema } from '../../core/access/roles'
import type { FieldChange } from '../../core/changes/changes-questions'
import type { Instant } from '../../core/dates/instant'
import { namesOf } from './custody-rows'
import type { ReadableDb } from './db'
import { isEntity, statementsOf, wholeRow } from './entities'
import { type RowChange, readContents, type StoredEntry, storedEntry } from './entry-contents'
import { canRestoreField } from './restorable-fields'

// A thing's history is read from the log: each entry about it, field by field.

type Entry = {
  seq: number
  actionId: string
  recordedAt: Instant
  userName: string
  command: string
  reason: string
  rows: RowChange[]
}

/** The entries about a person or a thing, oldest first; those whose contents were erased say nothing. */
export const entriesAbout = (db: ReadableDb, id: string): Entry[] =>
  (
    db.raw
      .prepare(
        `SELECT ${storedEntry}, c.seq, c.action_id AS actionId, c.command,
           coalesce((SELECT name FROM user WHERE id = c.user_id), '') AS userName
         FROM change c WHERE c.entity_id = ? AND c.contents IS NOT NULL ORDER BY c.seq`,
      )
      .all(id) as (Omit<Entry, 'reason' | 'rows'> & StoredEntry)[]
  ).map((entry) => {
    const { seq, actionId, recordedAt, userName, command } = entry
    const { reason, rows } = readContents(entry)
    return { seq, actionId, recordedAt, userName, command, reason, rows }
  })

// What the program writes for itself: derived from other fields, or said by the entry already. What a kept
// result holds may rest on every protected group; `results.recompute` shows it, to whom it may.
const ownFields = new Set([
  'foldedName',
  'createdAt',
  'recordedAt',
  'recordedBy',
  'personId',
  'stayId',
  'fieldGroup',
  'keptFacts',
  'keptFindings',
  'lawId',
])

// Who it was is told by name, to readers too who may not see the list of users.
const userFields = new Set(['userId', 'askedBy', 'confirmedBy', 'withdrawnBy', 'keptBy'])

type Groups = Map<string, FieldGroup | null>

/** Entities whose rows each say which group they belong to. */
const grouped: ReadonlySet<string> = new Set(['flag', 'milestone', 'answer', 'dateOverride'])

/** The protected group of a row; one whose group is not known is treated as the most protected. */
const groupOf = (
  db: ReadableDb,
  { entity, id, before, after }: RowChange,
  known: Groups,
): FieldGroup | null => {
  if (entity === 'contact') return 'contacts'
  if (!isEntity(entity) || !grouped.has(entity)) return null
  const told = (after ?? before)?.fieldGroup ?? before?.fieldGroup
  if (told === undefined && known.has(id)) return known.get(id) ?? null
  const group = told ?? statementsOf(db, entity).find(id)?.fieldGroup
  const parsed = group === 'open' ? null : (fieldGroupSchema.safeParse(group).data ?? 'health')
  known.set(id, parsed)
  return parsed
}

/** Every change of every field of a person or a thing, newest first. */
export function fieldHistory(
  db: ReadableDb,
  about: string,
  canRead: (group: FieldGroup) => boolean,
): { changes: FieldChange[]; read: ReadonlySet<FieldGroup> } {
  const changes: FieldChange[] = []
  const read = new Set<FieldGroup>()
  const known: Groups = new Map()
  const users = namesOf(db, 'user')
  const told = (field: string, value: unknown): unknown =>
    userFields.has(field) && typeof value === 'string' ? (users.get(value) ?? '') : (value ?? null)
  for (const { rows, ...entry } of entriesAbout(db, about))
    for (const change of rows) {
      const { entity, id: entityId, before, after } = change
      const group = groupOf(db, change, known)
      if (group !== null && !canRead(group)) {
        const hidden = {
          field: '',
          before: null,
          after: null,
          reason: '',
          restricted: group,
          canRestore: false,
        }
        changes.push({ ...entry, entity, entityId, ...hidden })
        continue
      }
      if (group !== null) read.add(group)
      const whole = { ...entry, entity, entityId, restricted: null }
      for (const field of Object.keys(after ?? before ?? {})) {
        if (ownFields.has(field)) continue
        changes.push({
          ...whole,
          field,
          before: told(field, before?.[field]),
          after: told(field, after?.[field]),
          canRestore: before !== null && after !== null && canRestoreField(entity, field),
        })
      }
    }
  return { changes: changes.reverse(), read }
}

/** A row as it was just before an entry changed it, or `null` where the log no longer tells. */
export function rowBefore(
  db: ReadableDb,
  about: string,
  { entity, id, seq }: { entity: string; id: string; seq: number },
): Record<string, unknown> | null {
  if (!isEntity(entity)) return null
  let row: Record<string, unknown> | null = null as Record<string, unknown> | null
  for (const entry of entriesAbout(db, about)) {
    if (entry.seq >= seq) break
    for (const change of entry.rows) {
      if (change.entity !== entity || change.id !== id) continue
      if (change.after === null) row = null
      else row = change.before === null ? wholeRow(entity, id, change.after) : { ...row, ...change.after }
    }
  }
  return row
}
