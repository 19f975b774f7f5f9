import type { LawFacts } from '../../core/law/facts/law-facts'
import type { ReadableDb } from '../store/db'
import { facilityAnswersNow } from './facility-answers'
import { factRows } from './fact-rows'
import { factsFromRows } from './facts-from-rows'

/** The facts of one person as the register tells them now; `null` for nobody. */
export function factsOfPerson(db: ReadableDb, personId: string): LawFacts | null {
  const rows = factRows(db, [personId]).get(personId)
  return rows === undefined ? null : factsFromRows(rows, facilityAnswersNow(db))
}

/** The facts of many people, in few questions. */
export function factsOfPeople(db: ReadableDb, personIds: readonly string[]): ReadonlyMap<string, LawFacts> {
  const facilityAnswers = facilityAnswersNow(db)
  return new Map([...factRows(db, personIds)].map(([id, rows]) => [id, factsFromRows(rows, facilityAnswers)]))
}
