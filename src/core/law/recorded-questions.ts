import { z } from 'zod'
import { momentSchema } from '../custody/moment'
import { instantSchema } from '../dates/instant'
import { command } from '../question'
import { conditionNameSchema } from './facts/condition-name'
import { milestoneKindSchema } from './facts/moment-name'
import { overrideReasonSchema } from './override'

const id = z.string().min(1).max(60)
const name = z.string().min(1).max(100)
const note = z.string().trim().max(4000)
const reason = z.string().trim().min(1, 'field.required').max(2000)
const made = z.object({ id: z.string() })

/** What people record beside custody so that rules can look at it, and what they say of a date. */
export const recordedQuestions = {
  /** Whoever works with people may record one, also of a group that they may not read afterwards. */
  'milestones.record': command({
    input: z.object({
      personId: id,
      stayId: id.nullable(),
      kind: milestoneKindSchema,
      happened: momentSchema,
      /** The moment that it fixes: a hearing that is set for a day. */
      forAt: instantSchema.nullable(),
      note,
    }),
    output: made,
  }),
  'milestones.correct': command({
    input: z.object({
      id,
      happened: momentSchema.optional(),
      forAt: instantSchema.nullable().optional(),
      note: note.optional(),
      reason,
    }),
    output: z.null(),
  }),
  /** It stays visible and counts for nothing. */
  'milestones.withdraw': command({ input: z.object({ id, reason }), output: z.null() }),
  'answers.give': command({
    input: z.object({
      personId: id,
      fact: conditionNameSchema,
      value: z.enum(['yes', 'no']),
      /** `null`: as far back as the file goes. */
      fromAt: instantSchema.nullable(),
      untilAt: instantSchema.nullable(),
      note,
    }),
    output: made,
  }),
  'answers.end': command({ input: z.object({ id, untilAt: instantSchema, reason }), output: z.null() }),
  'answers.withdraw': command({ input: z.object({ id, reason }), output: z.null() }),
  'extensions.record': command({
    input: z.object({
      stayId: id,
      ruleId: name,
      extension: name,
      orderedAt: instantSchema.nullable(),
      ground: z.string().trim().max(500).nullable(),
      untilAt: instantSchema.nullable(),
      note,
    }),
    output: made,
  }),
  'extensions.withdraw': command({ input: z.object({ id, reason }), output: z.null() }),
  /** Says that a computed date is another. It drives nothing until a second user confirms it. */
  'overrides.ask': command({
    input: z.object({
      personId: id,
      ruleId: name,
      line: name,
      otherAt: instantSchema,
      reason: overrideReasonSchema,
      note: reason,
    }),
    output: made,
  }),
  'overrides.confirm': command({ input: z.object({ id }), output: z.null() }),
  'overrides.withdraw': command({ input: z.object({ id, reason }), output: z.null() }),
} as const
