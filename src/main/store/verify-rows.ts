import { getTableName } from 'drizzle-orm'
import type { ReadableDb } from './db'
import { type Entity, entities, isEntity, statementsOf, wholeRow } from './entities'
import { type About, type RowChange, readContents, type StoredEntry, storedEntry } from './entry-contents'
import { foldRow, sameRow } from './fold-rows'

// The chain shows that the log is whole; this shows that the rows are what the log says. The log is
// read one thing at a time (a person's whole file, a unit, a user), so nothing grows with the register.

/** A row that is not what its entries add up to. */
export type StrayRow = { entity: string; id: string; why: 'changed' | 'not-in-log' | 'gone' | 'misfit' }

export type RowsReport = {
  /** Rows compared with the log and found equal. */
  rows: number
  /** Rows of things whose contents were erased from the log: they can no longer be compared. */
  notComparable: number
  stray: StrayRow | null
}

const tellEvery = 2000

type Told = RowChange & { seq: number }
type Changes = Map<string, Told[]>
const keyOf = ({ entity, id }: RowChange): string => `${entity} ${id}`

/** Compares every row with the fold of its entries and says the first that differs, if there is one. */
export function verifyRows(
  db: ReadableDb,
  onProgress?: ((done: number, of: number) => void) | undefined,
): RowsReport {
  const things = db.raw.prepare('SELECT count(DISTINCT entity_id) FROM change').pluck().get() as number
  const equal = new Map<Entity, number>()
  const erasedThings: string[] = []
  /** Changes of rows that moved from one thing to another: folded at the end, over both. */
  const moved: Changes = new Map()
  let stray: StrayRow | null = null

  const compare = (changes: readonly RowChange[]): void => {
    const [first] = changes
    if (!first || stray) return
    const { entity, id } = first
    if (!isEntity(entity)) {
      stray = { entity, id, why: 'misfit' }
      return
    }
    const folded = foldRow(changes.map((change) => spelledOut(entity, change)))
    if (folded.kind === 'misfit') {
      stray = { entity, id, why: 'misfit' }
      return
    }
    const statements = statementsOf(db, entity)
    const lies = statements.find(id)
    if (folded.fields === null) {
      if (lies) stray = { entity, id, why: 'not-in-log' }
    } else if (!lies) {
      stray = { entity, id, why: 'gone' }
    } else if (!sameRow(statements.fields, lies, folded.fields)) {
      stray = { entity, id, why: 'changed' }
    } else {
      equal.set(entity, (equal.get(entity) ?? 0) + 1)
    }
  }

  let done = 0
  for (const { thing, changes, erased } of thingsOfLog(db)) {
    if (stray) break
    if (erased) erasedThings.push(thing)
    else
      for (const [key, list] of changes) {
        if (staysWith(thing, list)) compare(list)
        else moved.set(key, [...(moved.get(key) ?? []), ...list])
      }
    done += 1
    if (done % tellEvery === 0) onProgress?.(done, things)
  }
  for (const list of moved.values()) compare(list.toSorted((a, b) => a.seq - b.seq))
  onProgress?.(done, things)
  if (stray) return { rows: sum(equal), notComparable: 0, stray }
  return countRows(db, equal, erasedThings)
}

/** A change with whole rows where the log keeps them brief: as they came and as they went. */
const spelledOut = (entity: Entity, change: RowChange): RowChange => ({
  ...change,
  before: change.before && change.after === null ? wholeRow(entity, change.id, change.before) : change.before,
  after: change.after && change.before === null ? wholeRow(entity, change.id, change.after) : change.after,
})

const sum = (counts: ReadonlyMap<Entity, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)

/** Whether a row was made under this thing and never given to another. */
const staysWith = (thing: string, changes: readonly RowChange[]): boolean =>
  changes[0]?.before === null &&
  changes.every(({ after }) => !after || !('personId' in after) || after.personId === thing)

type ErasedEntry = About & { readonly contents: null }

