import { and, asc, eq } from 'drizzle-orm'
import type { ReadableDb } from './db'
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
    .where(packId === undefined ? undefined : and(eq(packOverlay.packId, packId)))
    .orderBy(asc(packOverlay.draftedAt), asc(packOverlay.id))
    .all()
