import type { Instant } from '../../core/dates/instant'
import type { ReadableDb } from './db'
import { type RowOf, statementsOf } from './entities'
import { preparedFor } from './prepared-for'

type KeptResult = {
  id: string
  asOf: Instant
  knownAt: Instant
  purpose: string
  keptAt: Instant
  keptBy: string
}

/** The results that were kept of a person, the newest first, without what they hold. */
export const keptResultsOf = (db: ReadableDb, personId: string) =>
  preparedFor(
    db,
    `SELECT id, as_of AS asOf, known_at AS knownAt, purpose, kept_at AS keptAt, kept_by AS keptBy
     FROM kept_result WHERE person_id = ? ORDER BY kept_at DESC, id DESC`,
  ).all([personId]) as KeptResult[]

export const findKeptResult = (db: ReadableDb, id: string) =>
  statementsOf(db, 'keptResult').find(id) as RowOf<'keptResult'> | null

/** The text of the law that a kept result was computed with: its row refers to it. */
export const keptLawText = (db: ReadableDb, lawId: string): string =>
  (preparedFor(db, 'SELECT contents FROM kept_law WHERE id = ?').get([lawId]) as { contents: string })
    .contents

export const isLawKept = (db: ReadableDb, id: string): boolean =>
  preparedFor(db, 'SELECT 1 FROM kept_law WHERE id = ?').get([id]) !== undefined