function* thingsOfLog(db: ReadableDb) {
  const rows = db.raw
    .prepare(`SELECT c.seq, ${storedEntry} FROM change c ORDER BY c.entity_id, c.seq`)
    .iterate() as IterableIterator<{ seq: number } & (StoredEntry | ErasedEntry)>
  let thing: string | null = null
  let changes: Changes = new Map()
  let erased = false
  for (const entry of rows) {
    const { entityId, seq, contents } = entry
    if (thing !== null && entityId !== thing) {
      yield { thing, changes, erased }
      changes = new Map()
      erased = false
    }
    thing = entityId
    if (contents === null) {
      erased = true
      continue
    }
    for (const change of readContents(entry).rows) {
      const key = keyOf(change)
      const list = changes.get(key)
      const told = Object.assign(change, { seq })
      if (list) list.push(told)
      else changes.set(key, [told])
    }
  }
  if (thing !== null) yield { thing, changes, erased }
}

/** Finds rows that no entry speaks of: there are more in a table than the log accounts for. */
function countRows(
  db: ReadableDb,
  equal: ReadonlyMap<Entity, number>,
  erasedThings: readonly string[],
): RowsReport {
  const erased = new Set(erasedThings)
  let notComparable = 0
  for (const entity of Object.keys(entities).filter(isEntity)) {
    const { rows, owner } = tableOf(entity)
    const total = db.raw.prepare(`SELECT count(*) FROM ${rows}`).pluck().get() as number
    const accounted = equal.get(entity) ?? 0
    const ofErased = db.raw.prepare(`SELECT count(*) FROM ${rows} WHERE ${owner} = ?`).pluck()
    let uncompared = 0
    for (const thing of erased) uncompared += ofErased.get(thing) as number
    notComparable += uncompared
    if (total === accounted + uncompared) continue
    const spoken = db.raw
      .prepare(`SELECT id FROM ${rows} WHERE NOT EXISTS (SELECT 1 FROM change WHERE entity_id = ${owner}
        AND (contents IS NULL OR instr(contents, '"' || ${rows}.id || '"') > 0
          OR (${rows}.id = entity_id AND instr(contents, '["${entity}",0,') > 0))) LIMIT 1`)
      .pluck()
      .get() as string | undefined
    return { rows: sum(equal), notComparable, stray: { entity, id: spoken ?? '', why: 'not-in-log' } }
  }
  return { rows: sum(equal), notComparable, stray: strayAction(db) }
}

/** The list of actions is only a table of contents of the log: it must say what the log says. */
function strayAction(db: ReadableDb): StrayRow | null {
  const wrong = db.raw
    .prepare(
      `SELECT a.id FROM action a WHERE NOT EXISTS (
         SELECT 1 FROM change f JOIN change l ON l.seq = a.last_seq AND l.action_id = a.id
         WHERE f.seq = a.first_seq AND f.action_id = a.id AND f.command = a.command
           AND f.user_id = a.user_id AND f.recorded_at = a.recorded_at) LIMIT 1`,
    )
    .pluck()
    .get() as string | undefined
  if (wrong !== undefined) return { entity: 'action', id: wrong, why: 'changed' }
  const listed = db.raw
    .prepare('SELECT coalesce(sum(last_seq - first_seq + 1), 0) = (SELECT count(*) FROM change) FROM action')
    .pluck()
    .get()
  if (listed === 1) return null
  const unlisted = db.raw
    .prepare('SELECT action_id FROM change WHERE action_id NOT IN (SELECT id FROM action) LIMIT 1')
    .pluck()
    .get() as string | undefined
  return { entity: 'action', id: unlisted ?? '', why: 'gone' }
}

/** Table and the column that names the thing its rows are told under. */
function tableOf(entity: Entity): { rows: string; owner: string } {
  const table = entities[entity]
  const owner = entity !== 'person' && 'personId' in table ? 'person_id' : 'id'
  const rows = `"${getTableName(table)}"`
  return { rows, owner: `${rows}.${owner}` }
}
