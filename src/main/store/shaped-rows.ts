import { getTableColumns, getTableName } from 'drizzle-orm'
import type { Statement, WritableDb } from './db'
import { blankOf, type Entity, entities } from './entities'

// Many new rows at once. To hand a value to the database costs more than to store it, so rows that say
// the same fields lie together, what they leave blank is written into the statement, what they agree in is
// handed over once, and one statement takes many rows.

type Value = string | number | null

/** New rows of one entity that say the same fields. */
export type ShapedRows = {
  readonly entity: Entity
  /** What all these rows say in the fields in which they agree. */
  readonly agreed: { readonly [field: string]: Value }
  readonly fields: readonly string[]
  /** The other fields' values, one row after the other. */
  readonly values: Value[]
}

/** Fields that say one of few things; by them rows are laid together. */
const fewValued: ReadonlySet<string> = new Set([
  'kind',
  'fieldGroup',
  'sex',
  'birthKind',
  'happenedPrecision',
  'startKind',
  'startPrecision',
  'endKind',
  'endPrecision',
  'createdAt',
  'recordedAt',
  'recordedBy',
])

type Column = {
  readonly field: string
  readonly blank: unknown
  readonly isFewValued: boolean
  /** The field's name as it stands in JSON, with the colon. */
  readonly key: string
}

const columnsOf = (entity: Entity): readonly Column[] =>
  Object.entries(blankOf(entity)).map(([field, blank]) => ({
    field,
    blank,
    isFewValued: fewValued.has(field),
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
  let shapes = new Map<string, ShapedRows>()
  const columnsFor = (entity: Entity): readonly Column[] => {
    let found = columns.get(entity)
    if (!found) {
      found = columnsOf(entity)
      columns.set(entity, found)
    }
    return found
  }
  const newShape = (entity: Entity, row: Row): ShapedRows => {
    const said = columnsFor(entity).filter(({ field, blank }) => field === 'id' || row[field] !== blank)
    const agreed = said
      .filter(({ isFewValued }) => isFewValued)
      .map(({ field }) => [field, row[field] as Value])
    const fields = said.filter(({ isFewValued }) => !isFewValued).map(({ field }) => field)
    return { entity, agreed: Object.fromEntries(agreed), fields, values: [] }
  }
  return {
    /** Adds a row; answers with its fields as an entry of the log tells them, those it shares left out. */
    add(entity: Entity, row: Row, shared: Row): string {
      const all = columnsFor(entity)
      const values: Value[] = []
      let told = ''
      let agreed = ''
      // One bit for each field: no entity has as many as the number has room for.
      let said = 0
      for (let at = 0; at < all.length; at += 1) {
        const { field, blank, key, isFewValued } = all[at] as Column
        const value = row[field] as Value
        if (field === 'id') values.push(value)
        else if (value !== blank) {
          if (isFewValued) agreed += `${value}\n`
          else values.push(value)
          said |= 1 << at
          if (value !== shared[field]) told += `${told === '' ? '' : ','}${key}${jsonOf(value)}`
        } else if (shared[field] !== undefined) {
          // Reading would else take the others' value for it.
          told += `${told === '' ? '' : ','}${key}null`
        }
      }
      const id = `${entity} ${said} ${agreed}`
      let shape = shapes.get(id)
      if (!shape) {
        shape = newShape(entity, row)
        shapes.set(id, shape)
      }
      for (const value of values) shape.values.push(value)
      return `{${told}}`
    },
    /** What was collected since the last taking, in an order in which it can be inserted. */
    take(): ShapedRows[] {
      const taken = [...shapes.values()]
      shapes = new Map()
      return taken.sort((one, two) => (placeOf.get(one.entity) ?? 0) - (placeOf.get(two.entity) ?? 0))
    },
  }
}

function prepareInsert(db: WritableDb, { entity, agreed, fields }: ShapedRows, rows: number): Statement {
  const columns = getTableColumns(entities[entity]) as Record<string, { name: string }>
  const blank = Object.entries(blankOf(entity)).filter(
    ([field, value]) => value !== null && !fields.includes(field) && !Object.hasOwn(agreed, field),
  )
  const names = [...fields, ...Object.keys(agreed), ...blank.map(([field]) => field)].map(
    (field) => `"${columns[field]?.name}"`,
  )
  const row = [
    ...fields.map(() => '?'),
    ...Object.keys(agreed).map((field) => `@${field}`),
    ...blank.map(([, value]) => (value === '' ? "''" : '0')),
  ].join(', ')
  // Whatever fails fails the transaction, so that SQLite need not keep what one statement has done so far.
  return db.raw.prepare<unknown[]>(
    `INSERT OR FAIL INTO "${getTableName(entities[entity])}" (${names.join(', ')}) VALUES ${Array(rows).fill(`(${row})`).join(', ')}`,
  )
}

/** A statement for so many rows, and smaller ones for what is left over. */
const rowsAtOnce = [32, 4, 1] as const

/** Inserts shaped rows on one connection. Its statements are kept as long as it is. */
export function shapeInserter(db: WritableDb) {
  const prepared = new Map<string, Statement>()
  const insertOf = (rows: ShapedRows, count: number): Statement => {
    const key = `${count} ${rows.entity} ${rows.fields.join()} ${Object.keys(rows.agreed).join()}`
    let insert = prepared.get(key)
    if (!insert) {
      insert = prepareInsert(db, rows, count)
      prepared.set(key, insert)
    }
    return insert
  }
  return (rows: ShapedRows): void => {
    const { values, agreed } = rows
    const width = rows.fields.length
    let at = 0
    for (const count of rowsAtOnce) {
      const step = count * width
      if (values.length - at < step) continue
      const insert = insertOf(rows, count)
      for (; values.length - at >= step; at += step) insert.run(...values.slice(at, at + step), agreed)
    }
  }
}
