import { getTableColumns, getTableName } from 'drizzle-orm'
import type { ReadableDb, WritableDb } from './db'
import * as schema from './schema'

/** Everything a command may write. The change log and the log of looks are not among them. */
export const entities = {
  facility: schema.facility,
  unit: schema.unit,
  user: schema.user,
  assignment: schema.assignment,
  person: schema.person,
  identifier: schema.identifier,
  stay: schema.stay,
  event: schema.event,
  placement: schema.placement,
  detentionOrder: schema.detentionOrder,
  flag: schema.flag,
  contact: schema.contact,
  familyMember: schema.familyMember,
  importProfile: schema.importProfile,
  importRun: schema.importRun,
  preference: schema.preference,
  milestone: schema.milestone,
  answer: schema.answer,
  facilityAnswer: schema.facilityAnswer,
  extension: schema.extension,
  dateOverride: schema.dateOverride,
  workingCalendar: schema.workingCalendar,
  lawSetting: schema.lawSetting,
  packOverlay: schema.packOverlay,
  keptLaw: schema.keptLaw,
  keptResult: schema.keptResult,
} as const

export type Entity = keyof typeof entities
/** A whole row, as the log keeps it. `searchId` is an index key, not a fact. */
export type RowOf<E extends Entity> = Omit<(typeof entities)[E]['$inferSelect'], 'searchId'>

export const isEntity = (name: string): name is Entity => Object.hasOwn(entities, name)

type Row = Record<string, unknown>

const blanks = new Map<Entity, Row>()

/** What a field holds when nothing was said: `''` where a text is required, 0 where a number is, else `null`. */
export function blankOf(entity: Entity): Row {
  let blank = blanks.get(entity)
  if (!blank) {
    blank = Object.fromEntries(
      Object.entries(getTableColumns(entities[entity])).map(([field, column]) => [
        field,
        !column.notNull ? null : column.dataType === 'string' ? '' : 0,
      ]),
    )
    delete blank.searchId
    blanks.set(entity, blank)
  }
  return blank
}

const fieldSets = new Map<Entity, ReadonlySet<string>>()

/** The fields of an entity's rows. */
export function fieldsOf(entity: Entity): ReadonlySet<string> {
  let fields = fieldSets.get(entity)
  if (!fields) {
    fields = new Set(Object.keys(blankOf(entity)))
    fieldSets.set(entity, fields)
  }
  return fields
}

/** A row as the log keeps it: without its id, which the entry names, and without blank fields. */
export function briefRow(entity: Entity, row: Row): Row {
  const blank = blankOf(entity)
  const brief: Row = {}
  for (const field in row) if (field !== 'id' && row[field] !== blank[field]) brief[field] = row[field]
  return brief
}

/** The whole row that a brief one stands for. */
export const wholeRow = (entity: Entity, id: string, brief: Row): Row => ({
  ...blankOf(entity),
  ...brief,
  id,
})

/** One entity's statements on one connection, prepared once. */
export type EntityStatements = {
  readonly fields: readonly string[]
  insert(row: Row): void
  update(id: string, patch: Row): number
  remove(id: string): number
  find(id: string): Row | null
}

const prepared = new WeakMap<object, Map<Entity, EntityStatements>>()

/** The statements of an entity. Column names come from the schema alone, values are always bound. */
export function statementsOf(db: ReadableDb | WritableDb, entity: Entity): EntityStatements {
  let ofConnection = prepared.get(db.raw)
  if (!ofConnection) {
    ofConnection = new Map()
    prepared.set(db.raw, ofConnection)
  }
  let statements = ofConnection.get(entity)
  if (!statements) {
    statements = prepareStatements(db, entity)
    ofConnection.set(entity, statements)
  }
  return statements
}

function prepareStatements(db: ReadableDb, entity: Entity): EntityStatements {
  const table = entities[entity]
  const name = `"${getTableName(table)}"`
  const columns = Object.entries(getTableColumns(table))
    .filter(([field]) => field !== 'searchId')
    .map(([field, column]) => ({ field, column: `"${column.name}"` }))
  const fields = columns.map(({ field }) => field)
  const list = columns.map(({ column }) => column).join(', ')
  const insert = db.raw.prepare(`INSERT INTO ${name} (${list}) VALUES (${columns.map(() => '?').join(', ')})`)
  const find = db.raw.prepare(
    `SELECT ${columns.map(({ field, column }) => `${column} AS "${field}"`).join(', ')} FROM ${name} WHERE "id" = ?`,
  )
  const remove = db.raw.prepare(`DELETE FROM ${name} WHERE "id" = ?`)
  const updates = new Map<string, ReturnType<typeof db.raw.prepare>>()
  return {
    fields,
    insert: (row) => {
      insert.run(fields.map((field) => row[field]))
    },
    find: (id) => (find.get(id) as Row | undefined) ?? null,
    remove: (id) => remove.run(id).changes,
    update: (id, patch) => {
      const changed = columns.filter(({ field }) => Object.hasOwn(patch, field))
      const key = changed.map(({ field }) => field).join()
      let update = updates.get(key)
      if (!update) {
        update = db.raw.prepare(
          `UPDATE ${name} SET ${changed.map(({ column }) => `${column} = ?`).join(', ')} WHERE "id" = ?`,
        )
        updates.set(key, update)
      }
      return update.run([...changed.map(({ field }) => patch[field]), id]).changes
    },
  }
}
