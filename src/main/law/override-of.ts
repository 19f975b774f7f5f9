import type { Instant } from '../../core/dates/instant'
import type { Override, OverrideReason } from '../../core/law/override'
import type { FindOverride } from '../../core/law/show-findings'
import type { RowOf } from '../store/entities'

/** An override as a reader sees it. */
const shownOverride = (
  row: RowOf<'dateOverride'>,
  users: ReadonlyMap<string, string>,
  userId: string,
): Override => ({
  id: row.id,
  computedEarliest: row.computedEarliest as Instant | null,
  computedLatest: row.computedLatest as Instant | null,
  otherAt: row.otherAt as Instant,
  reason: row.reason as OverrideReason,
  note: row.note,
  askedAt: row.askedAt as Instant,
  askedByName: users.get(row.askedBy) ?? '',
  confirmedAt: row.confirmedAt as Instant | null,
  confirmedByName: row.confirmedBy === null ? null : (users.get(row.confirmedBy) ?? ''),
  mayConfirm: row.confirmedAt === null && row.askedBy !== userId,
})

/**
 * Finds the override of a line among those of a person: of the stay that the dates are of, the last one
 * that was not withdrawn. An override of an earlier stay says nothing of this one.
 */
export const overrideFinder = (
  rows: readonly RowOf<'dateOverride'>[],
  stayId: string | null,
  users: ReadonlyMap<string, string>,
  userId: string,
): FindOverride => {
  const standing = rows.filter((row) => row.stayId === stayId && row.withdrawnAt === null)
  return (ruleId, line) => {
    const row = standing.findLast((one) => one.ruleId === ruleId && one.line === line)
    return row === undefined ? null : shownOverride(row, users, userId)
  }
}
