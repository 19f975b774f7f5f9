import { fromEpochMs } from '../../core/dates/instant'
import { cellsOfOne } from '../../core/law/cells-of-one'
import { evaluatorOf } from '../../core/law/evaluator'
import { type LawStanding, lawStanding } from '../../core/law/law-standing'
import { linesOfHeld } from '../../core/law/lines-of-held'
import { factColumns } from '../../core/law/reading/fact-columns'
import { statusMatrix } from '../../core/law/status-matrix'
import type { ReadableDb } from '../store/db'
import { preparedFor } from '../store/prepared-for'
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

// A piece is to be over before anyone notices that it was in the way.
const inOnePiece = 100

/** What has to be done to go from what is kept, if anything is, to what is asked for. */
export function renewal(
  db: ReadableDb,
  table: LawTable,
  before: KeptLaw | null,
  target: Target,
  people: readonly ToRead[],
): Renewal {
  const changed = before === null ? null : changedSince(db, before.seq, target.seq)
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
  const isOnlyChange = before !== null && before.law === target.law && before.asOfMs === target.asOfMs
  const isFew = isOnlyChange && toRead.length <= inOnePiece
  return {
    steps: isFew
      ? renewSome(db, table, before, target, people, toRead)
      : renewAll(db, table, before, target, people, toRead),
    toRead: toRead.length,
    toWeigh: isFew ? toRead.length : people.length,
  }
}

function changedSince(db: ReadableDb, from: number, until: number): ReadonlySet<string> | null {
  if (from === until) return new Set()
  const ids = preparedFor(
    db,
    `SELECT DISTINCT entity_id FROM change WHERE seq > ? AND seq <= ? AND entity = 'person'`,
  )
    .pluck()
    .all([from, until]) as string[]
  return new Set(ids)
}

type Weighed = Pick<KeptLaw, 'standings' | 'written'>

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
  const matrix = statusMatrix(law, kept.columns, asOf)
  yield toRead.length
  const parts = linesOfHeld(law, matrix.lines, canRead)
  const dates = earlierDates(db, matrix.lines)
  const standings = new Map<number, LawStanding>()
  const written = new Map<number, LawLine>()
  for (const [row, id] of kept.ids.entries()) {
    const { searchId, stayId } = all.get(id) as HeldPerson
    const standing = lawStanding(matrix, row, parts, asOfMs, dates(stayId))
    standings.set(searchId, standing)
    written.set(searchId, lawLine(standing))
  }
  yield toRead.length
  writeLawLines(db, table, before?.written ?? new Map(), written)
  return { key, law, asOfMs, seq, people: all, columns: kept, lines: matrix.lines, parts, standings, written }
}

// biome-ignore lint/correctness/useYield: few people are one step
function* renewSome(
  db: ReadableDb,
  table: LawTable,
  before: KeptLaw,
  target: Target,
  people: readonly ToRead[],
  toRead: readonly ToRead[],
): Generator<number, KeptLaw, void> {
  const { law, canRead, asOfMs, seq } = target
  const asOf = fromEpochMs(asOfMs)
  const fresh = readPeople(db, toRead, canRead, law.zone, asOf)
  const gone = new Set(before.people.keys())
  for (const { personId } of people) gone.delete(personId)
  if (fresh.size + gone.size === 0) return { ...before, seq }
  const all = together(people, before, fresh)
  const { lines, parts } = before
  const dates = earlierDates(db, lines)
  const weighed: { standings: Map<number, LawStanding>; written: Map<number, LawLine> } = {
    standings: new Map(before.standings),
    written: new Map(before.written),
  }
  const evaluator = evaluatorOf(law)
  for (const id of gone) {
    const searchId = before.people.get(id)?.searchId ?? -1
    weighed.standings.delete(searchId)
    weighed.written.delete(searchId)
  }
  for (const { searchId, stayId, reading } of fresh.values()) {
    const cells = cellsOfOne(evaluator, reading, asOf)
    const standing = lawStanding(cells, 0, parts, asOfMs, dates(stayId))
    weighed.standings.set(searchId, standing)
    weighed.written.set(searchId, lawLine(standing))
  }
  writeLawLines(db, table, before.written, weighed.written)
  return { ...before, ...(weighed satisfies Weighed), seq, people: all, columns: null }
}

const together = (
  people: readonly ToRead[],
  before: KeptLaw | null,
  fresh: ReadonlyMap<string, HeldPerson>,
): ReadonlyMap<string, HeldPerson> => {
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
