import { fromEpochMs } from '../../core/dates/instant'
import { cellsOfOne } from '../../core/law/cells-of-one'
import { evaluatorOf } from '../../core/law/evaluator'
import { type LawStanding, lawStanding } from '../../core/law/law-standing'
import { linesOfHeld } from '../../core/law/lines-of-held'
import { factColumns } from '../../core/law/reading/fact-columns'
import { type StatusMatrix, statusMatrixByLine } from '../../core/law/status-matrix'
import type { StandingTable } from '../standings/standing-table'
import { changedSince } from '../store/changed-since'
import type { ReadableDb } from '../store/db'
import { preparedFor } from '../store/prepared-for'
import { inOnePiece } from './between-answers'
import { earlierDates } from './earlier-dates'
import { type LawLine, type LawTable, lawLine, writeLawLines } from './law-lines'
import type { KeptColumns, KeptLaw, Target } from './law-of-held'
import { type HeldPerson, readPeople, type ToRead } from './read-people'

/** Work to be done step by step: each step says how many people are read by then, the last gives the answer. */
export type Renewal = {
  readonly steps: Generator<number, KeptLaw, void>
  readonly toRead: number
  /** How many people are put before every line. */
  readonly toWeigh: number
}

/** What has to be done to go from what is kept, if anything is, to what is asked for. */
export function renewal(
  db: ReadableDb,
  table: LawTable,
  before: KeptLaw | null,
  target: Target,
  held: StandingTable,
): Renewal {
  const changed = before === null ? null : peopleChanged(db, before.seq, target.seq)
  const isOnlyChange = before !== null && before.law === target.law && before.asOfMs === target.asOfMs
  if (isOnlyChange && changed !== null && changed.size <= inOnePiece) {
    const toRead = heldAmong(db, held, changed)
    const steps = renewSome(db, table, before, target, changed, toRead)
    return { steps, toRead: toRead.length, toWeigh: toRead.length }
  }
  const people = everyoneHeld(db, held)
  const isRead = ({ personId, stayId }: ToRead): boolean => {
    const known = before?.people.get(personId)
    return (
      known !== undefined &&
      known.stayId === stayId &&
      known.holdsUntil > target.asOfMs &&
      changed?.has(personId) === false
    )
  }
  const toRead = people.filter((one) => !isRead(one))
  const steps = renewAll(db, table, before, target, people, toRead)
  return { steps, toRead: toRead.length, toWeigh: people.length }
}

const columns = 'search_id AS searchId, person_id AS personId, stay_id AS stayId'

const everyoneHeld = (db: ReadableDb, table: StandingTable): readonly ToRead[] =>
  preparedFor(db, `SELECT ${columns} FROM temp.${table}`).all([]) as ToRead[]

const heldAmong = (db: ReadableDb, table: StandingTable, people: ReadonlySet<string>): readonly ToRead[] =>
  preparedFor(
    db,
    `SELECT ${columns} FROM temp.${table} WHERE person_id IN (SELECT value FROM json_each(?))`,
  ).all([JSON.stringify([...people])]) as ToRead[]

// Who was changed; `null` for everyone, because an answer for the facility was.
function peopleChanged(db: ReadableDb, from: number, until: number): ReadonlySet<string> | null {
  const changed = changedSince(db, from, until)
  return changed === null || changed.isFacility ? null : changed.people
}

function* renewAll(
  db: ReadableDb,
  table: LawTable,
  before: KeptLaw | null,
  target: Target,
  people: readonly ToRead[],
  toRead: readonly ToRead[],
): Generator<number, KeptLaw, void> {
  const { law, canRead, asOfMs, key, seq } = target
  const asOf = fromEpochMs(asOfMs)
  const fresh = new Map<string, HeldPerson>()
  for (let from = 0; from < toRead.length; from += inOnePiece) {
    const piece = toRead.slice(from, from + inOnePiece)
    for (const [id, person] of readPeople(db, piece, canRead, law.zone, asOf)) fresh.set(id, person)
    yield Math.min(from + inOnePiece, toRead.length)
  }
  const isSame = fresh.size === 0 && before !== null && people.length === before.people.size
  const all = isSame ? before.people : together(people, before, fresh)
  const kept = isSame && before.columns !== null ? before.columns : columnsOf(all)
  yield toRead.length
  const matrix = yield* saying(
    toRead.length,
    statusMatrixByLine(law, kept.columns, asOf, before?.matrix ?? undefined),
  )
  const parts = linesOfHeld(law, matrix.lines, canRead)
  const dates = earlierDates(db, matrix.lines)
  const standings = new Map<number, LawStanding>()
  const written = new Map<number, LawLine>()
  for (const [row, id] of kept.ids.entries()) {
    const { searchId, stayId } = all.get(id) as HeldPerson
    const standing = lawStanding(matrix, row, parts, asOfMs, dates(stayId))
    standings.set(searchId, standing)
    written.set(searchId, lawLine(standing))
    if (row % inOnePiece === 0) yield toRead.length
  }
  yield toRead.length
  writeLawLines(db, table, before?.written ?? new Map(), written)
  return {
    key,
    law,
    asOfMs,
    seq,
    people: all,
    columns: kept,
    matrix,
    lines: matrix.lines,
    parts,
    standings,
    written,
  }
}

/** Every step of other work, said as how many people are read by then. */
function* saying(
  read: number,
  steps: Generator<undefined, StatusMatrix, void>,
): Generator<number, StatusMatrix, void> {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    yield read
  }
}

// biome-ignore lint/correctness/useYield: few people are one step
function* renewSome(
  db: ReadableDb,
  table: LawTable,
  before: KeptLaw,
  target: Target,
  changed: ReadonlySet<string>,
  toRead: readonly ToRead[],
): Generator<number, KeptLaw, void> {
  const { law, canRead, asOfMs, seq } = target
  const { people, standings, written, lines, parts } = before
  const asOf = fromEpochMs(asOfMs)
  const old = new Map<number, LawLine>()
  for (const id of changed) {
    const searchId = people.get(id)?.searchId
    if (searchId === undefined) continue
    const line = written.get(searchId)
    if (line !== undefined) old.set(searchId, line)
    people.delete(id)
    standings.delete(searchId)
    written.delete(searchId)
  }
  const fresh = readPeople(db, toRead, canRead, law.zone, asOf)
  const made = new Map<number, LawLine>()
  if (fresh.size > 0) {
    const evaluator = evaluatorOf(law)
    const dates = earlierDates(db, lines)
    for (const [id, person] of fresh) {
      const { searchId, stayId, reading } = person
      const standing = lawStanding(cellsOfOne(evaluator, reading, asOf), 0, parts, asOfMs, dates(stayId))
      people.set(id, person)
      standings.set(searchId, standing)
      made.set(searchId, lawLine(standing))
    }
  }
  writeLawLines(db, table, old, made)
  for (const [id, line] of made) written.set(id, line)
  return { ...before, seq, columns: old.size + made.size === 0 ? before.columns : null }
}

const together = (
  people: readonly ToRead[],
  before: KeptLaw | null,
  fresh: ReadonlyMap<string, HeldPerson>,
): Map<string, HeldPerson> => {
  const all = new Map<string, HeldPerson>()
  for (const { personId } of people) {
    const person = fresh.get(personId) ?? before?.people.get(personId)
    if (person !== undefined) all.set(personId, person)
  }
  return all
}

const columnsOf = (people: ReadonlyMap<string, HeldPerson>): KeptColumns => ({
  columns: factColumns([...people.values()].map(({ reading }) => reading)),
  ids: [...people.keys()],
})
