import { text } from 'drizzle-orm/sqlite-core'

/** The key of every table that has no number of its own. */
export const id = () => text('id').primaryKey().notNull()
