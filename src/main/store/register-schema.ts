import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, recorded } from './schema-columns'

// The place, its users, the people in it and what is recorded of their custody.

/** Whom a row is about. */
export const personId = () =>
  text('person_id')
    .notNull()
    .references(() => person.id)
const stayId = () =>
  text('stay_id')
    .notNull()
    .references(() => stay.id)

export const facility = sqliteTable('facility', {
  id: id(),
  name: text('name').notNull(),
  country: text('country').notNull(),
  zone: text('zone').notNull(),
  language: text('language').notNull(),
  idleLockMinutes: integer('idle_lock_minutes').notNull(),
  isExample: integer('is_example').notNull(),
  createdAt: text('created_at').notNull(),
})

export const unit = sqliteTable('unit', {
  id: id(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  capacity: integer('capacity'),
  floorAreaM2: real('floor_area_m2'),
  closedOn: text('closed_on'),
})

export const user = sqliteTable('user', {
  id: id(),
  name: text('name').notNull(),
  login: text('login').notNull().unique(),
  role: text('role').notNull(),
  active: integer('active').notNull(),
  createdAt: text('created_at').notNull(),
})

/** Which people a lawyer may see. */
export const assignment = sqliteTable(
  'assignment',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    personId: personId(),
  },
  (table) => [uniqueIndex('assignment_person_user').on(table.personId, table.userId)],
)

/** `searchId` is only the row's key in the name index; it is not a fact and not in the change log. */
export const person = sqliteTable(
  'person',
  {
    searchId: integer('search_id').primaryKey(),
    id: text('id').notNull().unique(),
    number: text('number'),
    familyName: text('family_name').notNull(),
    givenName: text('given_name').notNull(),
    scriptName: text('script_name').notNull(),
    foldedName: text('folded_name').notNull(),
    birthKind: text('birth_kind').notNull(),
    birthOn: text('birth_on'),
    birthYear: integer('birth_year'),
    statedAge: integer('stated_age'),
    statedAgeOn: text('stated_age_on'),
    claimedBirthOn: text('claimed_birth_on'),
    sex: text('sex').notNull(),
    nationalities: text('nationalities').notNull(),
    languages: text('languages').notNull(),
    note: text('note').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('person_number').on(table.number)],
)

export const identifier = sqliteTable(
  'identifier',
  {
    id: id(),
    personId: personId(),
    kind: text('kind').notNull(),
    value: text('value').notNull(),
  },
  (table) => [index('identifier_person').on(table.personId), index('identifier_value').on(table.value)],
)

/** The start and end are derived from the stay's events by `stayFromEvents` each time one changes. */
export const stay = sqliteTable(
  'stay',
  {
    id: id(),
    personId: personId(),
    startAt: text('start_at'),
    startKind: text('start_kind'),
    startPrecision: text('start_precision').notNull(),
    endAt: text('end_at'),
    endKind: text('end_kind'),
    endPrecision: text('end_precision').notNull(),
    unitId: text('unit_id').references(() => unit.id),
    place: text('place').notNull(),
  },
  (table) => [index('stay_person').on(table.personId), index('stay_open').on(table.endAt, table.startAt)],
)

export const event = sqliteTable(
  'event',
  {
    id: id(),
    stayId: stayId(),
    // The stay's person, kept here for the log; no reference, for an index on it would only serve that.
    personId: text('person_id').notNull(),
    kind: text('kind').notNull(),
    happenedAt: text('happened_at'),
    happenedPrecision: text('happened_precision').notNull(),
    ...recorded,
    place: text('place').notNull(),
    unitId: text('unit_id').references(() => unit.id),
    note: text('note').notNull(),
    enteredInError: integer('entered_in_error').notNull(),
  },
  (table) => [
    index('event_stay').on(table.stayId),
    // Few stays were escaped from, and only they need their events to say how long they lasted.
    index('event_escape').on(table.stayId).where(sql`${table.kind} = 'escape'`),
  ],
)

/** Where in the facility, from when to when; segregation is a placement of its own kind. */
export const placement = sqliteTable(
  'placement',
  {
    id: id(),
    stayId: stayId(),
    personId: personId(),
    unitId: text('unit_id')
      .notNull()
      .references(() => unit.id),
    place: text('place').notNull(),
    kind: text('kind').notNull(),
    fromAt: text('from_at').notNull(),
    toAt: text('to_at'),
    ...recorded,
  },
  (table) => [index('placement_stay').on(table.stayId), index('placement_person').on(table.personId)],
)

/** The legal authority to hold. The table is not named `order`, which is a word of SQL. */
export const detentionOrder = sqliteTable(
  'detention_order',
  {
    id: id(),
    stayId: stayId(),
    personId: personId(),
    kind: text('kind').notNull(),
    ground: text('ground').notNull(),
    authority: text('authority').notNull(),
    number: text('number').notNull(),
    issuedAt: text('issued_at'),
    servedAt: text('served_at'),
    effectiveFrom: text('effective_from'),
    expiresAt: text('expires_at'),
    ...recorded,
  },
  (table) => [
    index('detention_order_stay').on(table.stayId),
    index('detention_order_person').on(table.personId),
  ],
)

/** Something about a person that calls for protection; `fieldGroup` decides who may read it. */
export const flag = sqliteTable(
  'flag',
  {
    id: id(),
    personId: personId(),
    kind: text('kind').notNull(),
    fieldGroup: text('field_group').notNull(),
    fromOn: text('from_on'),
    toOn: text('to_on'),
    source: text('source').notNull(),
    note: text('note').notNull(),
    ...recorded,
  },
  (table) => [index('flag_person').on(table.personId)],
)

export const contact = sqliteTable(
  'contact',
  {
    id: id(),
    personId: personId(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    reach: text('reach').notNull(),
    note: text('note').notNull(),
  },
  (table) => [index('contact_person').on(table.personId)],
)

export const familyMember = sqliteTable(
  'family_member',
  {
    id: id(),
    familyId: text('family_id').notNull(),
    personId: personId(),
    relation: text('relation').notNull(),
  },
  (table) => [
    index('family_member_family').on(table.familyId),
    index('family_member_person').on(table.personId),
  ],
)

export const importProfile = sqliteTable('import_profile', {
  id: id(),
  name: text('name').notNull(),
  plan: text('plan').notNull(),
  createdAt: text('created_at').notNull(),
})

export const importRun = sqliteTable('import_run', {
  id: id(),
  actionId: text('action_id').notNull(),
  fileName: text('file_name').notNull(),
  fileDigest: text('file_digest').notNull(),
  rows: integer('rows').notNull(),
  accepted: integer('accepted').notNull(),
  refused: integer('refused').notNull(),
  duplicates: integer('duplicates').notNull(),
  importedAt: text('imported_at').notNull(),
})

/** What a user chose for their own screen: columns, order, start filter. */
export const preference = sqliteTable(
  'preference',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    key: text('key').notNull(),
    value: text('value').notNull(),
  },
  (table) => [uniqueIndex('preference_user_key').on(table.userId, table.key)],
)
