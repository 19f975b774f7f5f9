import { coveredMs } from '../../core/custody/time-held'
import type { PlainDate } from '../../core/dates/plain-date'
import { standingRanks } from '../../core/law/rank-stays'
import { reachedMs } from '../../core/law/reached-ms'
import type { Standings } from '../../core/law/standings'
import { ageBand } from '../../core/register/age-band'
import { authorityAt } from '../../core/register/authority-at'
import type { HeldRow } from './held-row'

/** The columns of the table of standings, in the order of the values of a line. */
export const lineColumns = [
  'search_id',
  'person_id',
  'stay_id',
  'unit_id',
  'place',
  'sex',
  'nationalities',
  'age',
  'start_at',
  'start_precision',
  'counts_from',
  'sure_from',
  'passed',
  'passed_for_sure',
  'passed_at',
  'next',
  'next_at',
  'rank',
  'sort_key',
  'authority',
  'authority_at',
] as const

/** One person's standing, ready for the table. */
export type StandingLine = readonly (string | number | null)[]

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

type Drawn = { readonly line: StandingLine; readonly day: PlainDate; readonly changesAt: number }

// What a row last came to. From one minute to the next almost nothing does, and a line that is the same
// object need be neither made nor compared.
const drawn = new WeakMap<HeldRow, Drawn>()

/**
 * The lines of everyone held or at large at `now`, one a person. `counts_from` is `now` less the time
 * held, so that it stands still while the clock runs, and a line changes only when something happens.
 */
export function linesOf(
  rows: readonly HeldRow[],
  standings: Standings,
  now: number,
  day: PlainDate,
): Map<number, StandingLine> {
  const lines = new Map<number, StandingLine>()
  const places = new Map<number, number>()
  for (const [place, row] of rows.entries()) {
    const rank = standings.rank[place] as number
    if (rank > standingRanks.atLarge) continue
    // Two open stays of one person are a fault of the file; the one that stands worse is shown.
    const other = places.get(row.searchId)
    if (other !== undefined && !standsBefore(standings, place, other)) continue
    places.set(row.searchId, place)
    lines.set(row.searchId, lineOf(row, place, standings, now, day))
  }
  return lines
}

const standsBefore = ({ rank, sortKey }: Standings, one: number, other: number): boolean => {
  const [a, b] = [rank[one] as number, rank[other] as number]
  return a < b || (a === b && (sortKey[one] as number) < (sortKey[other] as number))
}

const columnAt = (name: (typeof lineColumns)[number]): number => lineColumns.indexOf(name)
const [atPassed, atForSure, atNext] = [columnAt('passed'), columnAt('passed_for_sure'), columnAt('next')]
const [atNextAt, atRank, atSortKey] = [columnAt('next_at'), columnAt('rank'), columnAt('sort_key')]

const stillHolds = (
  { line, day, changesAt }: Drawn,
  row: HeldRow,
  place: number,
  standings: Standings,
  now: number,
  today: PlainDate,
): boolean =>
  row.interrupted === null &&
  day === today &&
  now < changesAt &&
  line[atPassed] === standings.passed[place] &&
  line[atForSure] === standings.passedForSure[place] &&
  line[atNext] === standings.next[place] &&
  line[atNextAt] === orNull(standings.nextAt[place] as number) &&
  line[atRank] === standings.rank[place] &&
  line[atSortKey] === orNull(standings.sortKey[place] as number)

function lineOf(
  row: HeldRow,
  place: number,
  standings: Standings,
  now: number,
  day: PlainDate,
): StandingLine {
  const last = drawn.get(row)
  if (last !== undefined && stillHolds(last, row, place, standings, now, day)) return last.line
  const { countsFrom, sureFrom } = countedFrom(row, now)
  const passed = standings.passed[place] as number
  const lengthMs = standings.ladder[passed]?.lengthMs ?? Number.NaN
  const authority = authorityAt(row.orders, orNull(row.startAt), now)
  const authorityTime =
    authority.kind === 'covered' ? authority.until : authority.kind === 'none' ? null : authority.since
  const line: StandingLine = [
    row.searchId,
    row.personId,
    row.stayId,
    row.unitId,
    row.place,
    row.sex,
    row.nationalities,
    ageBand(row.birth, day),
    orNull(row.startAt),
    row.startPrecision,
    orNull(countsFrom),
    orNull(sureFrom),
    passed,
    standings.passedForSure[place] as number,
    orNull(passed === -1 ? Number.NaN : passedAt(row, lengthMs)),
    standings.next[place] as number,
    orNull(standings.nextAt[place] as number),
    standings.rank[place] as number,
    orNull(standings.sortKey[place] as number),
    authority.kind,
    authorityTime,
  ]
  drawn.set(row, { line, day, changesAt: authority.changesAt })
  return line
}

const countedFrom = (row: HeldRow, now: number) => {
  if (row.interrupted === null) return { countsFrom: row.startAt, sureFrom: row.startNotAfter }
  const { longest, shortest } = row.interrupted.unended
  return {
    countsFrom: longest === null ? Number.NaN : now - coveredMs(longest, now),
    sureFrom: now - coveredMs(shortest ?? [], now),
  }
}

const passedAt = (row: HeldRow, lengthMs: number): number => {
  if (row.interrupted === null)
    return (Number.isNaN(row.startAt) ? row.startNotAfter : row.startAt) + lengthMs
  const { longest, shortest } = row.interrupted.unended
  return reachedMs(longest ?? shortest ?? [], lengthMs) ?? Number.NaN
}
