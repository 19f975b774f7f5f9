import { z } from 'zod'
import { correctionSchema } from '../changes/correction'
import { happenedPrecisionSchema } from '../custody/event'
import { instantSchema } from '../dates/instant'
import { conditionNameSchema } from '../law/facts/condition-name'
import { milestoneKindSchema } from '../law/facts/moment-name'

const recorded = { recordedAt: instantSchema, recordedByName: z.string() }

/** A milestone of the case, or a step owed to the person, as a file shows it. */
export const fileMilestoneSchema = z.object({
  id: z.string(),
  stayId: z.string().nullable(),
  kind: milestoneKindSchema,
  happenedAt: instantSchema.nullable(),
  happenedPrecision: happenedPrecisionSchema,
  /** The moment that it fixes: a hearing that is set for a day. */
  forAt: instantSchema.nullable(),
  note: z.string(),
  ...recorded,
  enteredInError: z.boolean(),
  correction: correctionSchema.nullable(),
})
export type FileMilestone = z.infer<typeof fileMilestoneSchema>

/** A yes or a no to a fact that rules ask about, as a file shows it. */
export const fileAnswerSchema = z.object({
  id: z.string(),
  fact: conditionNameSchema,
  value: z.enum(['yes', 'no']),
  fromAt: instantSchema.nullable(),
  untilAt: instantSchema.nullable(),
  note: z.string(),
  ...recorded,
  enteredInError: z.boolean(),
})
export type FileAnswer = z.infer<typeof fileAnswerSchema>

/** An extension that was ordered of the limit of one rule, as a file shows it. */
export const fileExtensionSchema = z.object({
  id: z.string(),
  ruleId: z.string(),
  extension: z.string(),
  orderedAt: instantSchema.nullable(),
  ground: z.string().nullable(),
  untilAt: instantSchema.nullable(),
  note: z.string(),
  ...recorded,
  enteredInError: z.boolean(),
})
export type FileExtension = z.infer<typeof fileExtensionSchema>
