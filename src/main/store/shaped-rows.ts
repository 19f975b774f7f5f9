import { getTableColumns, getTableName } from 'drizzle-orm'
import type { Statement, WritableDb } from './db'
import { blankOf, type Entity, entities } from './entities'

// Many new rows at once. To hand a value to the database costs more than to store it, so rows that say
// the same fields lie together, what they leave blank is written into the statement, and one statement
// takes several rows.

/** New rows of one entity that say the same fields; `values` are theirs, one row after the other. */
export type ShapedRows = {
  readonly entity: Entity
  readonly fields: readonly string[]
  readonly values: (string | number | null)[]
}

const rowsAtOnce = 16

type Column = {
  readonly field: string
  readonly blank: unknown
  /** The field's name as it stands in JSON, with the colon. */
  readonly key: string
}

const columnsOf = (entity: Entity): readonly Column[] =>
  Object.entries(blankOf(entity)).map(([field, blank]) => ({
    field,
    blank,
    key: `${JSON.stringify(field)}:`,
  }))

// Most texts hold nothing that JSON would escape; seeing that is quicker than having it looked for.
const unescaped = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/
const jsonOf = (value: unknown): string =>
  typeof value === 'string' && unescaped.test(value) ? `"${value}"` : JSON.stringify(value)

/** The order in which rows can be inserted: whatever a row refers to comes before it. */
const entityOrder = Object.keys(entities) as Entity[]
const placeOf = new Map(entityOrder.map((entity, place) => [entity, place]))

type Row = { readonly [field: string]: unknown }

/** Collects new rows by entity and shape. */
export function shapeRows() {
  const columns = new Map<Entity, readonly Column[]>()
  let shapes = new Map<number, ShapedRows>()
  const columnsFor = (entity: Entity): readonly Column[] => {
    let found = columns.get(entity)
    if (!found) {
      found = columnsOf(entity)
      columns.set(entity, found)
    }
    return found
  }
  return {
    /** Adds a row; answers with its fields as an entry of the log tells them, those it shares left out. */
    add(entity: Entity, row: Row, shared: Row): string {
      const all = columnsFor(entity)
      const values: (string | number | null)[] = []
      let told = ''
      // One bit for each field: no entity has as many as the number has room for.
      let shape = 0
      for (let at = 0; at < all.length; at += 1) {
        const { field, blank, key } = all[at] as Column
        const value = row[field] as string | number | null
        if (field === 'id') values.push(value)
        else if (value !== blank) {
          values.push(value)
          shape |= 1 << at
          if (value !== shared[field]) told += `${told === '' ? '' : ','}${key}${jsonOf(value)}`
        } else if (shared[field] !== undefined) {
          // Reading would else take the others' value for it.
          told += `${told === '' ? '' : ','}${key}null`
        }
      }
      const id = (placeOf.get(entity) ?? 0) * 2 ** 32 + (shape >>> 0)
      const present = shapes.get(id)
      if (present) for (const value of values) present.values.push(value)
      else {
        const fields = all
          .filter(({ field }, at) => field === 'id' || (shape & (1 << at)) !== 0)
          .map(({ field }) => field)
        shapes.set(id, { entity, fields, values })
      }
      return `{${told}}`
    },
    /** What was collected since the last taking, in an order in which it can be inserted. */
    take(): ShapedRows[] {
      const taken = [...shapes].sort(([one], [two]) => one - two).map(([, rows]) => rows)
      shapes = new Map()
      return taken
    },
  }
}

function prepareInsert(db: WritableDb, { entity, fields }: ShapedRows, rows: number): Statement {
  const columns = getTableColumns(entities[entity])
  const blank = Object.entries(blankOf(entity)).filter(
    ([field, value]) => value !== null && !fields.includes(field),
  )
  const names = [...fields, ...blank.map(([field]) => field)].map(
    (field) => `"${(columns as Record<string, { name: string }>)[field]?.name}"`,
  )
  const row = [...fields.map(() => '?'), ...blank.map(([, value]) => (value === '' ? "''" : '0'))].join(', ')
  return db.raw.prepare<unknown[]>(
    `INSERT INTO "${getTableName(entities[entity])}" (${names.join(', ')}) VALUES ${Array(rows).fill(`(${row})`).join(', ')}`,
  )
}

/** Inserts shaped rows on one connection. Its statements are kept as long as it is. */
export function shapeInserter(db: WritableDb) {
  const prepared = new Map<string, Statement>()
  const insertOf = (rows: ShapedRows, count: number): Statement => {
    const key = `${count} ${rows.entity} ${rows.fields.join()}`
    let insert = prepared.get(key)
    if (!insert) {
      insert = prepareInsert(db, rows, count)
      prepared.set(key, insert)
    }
    return insert
  }
  return (rows: ShapedRows): void => {
    const { values } = rows
    const width = rows.fields.length
    let at = 0
    for (const count of [rowsAtOnce, 1]) {
      const step = count * width
      if (values.length - at < step) continue
      const insert = insertOf(rows, count)
      for (; values.length - at >= step; at += step) insert.run(...values.slice(at, at + step))
    }
  }
}
