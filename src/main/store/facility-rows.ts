import type { ReadableDb } from './db'
import { facility } from './schema'

/** The default where the facility has not said otherwise. */
export const defaultIdleLockMinutes = 10

/** The facility of this register; `null` only while a register is being made. */
export const findFacility = (db: ReadableDb) => db.orm.select().from(facility).get() ?? null

/** Minutes without a question after which the register locks itself. */
export const idleLockMinutes = (db: ReadableDb): number =>
  findFacility(db)?.idleLockMinutes ?? defaultIdleLockMinutes
