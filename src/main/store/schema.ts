// Ids are UUIDv7 in 26 digits of text (older ones in 36), so that rows written together lie together.
// Instants and days are ISO text.
// The checks and STRICT that drizzle-kit does not emit are added by hand in drizzle/*.sql.

export * from './law-schema'
export * from './log-schema'
export * from './register-schema'
