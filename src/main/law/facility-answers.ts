import type { Instant } from '../../core/dates/instant'
import type { Answer } from '../../core/law/facts/law-facts'
import type { ReadableDb } from '../store/db'
import type { RowOf } from '../store/entities'
import { preparedFor } from '../store/prepared-for'
import { type AnswerRow, answersFromRows } from './facts-from-rows'
import { placeAsKnown } from './place-as-known'

/** The answers for the facility that count, one list for everyone. */
export const facilityAnswersNow = (db: ReadableDb): Answer[] =>
  answersFromRows(
    preparedFor(
      db,
      `SELECT fact, value, from_at AS fromAt, until_at AS untilAt, recorded_at AS recordedAt,
         entered_in_error AS enteredInError
       FROM facility_answer ORDER BY recorded_at, id`,
    ).all([]) as AnswerRow[],
  )

/** The answers for the facility as the register was known at an earlier instant. */
export function facilityAnswersAsKnown(db: ReadableDb, knownAt: Instant): Answer[] {
  const known = placeAsKnown(db, ['facilityAnswer'], knownAt).get('facilityAnswer')?.values() ?? []
  return answersFromRows([...(known as Iterable<RowOf<'facilityAnswer'>>)])
}
