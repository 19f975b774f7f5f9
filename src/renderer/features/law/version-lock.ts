import { addDays } from '../../../core/dates/add-days'
import type { PlainDate } from '../../../core/dates/plain-date'
import type { Rule } from '../../../core/law/rule'
import { getAt, listAt, type Path, setAt } from './json-path'

const substance = ['inForceFrom', 'standing', 'appliesTo', 'whenUnknown', 'lines', 'prohibition']

/** Whether a version of a draft is one that counts already. */
export const isEarlierVersion = (beneath: Rule | null, draft: unknown, place: number): boolean => {
  const from = getAt(draft, ['versions', place, 'inForceFrom'])
  return beneath?.versions.some(({ inForceFrom }) => inForceFrom === from) ?? false
}

/**
 * Whether a part of a draft may not be rewritten. What an earlier version says stands, so that an answer for a
 * past day stays what it was; its sources, its doubt and its last day may be put right.
 */
export const isLockedPart = (beneath: Rule | null, draft: unknown, path: Path): boolean => {
  const [part, place, field, inner] = path
  if (part === 'id') return beneath !== null
  if (part !== 'versions' || typeof place !== 'number') return false
  if (!isEarlierVersion(beneath, draft, place)) return false
  return substance.includes(String(field)) || (field === 'consequence' && inner === 'outcome')
}

/** The draft with another first day: its new versions begin then, and what went before ends the day before. */
export const movedTo = (
  beneath: Rule | null,
  draft: unknown,
  before: PlainDate | null,
  after: PlainDate | null,
): unknown => {
  if (before === null || after === null) return draft
  return listAt(draft, ['versions']).reduce<unknown>((moved, version, place) => {
    if (!isEarlierVersion(beneath, draft, place) && getAt(version, ['inForceFrom']) === before)
      return setAt(moved, ['versions', place, 'inForceFrom'], after)
    if (getAt(version, ['inForceUntil']) === addDays(before, -1))
      return setAt(moved, ['versions', place, 'inForceUntil'], addDays(after, -1))
    return moved
  }, draft)
}
