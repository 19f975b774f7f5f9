import { asc, eq } from 'drizzle-orm'
import type { HappenedPrecision } from '../../core/custody/event'
import type { Instant } from '../../core/dates/instant'
import type { ConditionName } from '../../core/law/facts/condition-name'
import type { MilestoneKind } from '../../core/law/facts/moment-name'
import type { FileAnswer, FileExtension, FileMilestone } from '../../core/people/recorded-facts'
import type { CorrectionOf } from './correction-rows'
import type { ReadableDb } from './db'
import type { RowOf } from './entities'
import { answer, dateOverride, extension, milestone, packOverlay } from './schema'

export const findMilestone = (db: ReadableDb, id: string) =>
  db.orm.select().from(milestone).where(eq(milestone.id, id)).get() ?? null

export const findAnswer = (db: ReadableDb, id: string) =>
  db.orm.select().from(answer).where(eq(answer.id, id)).get() ?? null

export const findExtension = (db: ReadableDb, id: string) =>
  db.orm.select().from(extension).where(eq(extension.id, id)).get() ?? null

export const findOverride = (db: ReadableDb, id: string) =>
  db.orm.select().from(dateOverride).where(eq(dateOverride.id, id)).get() ?? null

export const findOverlay = (db: ReadableDb, id: string) =>
  db.orm.select().from(packOverlay).where(eq(packOverlay.id, id)).get() ?? null

/** Milestones of a person as they happened; those without a time come first, as they were typed. */
export const milestonesOf = (db: ReadableDb, personId: string) =>
  db.orm
    .select()
    .from(milestone)
    .where(eq(milestone.personId, personId))
    .orderBy(asc(milestone.happenedAt), asc(milestone.id))
    .all()

export const answersOf = (db: ReadableDb, personId: string) =>
  db.orm
    .select()
    .from(answer)
    .where(eq(answer.personId, personId))
    .orderBy(asc(answer.recordedAt), asc(answer.id))
    .all()

export const extensionsOf = (db: ReadableDb, personId: string) =>
  db.orm
    .select()
    .from(extension)
    .where(eq(extension.personId, personId))
    .orderBy(asc(extension.orderedAt), asc(extension.id))
    .all()

export const overridesOf = (db: ReadableDb, personId: string) =>
  db.orm
    .select()
    .from(dateOverride)
    .where(eq(dateOverride.personId, personId))
    .orderBy(asc(dateOverride.askedAt), asc(dateOverride.id))
    .all()

/** The overlays of all packs, or of one, in the order in which they were drafted. */
export const overlaysOf = (db: ReadableDb, packId?: string) =>
  db.orm
    .select()
    .from(packOverlay)
    .where(packId === undefined ? undefined : eq(packOverlay.packId, packId))
    .orderBy(asc(packOverlay.draftedAt), asc(packOverlay.id))
    .all()

type Users = ReadonlyMap<string, string>

const recorded = (row: { recordedAt: string; recordedBy: string; enteredInError: number }, users: Users) => ({
  recordedAt: row.recordedAt as Instant,
  recordedByName: users.get(row.recordedBy) ?? '',
  enteredInError: row.enteredInError === 1,
})

/** A milestone as a file shows it. */
export const shownMilestone = (
  row: RowOf<'milestone'>,
  users: Users,
  corrections: CorrectionOf,
): FileMilestone => ({
  id: row.id,
  stayId: row.stayId,
  kind: row.kind as MilestoneKind,
  happenedAt: row.happenedAt as Instant | null,
  happenedPrecision: row.happenedPrecision as HappenedPrecision,
  forAt: row.forAt as Instant | null,
  note: row.note,
  ...recorded(row, users),
  correction: corrections('milestone', row),
})

/** An answer as a file shows it. */
export const shownAnswer = (row: RowOf<'answer'>, users: Users): FileAnswer => ({
  id: row.id,
  fact: row.fact as ConditionName,
  value: row.value as 'yes' | 'no',
  fromAt: row.fromAt as Instant | null,
  untilAt: row.untilAt as Instant | null,
  note: row.note,
  ...recorded(row, users),
})

/** An extension as a file shows it. */
export const shownExtension = (row: RowOf<'extension'>, users: Users): FileExtension => ({
  id: row.id,
  ruleId: row.ruleId,
  extension: row.extension,
  orderedAt: row.orderedAt as Instant | null,
  ground: row.ground,
  untilAt: row.untilAt as Instant | null,
  note: row.note,
  ...recorded(row, users),
})
