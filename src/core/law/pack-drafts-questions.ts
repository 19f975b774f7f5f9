import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { plainDateSchema } from '../dates/plain-date'
import { command, query } from '../question'
import { findingKinds } from './finding'
import { localizedSchema } from './localized'
import type { Pack } from './pack'

const id = z.string().min(1).max(60)

const person = z.object({ id: z.string(), name: z.string() })

/** A draft of rules to be laid over a pack, with who did what to it. */
const packDraftSchema = z.object({
  id: z.string(),
  packId: z.string(),
  state: z.enum(['draft', 'proposed', 'published']),
  /** First day on which what it changes counts. */
  fromOn: plainDateSchema,
  note: z.string(),
  rules: z.number(),
  draftedBy: z.array(person),
  draftedAt: instantSchema,
  proposedBy: person.nullable(),
  proposedAt: instantSchema.nullable(),
  approvedBy: person.nullable(),
  approvedAt: instantSchema.nullable(),
  publishedBy: person.nullable(),
  publishedAt: instantSchema.nullable(),
  /** Whether the asker may approve it: never what they drafted or proposed themselves. */
  mayApprove: z.boolean(),
})
export type PackDraft = z.infer<typeof packDraftSchema>

/** The state and dates of one line for one person. */
const datesOfLineSchema = z.object({
  state: z.enum(findingKinds),
  earliest: instantSchema.nullable(),
  latest: instantSchema.nullable(),
})
export type DatesOfLine = z.infer<typeof datesOfLineSchema>

const wanted = z.union([
  z.object({ id }),
  z.object({ packId: z.string().min(1).max(100), contents: z.unknown(), fromOn: plainDateSchema }),
])

/** Changes of a pack on their way: drafted, previewed, proposed, approved by another, published. */
export const packDraftsQuestions = {
  'packDrafts.list': query({ input: z.object({}), output: z.array(packDraftSchema) }),
  'packDrafts.get': query({
    input: z.object({ id }),
    output: packDraftSchema.extend({ contents: z.custom<Pack>() }),
  }),
  /** A new draft without an id. Saving one that is proposed makes it a draft again, unapproved. */
  'packDrafts.save': command({
    input: z.object({
      id: id.nullable(),
      packId: z.string().min(1).max(100),
      /** A pack of the changed and added rules only, or of all: rules that do not differ are left out. */
      contents: z.unknown(),
      fromOn: plainDateSchema,
      note: z.string().trim().min(1, 'field.required').max(2000),
    }),
    output: z.object({ id: z.string() }),
  }),
  /** Whose dates would move among everyone held, and who would become overdue or stop being so. */
  'packDrafts.preview': query({
    input: z.object({ draft: wanted, asOf: instantSchema.optional() }),
    output: z.object({
      asOf: instantSchema,
      held: z.number(),
      people: z.number(),
      moved: z.number(),
      becomeOverdue: z.number(),
      stopBeingOverdue: z.number(),
      becomeUnknown: z.number(),
      /** The first 500: who becomes overdue first, then who stops being so, then the rest. */
      rows: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          packId: z.string(),
          ruleId: z.string(),
          line: z.string(),
          title: localizedSchema,
          /** `null` where the rule is new, or would be gone. */
          before: datesOfLineSchema.nullable(),
          after: datesOfLineSchema.nullable(),
          change: z.enum(['becomes-overdue', 'stops-being-overdue', 'becomes-unknown', 'moves']),
        }),
      ),
      /** Rules that rest on protected facts which the asker may not read are left out, and counted here. */
      restrictedRules: z.number(),
      /** Calendars by which the draft's rules count and that nobody confirmed here, so their dates may differ. */
      unconfirmedCalendars: z.array(z.string()),
    }),
  }),
  'packDrafts.propose': command({ input: z.object({ id }), output: z.null() }),
  'packDrafts.approve': command({ input: z.object({ id }), output: z.null() }),
  'packDrafts.publish': command({ input: z.object({ id }), output: z.null() }),
  'packDrafts.discard': command({
    input: z.object({ id, reason: z.string().trim().min(1, 'field.required').max(2000) }),
    output: z.null(),
  }),
} as const
