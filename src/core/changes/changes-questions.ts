import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { command, query } from '../question'

/** One action as the log tells it: who did what to how many things, and whether it can be undone. */
export const actionSchema = z.object({
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

/** One field of one thing, as it was changed by one action. `null` is "not there". */
export const fieldChangeSchema = z.object({
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
})
export type FieldChange = z.infer<typeof fieldChangeSchema>

export const changesQuestions = {
  'actions.list': query({
    input: z.object({
      limit: z.number().int().min(1).max(500).default(100),
      beforeSeq: z.number().optional(),
    }),
    output: z.array(actionSchema),
  }),
  'actions.last': query({ input: z.object({}), output: actionSchema.nullable() }),
  'actions.undo': command({
    input: z.object({ actionId: z.string(), reason: z.string().max(2000).default('') }),
    output: z.object({ entries: z.number() }),
  }),
} as const
