import { asc, desc, eq } from 'drizzle-orm'
import type { CustodyEvent, EventKind, HappenedPrecision } from '../../core/custody/event'
import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from './db'
import type { RowOf } from './entities'
import { detentionOrder, event, placement, stay } from './schema'

/** The events of a stay as the arithmetic of time held reads them. */
export const custodyEvent = (row: RowOf<'event'>): CustodyEvent => ({
  id: row.id,
  kind: row.kind as EventKind,
  happenedAt: row.happenedAt as Instant | null,
  happenedPrecision: row.happenedPrecision as HappenedPrecision,
  recordedAt: row.recordedAt as Instant,
  enteredInError: row.enteredInError === 1,
})

export const findStay = (db: ReadableDb, id: string) =>
  db.orm.select().from(stay).where(eq(stay.id, id)).get() ?? null

export const findEvent = (db: ReadableDb, id: string) =>
  db.orm.select().from(event).where(eq(event.id, id)).get() ?? null

export const findOrder = (db: ReadableDb, id: string) =>
  db.orm.select().from(detentionOrder).where(eq(detentionOrder.id, id)).get() ?? null

/** Stays of a person, the last one recorded first. */
export const staysOf = (db: ReadableDb, personId: string) =>
  db.orm.select().from(stay).where(eq(stay.personId, personId)).orderBy(desc(stay.id)).all()

/** Events of a stay as they happened; those without a time come first, as they were typed. */
export const eventsOf = (db: ReadableDb, stayId: string) =>
  db.orm
    .select()
    .from(event)
    .where(eq(event.stayId, stayId))
    .orderBy(asc(event.happenedAt), asc(event.id))
    .all()

export const placementsOf = (db: ReadableDb, stayId: string) =>
  db.orm
    .select()
    .from(placement)
    .where(eq(placement.stayId, stayId))
    .orderBy(asc(placement.fromAt), asc(placement.id))
    .all()

export const ordersOf = (db: ReadableDb, stayId: string) =>
  db.orm
    .select()
    .from(detentionOrder)
    .where(eq(detentionOrder.stayId, stayId))
    .orderBy(asc(detentionOrder.issuedAt), asc(detentionOrder.id))
    .all()

/** Names of a table's rows by id: users and units, of which a facility has few. */
export const namesOf = (db: ReadableDb, table: 'user' | 'unit'): ReadonlyMap<string, string> =>
  new Map(
    (db.raw.prepare(`SELECT id, name FROM "${table}"`).all() as { id: string; name: string }[]).map(
      ({ id, name }) => [id, name],
    ),
  )
