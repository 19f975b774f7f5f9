import { getTableColumns } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { invariant } from '../../core/result'
import type { WritableDb } from './db'
import { type Entity, entities, statementsOf } from './entities'
import type { ShapedRows } from './shaped-rows'

// Who checks that a row refers to one that is there. As a rule the database does, for every row and reference by
// itself; of many new rows that come together it is known beforehand which of them come with which.

type Reference = { readonly field: string; readonly to: Entity; readonly isRequired: boolean }

const entityOf = new Map<object, Entity>(
  Object.entries(entities).map(([entity, table]) => [table, entity as Entity]),
)

const known = new Map<Entity, readonly Reference[]>()

/** What the rows of an entity refer to by their fields, as the schema has it: always the id of another row. */
const referencesOf = (entity: Entity): readonly Reference[] => {
  let references = known.get(entity)
  if (!references) {
    const table = entities[entity]
    const fields = new Map(Object.entries(getTableColumns(table)).map(([field, { name }]) => [name, field]))
    references = getTableConfig(table).foreignKeys.map((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference()
      const [column] = columns
      const field = fields.get(column?.name ?? '')
      const to = entityOf.get(foreignTable)
      invariant(
        column && field && to && foreignColumns[0]?.name === 'id',
        `a reference of ${entity} to an id`,
      )
      return { field, to, isRequired: column.notNull }
    })
    known.set(entity, references)
  }
  return references
}

/** Whether rows of an entity refer to others, or others to them. */
export const hasReferences = (entity: Entity): boolean =>
  referencesOf(entity).length > 0 ||
  Object.keys(entities).some((each) => referencesOf(each as Entity).some(({ to }) => to === entity))

/** What the rows of a shape say in a field, row by row; `undefined` where the shape leaves it blank. */
function* valuesOf({ fields, values, agreed }: ShapedRows, field: string): Generator<unknown> {
  const at = fields.indexOf(field)
  if (at < 0) yield agreed[field]
  else for (let place = at; place < values.length; place += fields.length) yield values[place]
}

/**
 * Checks rows that come together: each refers to a row that comes with it or that the register has. One that does
 * not is a fault of the program. What the register was found to have is asked for once.
 */
export function referenceChecker(db: WritableDb): (together: readonly ShapedRows[]) => void {
  const here = new Set<unknown>()
  return (together) => {
    const coming = new Map<Entity, Set<unknown>>()
    for (const rows of together) {
      const ids = coming.get(rows.entity) ?? new Set()
      for (const id of valuesOf(rows, 'id')) ids.add(id)
      coming.set(rows.entity, ids)
    }
    for (const rows of together)
      for (const { field, to, isRequired } of referencesOf(rows.entity)) {
        const ids = coming.get(to)
        for (const id of valuesOf(rows, field)) {
          if (ids?.has(id) || (!isRequired && (id === undefined || id === null))) continue
          const key = `${to} ${id}`
          const isHere = here.has(key) || statementsOf(db, to).find(String(id)) !== null
          invariant(isHere, `a ${to} for the ${field} of a new ${rows.entity}`)
          here.add(key)
        }
      }
  }
}

/**
 * Keeps the database from checking references in the next transaction; before one begins, since it hears of it at
 * no other time. That is a sixth of the time in which a list of people is written. `resume` after the transaction.
 */
export function suspendReferences({ raw }: WritableDb): { resume: () => void } {
  raw.pragma('foreign_keys=off')
  return {
    resume: () => {
      raw.pragma('foreign_keys=on')
      invariant(raw.pragma('foreign_keys', { simple: true }) === 1, 'references are checked again')
    },
  }
}
