import { asc, eq } from 'drizzle-orm'
import { isSameUnitName } from '../../core/facility/facility-questions'
import type { ReadableDb } from './db'
import { unit } from './schema'

/** Every unit, those in use first, by name. */
export const listUnits = (db: ReadableDb) =>
  db.orm.select().from(unit).orderBy(asc(unit.closedOn), asc(unit.name)).all()

export const findUnit = (db: ReadableDb, id: string) =>
  db.orm.select().from(unit).where(eq(unit.id, id)).get() ?? null

/** Whether a unit, other than the one that is changed, has such a name. */
export const isUnitNameTaken = (db: ReadableDb, name: string, besides?: string): boolean =>
  listUnits(db).some((row) => row.id !== besides && isSameUnitName(row.name, name))
