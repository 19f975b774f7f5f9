import { fromEpochMs, type Instant, toEpochMs } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import { wholeMinute } from '../../core/dates/whole-minute'
import type { Mark } from '../../core/law/ladder'
import { standings } from '../../core/law/standings'
import { invariant } from '../../core/result'
import { houseMarks } from '../law-packs'
import { changedSince, lastSeq } from '../store/changed-since'
import type { ReadableDb } from '../store/db'
import { findFacility } from '../store/facility-rows'
import { columnsOf } from './columns-of'
import type { HeldRow } from './held-row'
import { readHeld } from './read-held'
import { linesOf, type StandingLine } from './standing-line'
import { type StandingTable, standingTables, writeStandings } from './standing-table'

/** Where everyone held stands at an instant: a table to join with, and the marks its columns index. */
export type StandingsAsOf = {
  readonly table: StandingTable
  readonly asOf: Instant
  readonly asOfMs: number
  readonly zone: string
  readonly ladder: readonly Mark[]
  /** The last change that is in them. */
  readonly seq: number
}

type Kept = StandingsAsOf & {
  readonly rows: readonly HeldRow[]
  readonly lines: ReadonlyMap<number, StandingLine>
}

// With the connection, and so with the lock of the register, the rows go too.
const kept = new WeakMap<object, Partial<Record<StandingTable, Kept>>>()

// Above it, reading everything anew is faster than reading so many people one by one.
const manyPeople = 500

/**
 * The standings at an instant; `null` is now, to the minute. What was read is kept and moved on: a
 * minute later only the lines that a mark or an order changes are written, after a change only those
 * of the people it names.
 */
export function standingsAsOf(db: ReadableDb, asOf: Instant | null, now: Instant): StandingsAsOf {
  const mode = asOf === null ? 'now' : 'past'
  const table = standingTables[mode]
  const asOfMs = toEpochMs(asOf ?? wholeMinute(now))
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

function movedOn(
  db: ReadableDb,
  before: Kept,
  seq: number,
  mode: 'now' | 'past',
  at: Instant,
): readonly HeldRow[] {
  if (before.seq === seq) return before.rows
  const changed = changedSince(db, before.seq, seq, manyPeople)
  if (changed === null) return readHeld(db, mode, at, before.zone)
  const { people } = changed
  if (people.size === 0) return before.rows
  return [
    ...before.rows.filter(({ personId }) => !people.has(personId)),
    ...readHeld(db, mode, at, before.zone, [...people]),
  ]
}
