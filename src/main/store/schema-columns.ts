import { text } from 'drizzle-orm/sqlite-core'

/** The key of every table that has no number of its own. */
export const id = () => text('id').primaryKey().notNull()

/** When a row was recorded, and by whom. */
export const recorded = {
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
}
