import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { personId, stay, user } from './register-schema'
import { id, recorded } from './schema-columns'

// The law in the file: what the rules look at besides custody, what was decided about their dates, and
// which law the facility applies. Texts that hold JSON are checked to be JSON by the migration.

const stayId = () => text('stay_id').references(() => stay.id)

/** A milestone of the case or a step owed to the person; `fieldGroup` decides who may read it. */
export const milestone = sqliteTable(
  'milestone',
  {
    id: id(),
    personId: personId(),
    stayId: stayId(),
    kind: text('kind').notNull(),
    fieldGroup: text('field_group').notNull(),
    happenedAt: text('happened_at'),
    happenedPrecision: text('happened_precision').notNull(),
    forAt: text('for_at'),
    note: text('note').notNull(),
    ...recorded,
    enteredInError: integer('entered_in_error').notNull(),
  },
  (table) => [index('milestone_person').on(table.personId), index('milestone_stay').on(table.stayId)],
)

/** A yes or a no that someone gave to a fact that rules ask about. */
export const answer = sqliteTable(
  'answer',
  {
    id: id(),
    personId: personId(),
    fact: text('fact').notNull(),
    value: text('value').notNull(),
    fieldGroup: text('field_group').notNull(),
    fromAt: text('from_at'),
    untilAt: text('until_at'),
    note: text('note').notNull(),
    ...recorded,
    enteredInError: integer('entered_in_error').notNull(),
  },
  (table) => [index('answer_person').on(table.personId)],
)

/** A yes or a no to a fact that is true of the place or its territory, and so of everyone there. */
export const facilityAnswer = sqliteTable('facility_answer', {
  id: id(),
  fact: text('fact').notNull(),
  value: text('value').notNull(),
  fromAt: text('from_at'),
  untilAt: text('until_at'),
  note: text('note').notNull(),
  ...recorded,
  enteredInError: integer('entered_in_error').notNull(),
})

/** An extension that was ordered of the limit of one rule. */
export const extension = sqliteTable(
  'extension',
  {
    id: id(),
    personId: personId(),
    stayId: stayId().notNull(),
    ruleId: text('rule_id').notNull(),
    extension: text('extension').notNull(),
    orderedAt: text('ordered_at'),
    ground: text('ground'),
    untilAt: text('until_at'),
    note: text('note').notNull(),
    ...recorded,
    enteredInError: integer('entered_in_error').notNull(),
  },
  (table) => [index('extension_person').on(table.personId), index('extension_stay').on(table.stayId)],
)

/** Another date than the computed one. Both are kept and shown; the earlier drives every alarm. */
export const dateOverride = sqliteTable(
  'date_override',
  {
    id: id(),
    personId: personId(),
    stayId: stayId().notNull(),
    packId: text('pack_id').notNull(),
    ruleId: text('rule_id').notNull(),
    line: text('line').notNull(),
    fieldGroup: text('field_group').notNull(),
    computedEarliest: text('computed_earliest'),
    computedLatest: text('computed_latest'),
    otherAt: text('other_at').notNull(),
    reason: text('reason').notNull(),
    note: text('note').notNull(),
    askedAt: text('asked_at').notNull(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => user.id),
    confirmedAt: text('confirmed_at'),
    confirmedBy: text('confirmed_by').references(() => user.id),
    withdrawnAt: text('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => user.id),
  },
  (table) => [index('date_override_person').on(table.personId), index('date_override_stay').on(table.stayId)],
)

/** A calendar of working days as a person of the facility keeps it; `id` is the calendar's own. */
export const workingCalendar = sqliteTable('working_calendar', {
  id: id(),
  contents: text('contents').notNull(),
  confirmedOn: text('confirmed_on'),
  confirmedBy: text('confirmed_by').references(() => user.id),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
})

/** What the facility set of the law; one row. `null` is what the program suggests. */
export const lawSetting = sqliteTable('law_setting', {
  id: id(),
  activePacks: text('active_packs'),
  houseAlarms: text('house_alarms'),
})

/** Rules laid over a shipped pack, or a pack of the facility's own. Shipped packs are never edited. */
export const packOverlay = sqliteTable(
  'pack_overlay',
  {
    id: id(),
    packId: text('pack_id').notNull(),
    contents: text('contents').notNull(),
    fromOn: text('from_on').notNull(),
    note: text('note').notNull(),
    state: text('state').notNull(),
    draftedBy: text('drafted_by').notNull(),
    draftedAt: text('drafted_at').notNull(),
    proposedAt: text('proposed_at'),
    proposedBy: text('proposed_by').references(() => user.id),
    approvedAt: text('approved_at'),
    approvedBy: text('approved_by').references(() => user.id),
    publishedAt: text('published_at'),
    publishedBy: text('published_by').references(() => user.id),
  },
  (table) => [index('pack_overlay_pack').on(table.packId)],
)

/** A law as it was applied, kept once for all results that were computed with it. */
export const keptLaw = sqliteTable('kept_law', {
  id: id(),
  contents: text('contents').notNull(),
  keptAt: text('kept_at').notNull(),
})

/** A result that was printed or handed out: what it rested on, and what it said. */
export const keptResult = sqliteTable(
  'kept_result',
  {
    id: id(),
    personId: personId(),
    lawId: text('law_id')
      .notNull()
      .references(() => keptLaw.id),
    asOf: text('as_of').notNull(),
    knownAt: text('known_at').notNull(),
    purpose: text('purpose').notNull(),
    keptFacts: text('kept_facts').notNull(),
    keptFindings: text('kept_findings').notNull(),
    keptAt: text('kept_at').notNull(),
    keptBy: text('kept_by')
      .notNull()
      .references(() => user.id),
  },
  (table) => [index('kept_result_person').on(table.personId), index('kept_result_law').on(table.lawId)],
)
