import type { FieldChange } from '../../../core/changes/changes-questions'

/** Fields that the program keeps for itself; they are no facts and have no history of their own. */
const kept = new Set([
  'id',
  'personId',
  'stayId',
  'foldedName',
  'recordedAt',
  'recordedBy',
  'createdAt',
  'fieldGroup',
])

/** One line of the history: a field that changed, or a thing that was added or taken away whole. */
export type ChangeRow =
  | { readonly kind: 'field'; readonly id: string; readonly change: FieldChange }
  | {
      readonly kind: 'added' | 'removed'
      readonly id: string
      readonly change: FieldChange
      readonly fields: readonly FieldChange[]
    }

const isNothing = (value: unknown): boolean => value === null || value === undefined

/** Gathers the fields of a thing that was written whole into one line, so that a change of one field stands out. */
export function changeRows(changes: readonly FieldChange[]): readonly ChangeRow[] {
  const groups = new Map<string, FieldChange[]>()
  for (const change of changes) {
    const key = `${change.seq} ${change.entityId}`
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups].flatMap(([id, group]): ChangeRow[] => {
    const facts = group.filter(({ field }) => !kept.has(field))
    const [first] = facts
    if (first === undefined) return []
    // Values that were there before can be put back one by one; those of a new or a removed thing cannot.
    const isWhole = group.length > 1 && !group.some(({ canRestore }) => canRestore)
    const all = (side: 'before' | 'after') => group.every((change) => isNothing(change[side]))
    if (isWhole && all('before')) return [{ kind: 'added', id, change: first, fields: facts }]
    if (isWhole && all('after')) return [{ kind: 'removed', id, change: first, fields: facts }]
    return facts.map((change) => ({ kind: 'field', id: `${id} ${change.field}`, change }))
  })
}
