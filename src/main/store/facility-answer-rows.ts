import { asc, eq } from 'drizzle-orm'
import type { Instant } from '../../core/dates/instant'
import type { FacilityAnswer } from '../../core/law/facility-answers-questions'
import type { ReadableDb } from './db'
import type { RowOf } from './entities'
import { facilityAnswer } from './schema'

export const findFacilityAnswer = (db: ReadableDb, id: string) =>
  db.orm.select().from(facilityAnswer).where(eq(facilityAnswer.id, id)).get() ?? null

/** Every answer for the facility, as they were recorded. */
export const listFacilityAnswers = (db: ReadableDb) =>
  db.orm.select().from(facilityAnswer).orderBy(asc(facilityAnswer.recordedAt), asc(facilityAnswer.id)).all()

/** An answer for the facility as a screen shows it. */
export const shownFacilityAnswer = (
  row: RowOf<'facilityAnswer'>,
  users: ReadonlyMap<string, string>,
): FacilityAnswer => ({
  id: row.id,
  fact: row.fact as FacilityAnswer['fact'],
  value: row.value as 'yes' | 'no',
  fromAt: row.fromAt as Instant | null,
  untilAt: row.untilAt as Instant | null,
  note: row.note,
  recordedAt: row.recordedAt as Instant,
  recordedByName: users.get(row.recordedBy) ?? '',
  enteredInError: row.enteredInError === 1,
})
