import { canRead } from '../../core/access/permissions'
import { fieldGroupSchema, type Role } from '../../core/access/roles'
import { localDay } from '../../core/dates/local-day'
import { bitOf, lawStates } from '../../core/law/law-standing'
import type { RegisterFilter } from '../../core/register/register-filter'
import type { Scope } from '../handler'
import type { LawOfHeld } from '../law-of-held/law-of-held'
import { hotIn } from '../law-of-held/named-rules'
import type { StandingsAsOf } from '../standings/standings-as-of'
import { teachAgeBand } from './age-function'
import type { ReadableDb } from './db'
import { nameMatch } from './name-match'
import { numberMatch } from './number-match'
import { preparedFor } from './prepared-for'
import {
  type Expressions,
  expressionsOf,
  type FilterList,
  markIndices,
  sourceOf,
  whereOf,
} from './register-sql'

/** One question to the register, made ready for SQL: where rows come from, what narrows them, what is bound. */
export type RegisterAsk = {
  readonly db: ReadableDb
  readonly filter: RegisterFilter
  readonly standings: StandingsAsOf
  readonly law: LawOfHeld
  readonly from: string
  readonly e: Expressions
  readonly where: (without?: FilterList | 'lists') => string
  readonly bound: Readonly<Record<string, string | number>>
}

/** The groups of flags a role may read; those in no protected group are open to all. */
export const readableGroups = (role: Role): readonly string[] => [
  'open',
  ...fieldGroupSchema.options.filter((group) => canRead(role, group)),
]

/** Makes a filter ready. Whoever sees only some people gets rows and counts of those alone. */
export function registerAsk(
  db: ReadableDb,
  standings: StandingsAsOf,
  law: LawOfHeld,
  filter: RegisterFilter,
  who: { role: Role; scope: Scope },
): RegisterAsk {
  teachAgeBand(db)
  const { table, ladder, asOf, asOfMs, zone } = standings
  const source = sourceOf(filter.scope, table, law.table)
  const e = expressionsOf(
    filter.scope,
    ladder.map(({ lengthMs }) => lengthMs),
  )
  const typed = filter.text.trim()
  return {
    db,
    filter,
    standings,
    law,
    from: source.from,
    e,
    where: (without) => whereOf(filter, source, e, who.scope.kind === 'assigned', without),
    bound: {
      now: asOfMs,
      asOf,
      day: localDay(asOf, zone),
      userId: who.scope.kind === 'assigned' ? who.scope.userId : '',
      readable: JSON.stringify(readableGroups(who.role)),
      units: JSON.stringify(filter.units),
      sexes: JSON.stringify(filter.sexes),
      nationalities: JSON.stringify(filter.nationalities),
      ages: JSON.stringify(filter.ages),
      timeHeld: JSON.stringify(filter.timeHeld),
      passed: JSON.stringify(markIndices(filter.passed, ladder)),
      over: filter.over === null ? -1 : (markIndices([filter.over], ladder)[0] ?? -1),
      standings: JSON.stringify(filter.standings),
      windows: JSON.stringify(filter.windows),
      authorities: JSON.stringify(filter.authorities),
      flags: JSON.stringify(filter.flags),
      law: JSON.stringify(filter.law.map((state) => lawStates.indexOf(state))),
      lawMarks: filter.lawMarks.reduce((bits, mark) => bits + bitOf(mark), 0),
      lawRules: JSON.stringify(hotIn(law, filter.lawRules, ({ rule }) => rule.id)),
      lawPacks: JSON.stringify(hotIn(law, filter.lawPacks, ({ pack }) => pack.id)),
      match: typed === '' ? '""' : matchOf(db, typed),
      ...numberMatch(typed),
    },
  }
}

// As written, or, where nobody's name begins so, as it sounds.
function matchOf(db: ReadableDb, text: string): string {
  const match = nameMatch(text)
  if (match === null) return '""'
  const found = preparedFor(db, 'SELECT 1 FROM person_search WHERE terms MATCH ? LIMIT 1').get([match.begun])
  return found === undefined ? match.heard : match.begun
}

/** How many rows the filter leaves. */
export const countRows = ({ db, from, where, bound }: RegisterAsk): number =>
  (preparedFor(db, `SELECT count(*) AS rows FROM ${from} WHERE ${where()}`).get(bound) as { rows: number })
    .rows
