import { fromEpochMs, type Instant, toEpochMs } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import type { Rung } from '../../core/law/ladder'
import { standings } from '../../core/law/standings'
import { invariant } from '../../core/result'
import { houseMarks } from '../law-packs'
import type { ReadableDb } from '../store/db'
import { findFacility } from '../store/facility-rows'
import { preparedFor } from '../store/prepared-for'
import { columnsOf } from './columns-of'
import type { HeldRow } from './held-row'
import { readHeld } from './read-held'
import { linesOf, type StandingLine } from './standing-line'
import { type StandingTable, standingTables, writeStandings } from './standing-table'

/** Where everyone held stands at an instant: a table to join with, and the limits its columns index. */
export type StandingsAsOf = {
  readonly table: StandingTable
  readonly asOf: Instant
  readonly asOfMs: number
  readonly zone: string
  readonly ladder: readonly Rung[]
  /** The last change that is in them. */
  readonly seq: number
}

type Kept = StandingsAsOf & {
  readonly rows: readonly HeldRow[]
  readonly lines: ReadonlyMap<number, StandingLine>
}

// With the connection, and so with the lock of the register, the rows go too.
const kept = new WeakMap<object, Partial<Record<StandingTable, Kept>>>()

const minuteMs = 60_000
// Above it, reading everything anew is faster than reading so many people one by one.
const manyPeople = 500

/**
 * The standings at an instant; `null` is now, to the minute. What was read is kept and moved on: a
 * minute later only the lines that a limit or an order changes are written, after a change only those
 * of the people it names.
 */
export function standingsAsOf(db: ReadableDb, asOf: Instant | null, now: Instant): StandingsAsOf {
  const mode = asOf === null ? 'now' : 'past'
  const table = standingTables[mode]
  const asOfMs = asOf === null ? Math.floor(toEpochMs(now) / minuteMs) * minuteMs : toEpochMs(asOf)
  const facility = findFacility(db)
  invariant(facility, 'an open register has a facility')
  const { zone } = facility
  const seq = lastSeq(db)
  const tables = kept.get(db.raw) ?? {}
  kept.set(db.raw, tables)
  const before = tables[table]
  const usable =
    before !== undefined &&
    before.zone === zone &&
    (mode === 'now' ? before.asOfMs <= asOfMs : before.asOfMs === asOfMs)
  if (usable && before.asOfMs === asOfMs && before.seq === seq) return before

  const at = fromEpochMs(asOfMs)
  const rows = usable ? movedOn(db, before, seq, mode, at) : readHeld(db, mode, at, zone)
  const found = standings([houseMarks], columnsOf(rows), zone, at)
  const lines = linesOf(rows, found, asOfMs, localDay(at, zone))
  // Until the table says what the lines say, nothing is kept: a failure would leave the two apart.
  delete tables[table]
  writeStandings(db, table, before === undefined ? null : before.lines, lines)
  const made: Kept = { table, asOf: at, asOfMs, zone, ladder: found.ladder, seq, rows, lines }
  tables[table] = made
  return made
}

const lastSeq = (db: ReadableDb): number =>
  (preparedFor(db, 'SELECT coalesce(max(seq), 0) AS seq FROM change').get([]) as { seq: number }).seq

function movedOn(
  db: ReadableDb,
  before: Kept,
  seq: number,
  mode: 'now' | 'past',
  at: Instant,
): readonly HeldRow[] {
  if (before.seq === seq) return before.rows
  const people = (
    preparedFor(
      db,
      `SELECT DISTINCT entity_id AS id FROM change WHERE seq > ? AND entity = 'person' LIMIT ${manyPeople + 1}`,
    ).all(before.seq) as { id: string }[]
  ).map(({ id }) => id)
  if (people.length > manyPeople) return readHeld(db, mode, at, before.zone)
  if (people.length === 0) return before.rows
  const changed = new Set(people)
  return [
    ...before.rows.filter(({ personId }) => !changed.has(personId)),
    ...readHeld(db, mode, at, before.zone, people),
  ]
}
