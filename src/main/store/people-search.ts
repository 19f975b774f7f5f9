import type { Scope } from '../handler'
import type { ReadableDb } from './db'
import { nameMatch } from './name-match'
import { numberMatch } from './number-match'
import { preparedFor } from './prepared-for'

// Candidates of one closeness: enough to put those held first, few enough to stay fast when one letter
// is typed and half the register begins with it.
const candidates = 60

const facts = `SELECT p.search_id AS searchId, p.id, p.family_name AS familyName, p.given_name AS givenName,
    p.script_name AS scriptName, p.number, p.birth_kind AS birthKind, p.birth_on AS birthOn,
    p.birth_year AS birthYear, p.stated_age AS statedAge, p.stated_age_on AS statedAgeOn,
    p.claimed_birth_on AS claimedBirthOn,
    (SELECT i.value FROM identifier i WHERE i.person_id = p.id LIMIT 1) AS identifier,
    s.id IS NOT NULL AS held, (SELECT u.name FROM unit u WHERE u.id = s.unit_id) AS unit
  FROM found f JOIN person p ON p.search_id = f.rowid
  LEFT JOIN stay s ON s.id = (SELECT h.id FROM stay h
    WHERE h.person_id = p.id AND h.end_at IS NULL AND h.end_kind IS NULL LIMIT 1)`

// For someone who sees few people, the limit must fall on those few.
const ofAssigned = (person: string) => `JOIN assignment a ON a.person_id = ${person} AND a.user_id = @userId`

const byName = (scope: Scope['kind']) => `WITH found AS MATERIALIZED (
    SELECT n.rowid FROM person_search n
    ${scope === 'assigned' ? `JOIN person o ON o.search_id = n.rowid ${ofAssigned('o.id')}` : ''}
    WHERE n.terms MATCH @match LIMIT ${candidates})
  ${facts}`

const byNumber = (scope: Scope['kind'], is: (column: string) => string) => `WITH found AS MATERIALIZED (
    SELECT search_id AS rowid FROM (
      SELECT o.search_id FROM person o ${scope === 'assigned' ? ofAssigned('o.id') : ''}
      WHERE ${is('o.number')} LIMIT ${candidates})
    UNION SELECT search_id FROM (
      SELECT o.search_id FROM identifier i JOIN person o ON o.id = i.person_id
      ${scope === 'assigned' ? ofAssigned('o.id') : ''}
      WHERE ${is('i.value')} LIMIT ${candidates}))
  ${facts}`

const begins = (column: string) => `${column} >= @numberFrom AND ${column} < @numberUntil`
const holds = (column: string) => `${column} LIKE @numberWithin ESCAPE '\\'`

/** What a search finds of a person, as the table holds it. */
export type FoundRow = {
  readonly searchId: number
  readonly id: string
  readonly familyName: string
  readonly givenName: string
  readonly scriptName: string
  readonly number: string | null
  readonly birthKind: string
  readonly birthOn: string | null
  readonly birthYear: number | null
  readonly statedAge: number | null
  readonly statedAgeOn: string | null
  readonly claimedBirthOn: string | null
  readonly identifier: string | null
  readonly held: number
  readonly unit: string | null
}

/**
 * People by number, identifier or name: those whose number begins so, then those whose number holds it; those
 * whose names match whole, then those that begin so, then those that sound so; within each, those held now first,
 * then by name.
 */
export function searchPeople(db: ReadableDb, scope: Scope, text: string, limit: number): FoundRow[] {
  const typed = text.trim()
  if (typed === '') return []
  const found = new Map<number, FoundRow>()
  const keep = (rows: FoundRow[]) => {
    for (const row of rows.sort(heldThenByName))
      if (found.size < limit) found.set(row.searchId, found.get(row.searchId) ?? row)
  }
  const who = scope.kind === 'assigned' ? { userId: scope.userId } : {}
  const ask = (sql: string, bound: Record<string, string>) =>
    preparedFor(db, sql).all({ ...bound, ...who }) as FoundRow[]
  const { numberFrom, numberUntil, numberWithin } = numberMatch(typed)
  if (numberFrom !== '') keep(ask(byNumber(scope.kind, begins), { numberFrom, numberUntil }))
  if (numberWithin !== '' && found.size < limit) keep(ask(byNumber(scope.kind, holds), { numberWithin }))
  const match = nameMatch(typed)
  if (match === null) return [...found.values()]
  for (const closeness of ['whole', 'begun', 'heard'] as const) {
    if (found.size >= limit) break
    keep(ask(byName(scope.kind), { match: match[closeness] }))
  }
  return [...found.values()]
}

const heldThenByName = (a: FoundRow, b: FoundRow): number =>
  b.held - a.held ||
  compare(a.familyName, b.familyName) ||
  compare(a.givenName, b.givenName) ||
  a.searchId - b.searchId

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
