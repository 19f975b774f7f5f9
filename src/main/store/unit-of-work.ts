import type { Instant } from '../../core/dates/instant'
import { invariant } from '../../core/result'
import { type ChainHead, entryAppender } from './change-log'
import { insertAction } from './change-rows'
import type { WritableDb } from './db'
import { briefRow, type Entity, type RowOf, statementsOf } from './entities'
import { contentsText, type RowChange } from './entry-contents'
import { referenceChecker } from './references'
import { type ShapedRows, shapeInserter } from './shaped-rows'
import { type ToldEntries, toldInserter } from './told-entries'

/** Who acts, under which command, when: the same for every entry of one action. */
export type ActionHeader = { actionId: string; userId: string; command: string; recordedAt: Instant }

/** New rows that a worker has made ready, and the entries that tell of them. */
export type ReadyRows = {
  readonly rows: readonly ShapedRows[]
  readonly entries: ToldEntries
}

/**
 * The only way to write: each call changes the row and tells the change log, in the transaction that
 * dispatch opened. Rows about one person become one entry of that person's file.
 */
export type UnitOfWork = {
  readonly action: ActionHeader
  insert<E extends Entity>(entity: E, row: RowOf<E>): void
  update<E extends Entity>(entity: E, id: string, patch: Partial<RowOf<E>>): void
  remove(entity: Entity, id: string): void
  /** Tells the log of something that changed no row: a restore, an acknowledgement. */
  note(entity: string, entityId: string): void
  /** The last entry of the log, on which told entries build. */
  head(): ChainHead
  /** Inserts the rows, whose references it checks, and appends the entries as they stand. */
  insertTold(ready: ReadyRows): void
  /** Says why, for every entry written from here on. */
  because(reason: string): void
  /** Writes the entries collected so far; long work calls it once a batch to keep memory flat. */
  flush(): void
}

/** The same unit of work, each of whose rows is looked at before it is written by itself: `check` throws. */
export const checkedWork = (work: UnitOfWork, check: (entity: Entity) => void): UnitOfWork => ({
  ...work,
  insert: (entity, row) => {
    check(entity)
    work.insert(entity, row)
  },
  update: (entity, id, patch) => {
    check(entity)
    work.update(entity, id, patch)
  },
  remove: (entity, id) => {
    check(entity)
    work.remove(entity, id)
  },
})

type Row = Record<string, unknown> & { personId?: unknown }

/**
 * Opens a unit of work on a head; `finish` writes what is left and hands back the new head. `grew` hears how many
 * people were added ready-made.
 */
export function openUnitOfWork(
  db: WritableDb,
  head: ChainHead,
  action: ActionHeader,
  grew: (people: number) => void = () => {},
) {
  const log = entryAppender(db, head)
  let collected = new Map<string, { entity: string; entityId: string; rows: RowChange[] }>()
  let reason = ''
  let insertShaped: ReturnType<typeof shapeInserter> | undefined
  let storeTold: ReturnType<typeof toldInserter> | undefined
  let checkReferences: ReturnType<typeof referenceChecker> | undefined

  const tell = (change: RowChange, row: Row) => {
    const personId = change.entity === 'person' ? change.id : row.personId
    const about =
      typeof personId === 'string'
        ? { entity: 'person', entityId: personId }
        : { entity: change.entity, entityId: change.id }
    const entry = collected.get(about.entityId)
    if (entry) entry.rows.push(change)
    else collected.set(about.entityId, { ...about, rows: [change] })
  }

  const work: UnitOfWork = {
    action,
    because: (text) => {
      reason = text
    },
    note: (entity, entityId) => {
      if (!collected.has(entityId)) collected.set(entityId, { entity, entityId, rows: [] })
    },
    insert: (entity, row) => {
      statementsOf(db, entity).insert(row)
      const { id } = row as { id: string }
      tell({ entity, id, before: null, after: briefRow(entity, row as Row) }, row as Row)
    },
    head: () => log.head(),
    insertTold: ({ rows, entries }) => {
      const { header } = entries
      for (const field of ['actionId', 'userId', 'command', 'recordedAt'] as const)
        invariant(header[field] === action[field], 'entries of this very action')
      checkReferences ??= referenceChecker(db)
      checkReferences(rows)
      insertShaped ??= shapeInserter(db)
      for (const shaped of rows) insertShaped(shaped)
      storeTold ??= toldInserter(db)
      log.goOnFrom(storeTold(log.head(), entries))
      grew(entries.contents.length)
    },
    update: (entity, id, patch) => {
      const statements = statementsOf(db, entity)
      const present = statements.find(id)
      invariant(present, `update of a ${entity} that is not there`)
      const before: Row = {}
      const after: Row = {}
      for (const [field, value] of Object.entries(patch)) {
        if (value === undefined || present[field] === value) continue
        before[field] = present[field]
        after[field] = value
      }
      if (Object.keys(after).length === 0) return
      invariant(statements.update(id, after) === 1, `one ${entity} updated`)
      tell({ entity, id, before, after }, present)
    },
    remove: (entity, id) => {
      const statements = statementsOf(db, entity)
      const present = statements.find(id)
      invariant(present, `removal of a ${entity} that is not there`)
      invariant(statements.remove(id) === 1, `one ${entity} removed`)
      tell({ entity, id, before: briefRow(entity, present), after: null }, present)
    },
    flush: () => {
      for (const { entity, entityId, rows } of collected.values()) {
        const header = { ...action, entity, entityId }
        log.append(header, contentsText(header, reason, rows))
      }
      collected = new Map()
    },
  }
  return {
    work,
    /** Writes what is left, and the action's own row when it changed anything. */
    finish: (): ChainHead => {
      work.flush()
      const last = log.head()
      if (last.seq > head.seq) insertAction(db, action, head.seq + 1, last.seq)
      return last
    },
  }
}
