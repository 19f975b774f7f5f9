import { z } from 'zod'
import { fieldGroupSchema } from '../access/roles'
import { instantSchema } from '../dates/instant'
import { command, job, query } from '../question'

/** One action as the log tells it: who did what to how many things, and whether it can be undone. */
const actionSchema = z.object({
  actionId: z.string(),
  command: z.string(),
  recordedAt: instantSchema,
  userId: z.string(),
  userName: z.string(),
  firstSeq: z.number(),
  lastSeq: z.number(),
  entries: z.number(),
  undone: z.boolean(),
})
export type Action = z.infer<typeof actionSchema>

/**
 * One field of one thing, as it was changed by one action. `null` is "not there". A field of a group
 * that the asker may not read is listed as `restricted`, without its values.
 */
const fieldChangeSchema = z.object({
  seq: z.number(),
  actionId: z.string(),
  recordedAt: instantSchema,
  userName: z.string(),
  command: z.string(),
  entity: z.string(),
  entityId: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string(),
  restricted: fieldGroupSchema.nullable(),
  /** Whether the value from before can be put back by itself. */
  canRestore: z.boolean(),
})
export type FieldChange = z.infer<typeof fieldChangeSchema>

/** One page of a history, newest first; `more` is true where older changes follow. */
const historySchema = z.object({ changes: z.array(fieldChangeSchema), more: z.boolean() })

const page = {
  limit: z.number().int().min(1).max(500).default(200),
  /** Only changes of entries before this one. */
  beforeSeq: z.number().optional(),
}

/** What a verification found. `seq` is the first entry that cannot be believed. */
const verificationSchema = z.object({
  at: instantSchema,
  entries: z.number(),
  erased: z.number(),
  backDated: z.object({ count: z.number(), firstSeq: z.number().nullable() }),
  entriesPerSecond: z.number(),
  /** The head of the log: its last entry and the beginning of its hash, as printed on exports. */
  head: z.object({ seq: z.number(), hash: z.string() }),
  broken: z
    .object({
      seq: z.number(),
      why: z.enum(['gap', 'contents', 'hash', 'end', 'other-log']),
      recordedAt: instantSchema.nullable(),
    })
    .nullable(),
  /** Rows compared with the log; `null` where the log is broken. */
  rows: z.number().nullable(),
  notComparable: z.number(),
  stray: z
    .object({
      entity: z.string(),
      id: z.string(),
      why: z.enum(['changed', 'not-in-log', 'gone', 'misfit']),
    })
    .nullable(),
})
export type Verification = z.infer<typeof verificationSchema>

/** How far the last walk over the log and the rows is, or what it found. `why` is a message key. */
const verifyStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('running'),
    stage: z.enum(['log', 'rows']),
    done: z.number(),
    of: z.number(),
  }),
  z.object({ kind: z.literal('done'), verification: verificationSchema }),
  z.object({ kind: z.literal('failed'), why: z.string() }),
])
export type VerifyState = z.infer<typeof verifyStateSchema>

/** Records that were known to be in the register and are not: its last pages were lost, or it is an older copy. */
const missingRecordsSchema = z.object({
  kind: z.enum(['missing', 'different']),
  lastRecordedAt: instantSchema.nullable(),
  notedSeq: z.number(),
  notedAt: instantSchema,
  /** The newest verified backup that holds more than the register, if there is one. */
  newestBackup: z.object({ id: z.string(), madeAt: instantSchema, entries: z.number() }).nullable(),
})
export type MissingRecordsNotice = z.infer<typeof missingRecordsSchema>

/** What was changed, by whom and what stood there before; taking it back, and the proof that nobody rewrote it. */
export const changesQuestions = {
  'changes.ofPerson': query({
    input: z.object({ personId: z.string().max(60), ...page }),
    output: historySchema,
  }),
  'changes.ofThing': query({ input: z.object({ id: z.string().max(60), ...page }), output: historySchema }),
  /** Puts back, as a new change, what a field was before an entry changed it. */
  'changes.restoreValue': command({
    input: z.object({
      entity: z.string().max(40),
      id: z.string().max(60),
      field: z.string().max(40),
      seq: z.number().int().positive(),
      reason: z.string().trim().min(1, 'field.required').max(2000),
    }),
    output: z.null(),
  }),
  /** Starts a walk over the whole log and every row; `changelog.progress` tells the rest. */
  'changelog.verify': job({ input: z.object({}), output: z.null() }),
  'changelog.progress': query({ input: z.object({}), output: verifyStateSchema }),
  'changelog.missing': query({ input: z.object({}), output: missingRecordsSchema.nullable() }),
  /** Says that the missing records were noticed; only then does the register accept changes again. */
  'changelog.acknowledgeMissing': command({
    input: z.object({ reason: z.string().trim().min(1, 'field.required').max(2000) }),
    output: z.null(),
  }),
  'actions.list': query({
    input: z.object({
      limit: z.number().int().min(1).max(500).default(100),
      beforeSeq: z.number().optional(),
    }),
    output: z.array(actionSchema),
  }),
  'actions.last': query({ input: z.object({}), output: actionSchema.nullable() }),
  'actions.undo': job({
    input: z.object({ actionId: z.string(), reason: z.string().max(2000).default('') }),
    output: z.object({ entries: z.number() }),
  }),
} as const
