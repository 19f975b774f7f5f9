import type { EventKind } from '../../core/custody/event'
import { stayAsOf } from '../../core/custody/stay-as-of'
import { timeHeld } from '../../core/custody/time-held'
import { fromEpochMs, type Instant } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import { isDueSoon } from '../../core/law/is-due-soon'
import { lawStates } from '../../core/law/law-standing'
import { standingRanks } from '../../core/law/rank-stays'
import { ageReading } from '../../core/people/age-reading'
import type { Sex } from '../../core/people/person'
import { ageBand } from '../../core/register/age-band'
import type { RegisterSort } from '../../core/register/register-filter'
import type { Authority, LawDate, RegisterRow, RowLaw } from '../../core/register/register-row'
import { type BirthColumns, birthOf } from './birth-columns'
import { custodyEvent, eventsOf } from './custody-rows'
import { preparedFor } from './prepared-for'
import type { RegisterAsk } from './register-ask'
import { lastStay, openFlag, orderOf } from './register-sql'

/** A page of rows in an order, and the people among them with protected flags that were shown. */
export function readPage(ask: RegisterAsk, sort: RegisterSort, offset: number, limit: number): RegisterRow[] {
  const { db, from, where, e, bound, filter } = ask
  const ids = preparedFor(
    db,
    `SELECT ${e.searchId} AS id FROM ${from} WHERE ${where()} ORDER BY ${orderOf(sort, filter.scope, e)} LIMIT @limit OFFSET @offset`,
  ).all({ ...bound, limit, offset }) as { id: number }[]
  return readRows(
    ask,
    ids.map(({ id }) => id),
  )
}

type Told = BirthColumns & {
  id: string
  stayId: string | null
  familyName: string
  givenName: string
  scriptName: string
  number: string | null
  sex: Sex
  nationalities: string
  unit: string | null
  place: string
  heldStay: string | null
  startAt: Instant | null
  startPrecision: 'minute' | 'day' | 'unknown'
  endAt: Instant | null
  endKind: EventKind | null
  countsFrom: number | null
  sureFrom: number | null
  passed: number
  passedForSure: number
  passedAt: number | null
  next: number
  nextAt: number | null
  rank: number | null
  authority: Authority['kind'] | null
  authorityAt: number | null
  flags: string
  lawState: number | null
  lawAt: number | null
  lawLine: number
  lawIsSoon: number
  lawAlarms: number
  lawUnknown: number
  line24: number
  at24: number | null
  rules24: number
  line72: number
  at72: number | null
  rules72: number
  line7d: number
  at7d: number | null
  rules7d: number
}

const rowsSql = (table: string, lawTable: string): string => `SELECT p.id, p.family_name AS familyName,
    p.given_name AS givenName, p.script_name AS scriptName,
    coalesce(p.number, (SELECT i.value FROM identifier i WHERE i.person_id = p.id LIMIT 1)) AS number,
    p.sex, p.nationalities, p.birth_kind AS birthKind, p.birth_on AS birthOn, p.birth_year AS birthYear,
    p.stated_age AS statedAge, p.stated_age_on AS statedAgeOn, p.claimed_birth_on AS claimedBirthOn,
    st.stay_id AS heldStay, r.id AS stayId, r.start_at AS startAt, r.start_precision AS startPrecision,
    r.end_at AS endAt, r.end_kind AS endKind,
    (SELECT u.name FROM unit u WHERE u.id = coalesce(st.unit_id, r.unit_id)) AS unit,
    coalesce(st.place, r.place, '') AS place, st.counts_from AS countsFrom, st.sure_from AS sureFrom,
    st.passed, st.passed_for_sure AS passedForSure, st.passed_at AS passedAt, st.next, st.next_at AS nextAt,
    st.rank, st.authority, st.authority_at AS authorityAt,
    lw.state AS lawState, lw.at AS lawAt, lw.line AS lawLine, lw.is_soon AS lawIsSoon, lw.alarms AS lawAlarms, lw.unknown AS lawUnknown,
    lw.line_24 AS line24, lw.at_24 AS at24, lw.rules_24 AS rules24, lw.line_72 AS line72, lw.at_72 AS at72,
    lw.rules_72 AS rules72, lw.line_7d AS line7d, lw.at_7d AS at7d, lw.rules_7d AS rules7d,
    (SELECT json_group_array(json_array(f.kind, f.field_group)) FROM flag f
      WHERE f.person_id = p.id AND ${openFlag}) AS flags
  FROM json_each(@ids) j JOIN person p ON p.search_id = j.value
  LEFT JOIN temp.${table} st ON st.search_id = p.search_id
  LEFT JOIN temp.${lawTable} lw ON lw.search_id = st.search_id
  LEFT JOIN stay r ON r.id = coalesce(st.stay_id, ${lastStay})
  ORDER BY j.key`

