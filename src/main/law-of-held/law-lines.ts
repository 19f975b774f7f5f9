import { type LawStanding, lawStates } from '../../core/law/law-standing'
import { withTemporaryTables } from '../standings/standing-table'
import type { ReadableDb } from '../store/db'
import { preparedFor } from '../store/prepared-for'

/** Where everyone held stands under the law: now, and at a chosen instant. */
export const lawTables = { now: 'law_now', past: 'law_past' } as const
export type LawTable = (typeof lawTables)[keyof typeof lawTables]

const columns = [
  'state',
  'at',
  'marks',
  'line',
  'is_soon',
  'alarms',
  'unknown',
  'line_24',
  'at_24',
  'rules_24',
  'line_72',
  'at_72',
  'rules_72',
  'line_7d',
  'at_7d',
  'rules_7d',
] as const

/** One person's standing under the law, ready for the table. */
export type LawLine = readonly (number | null)[]

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** The values of a line. Example: `lawLine(standing)[0] //=> 1, a limit passed`. */
export const lawLine = (of: LawStanding): LawLine => [
  lawStates.indexOf(of.state),
  orNull(of.at),
  of.marks,
  of.line,
  Number(of.isSoon),
  of.alarms,
  of.unknown,
  ...[of.due24, of.due72, of.due7d].flatMap(({ line, at, rules }) => [line, orNull(at), rules]),
]

/** Makes the tables, which every question joins with, before there is anything in them. */
export function makeLawTables(db: ReadableDb): void {
  withTemporaryTables(db, () => {
    for (const table of Object.values(lawTables))
      db.raw.exec(
        `CREATE TEMP TABLE IF NOT EXISTS ${table} (search_id INTEGER PRIMARY KEY, ${columns.join(', ')})`,
      )
  })
}

/** Empties a table: what one reader may see must not wait there for the next. */
export const clearLawTable = (db: ReadableDb, table: LawTable): void =>
  withTemporaryTables(db, () => db.raw.exec(`DELETE FROM temp.${table}`))

/** Writes the difference between two states of a table. */
export function writeLawLines(
  db: ReadableDb,
  table: LawTable,
  before: ReadonlyMap<number, LawLine>,
  after: ReadonlyMap<number, LawLine>,
): void {
  const changed: [number, LawLine][] = []
  for (const [id, line] of after) {
    const old = before.get(id)
    if (old === line) continue
    if (old === undefined || old.some((value, place) => value !== line[place])) changed.push([id, line])
  }
  const gone = [...before.keys()].filter((id) => !after.has(id))
  if (changed.length + gone.length === 0) return
  withTemporaryTables(db, () => {
    const put = preparedFor(
      db,
      `INSERT OR REPLACE INTO temp.${table} VALUES (?${', ?'.repeat(columns.length)})`,
    )
    for (const [id, line] of changed) put.run([id, ...line])
    const remove = preparedFor(db, `DELETE FROM temp.${table} WHERE search_id = ?`)
    for (const id of gone) remove.run(id)
  })
}
