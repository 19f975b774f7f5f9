import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id } from './schema-columns'

// What was changed and what was looked at, by whom and when.

/**
 * The change log. `contents` may be erased lawfully; the chain holds its digest.
 * `entity` and `entityId` name the thing the entry is about (for a person's file: the person).
 */
export const change = sqliteTable(
  'change',
  {
    seq: integer('seq').primaryKey().notNull(),
    recordedAt: text('recorded_at').notNull(),
    userId: text('user_id').notNull(),
    command: text('command').notNull(),
    actionId: text('action_id').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    contents: text('contents'),
    contentsDigest: blob('contents_digest', { mode: 'buffer' }).notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('change_entity').on(table.entityId, table.seq)],
)

/** One action and the entries it wrote, told by the log itself: where to find them, and what undid them. */
export const action = sqliteTable('action', {
  id: id(),
  command: text('command').notNull(),
  userId: text('user_id').notNull(),
  recordedAt: text('recorded_at').notNull(),
  firstSeq: integer('first_seq').notNull(),
  lastSeq: integer('last_seq').notNull(),
  undoneBy: text('undone_by'),
})

/** A look at a protected field group of a person. */
export const look = sqliteTable(
  'look',
  {
    seq: integer('seq').primaryKey().notNull(),
    lookedAt: text('looked_at').notNull(),
    userId: text('user_id').notNull(),
    personId: text('person_id').notNull(),
    fieldGroup: text('field_group').notNull(),
    question: text('question').notNull(),
  },
  (table) => [index('look_person').on(table.personId, table.seq)],
)