/** The rows of some people, in the order given. */
export function readRows(ask: RegisterAsk, searchIds: readonly number[]): RegisterRow[] {
  const { db, bound, standings, law } = ask
  const told = preparedFor(db, rowsSql(standings.table, law.table)).all({
    ...bound,
    ids: JSON.stringify(searchIds),
  })
  const readable = new Set(JSON.parse(String(bound.readable)) as string[])
  return (told as Told[]).map((row) => toRow(ask, row, readable))
}

const at = (ms: number | null): Instant | null => (ms === null ? null : fromEpochMs(ms))

function toRow(ask: RegisterAsk, row: Told, readable: ReadonlySet<string>): RegisterRow {
  const { ladder, asOfMs, asOf, zone } = ask.standings
  const birth = birthOf(row)
  const day = localDay(asOf, zone)
  const flags = JSON.parse(row.flags) as [string, string][]
  const shown = flags.filter(([, group]) => readable.has(group)).map(([kind]) => kind)
  const times = row.heldStay === null ? timesOfEnded(ask, row) : timesOfHeld(row, asOfMs)
  const passedIndex =
    row.heldStay === null
      ? ladder.findLastIndex(({ lengthMs }) => (times.longestMs ?? times.shortestMs ?? 0) > lengthMs)
      : row.passed
  const passed = ladder[passedIndex]
  const next = ladder[row.next ?? -1]
  return {
    id: row.id,
    stayId: row.stayId,
    name: `${row.givenName} ${row.familyName}`.trim() || row.scriptName,
    scriptName: row.scriptName,
    number: row.number,
    age: { band: ageBand(birth, day), reading: ageReading(birth, day), birthKind: birth.kind },
    sex: row.sex,
    nationalities: JSON.parse(row.nationalities) as string[],
    unit: row.unit,
    place: row.place,
    state:
      row.heldStay === null
        ? row.stayId === null
          ? 'no-stay'
          : 'released'
        : row.rank === standingRanks.atLarge
          ? 'at-large'
          : 'held',
    startAt: row.startAt,
    startPrecision: row.startPrecision ?? 'unknown',
    endAt: row.heldStay === null ? row.endAt : null,
    endKind: row.heldStay === null ? row.endKind : null,
    ...times,
    passed:
      passed === undefined
        ? null
        : {
            ruleId: passed.rule.id,
            at: row.heldStay === null ? null : at(row.passedAt),
            overMs: Math.max(0, (times.longestMs ?? times.shortestMs ?? 0) - passed.lengthMs),
            isDisputed:
              row.heldStay === null
                ? (times.shortestMs ?? 0) <= passed.lengthMs
                : row.passedForSure < row.passed,
          },
    next:
      next === undefined || row.nextAt === null
        ? null
        : {
            ruleId: next.rule.id,
            at: fromEpochMs(row.nextAt),
            isSoon: isDueSoon(next.rule, row.nextAt - asOfMs),
          },
    authority: authorityOf(row),
    law: lawOf(ask, row),
    flags: [...new Set(shown)],
    restricted: flags.length - flags.filter(([, group]) => readable.has(group)).length,
  }
}

const lawOf = ({ law: { lines } }: RegisterAsk, row: Told): RowLaw | null => {
  const state = row.lawState === null ? undefined : lawStates[row.lawState]
  if (state === undefined) return null
  const dated = (place: number, ms: number | null, rules: number): LawDate | null => {
    const of = lines[place]
    return of === undefined ? null : { ruleId: of.rule.id, line: of.line, at: at(ms), rules }
  }
  return {
    state,
    isSoon: row.lawIsSoon === 1,
    nearest: dated(row.lawLine, row.lawAt, row.lawAlarms),
    unknown: row.lawUnknown,
    due24h: dated(row.line24, row.at24, row.rules24),
    due72h: dated(row.line72, row.at72, row.rules72),
    due7d: dated(row.line7d, row.at7d, row.rules7d),
  }
}

const timesOfHeld = ({ countsFrom, sureFrom }: Told, now: number) => ({
  longestMs: countsFrom === null ? null : now - countsFrom,
  shortestMs: sureFrom === null ? 0 : Math.max(0, now - sureFrom),
})

function timesOfEnded({ db, standings }: RegisterAsk, { stayId }: Told) {
  if (stayId === null) return { longestMs: null, shortestMs: null }
  const stay = stayAsOf(eventsOf(db, stayId).map(custodyEvent), standings.zone, standings.asOf)
  const held = timeHeld(stay, standings.asOf)
  return { longestMs: held.kind === 'known' ? held.longestMs : null, shortestMs: held.shortestMs }
}

const authorityOf = ({ authority, authorityAt }: Told): Authority | null => {
  if (authority === null) return null
  if (authority === 'none') return { kind: 'none' }
  return authority === 'covered'
    ? { kind: 'covered', until: at(authorityAt) }
    : { kind: authority, since: at(authorityAt) }
}
