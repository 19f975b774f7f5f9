import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { fileAnswerSchema } from '../people/recorded-facts'
import { command, query } from '../question'
import { facilityFactSchema } from './facts/condition-name'

const id = z.string().min(1).max(60)
const reason = z.string().trim().min(1, 'field.required').max(2000)

/** An answer for the facility: what was said, from when until when, by whom, and whether it was withdrawn. */
const facilityAnswerSchema = fileAnswerSchema.extend({ fact: facilityFactSchema })
export type FacilityAnswer = z.infer<typeof facilityAnswerSchema>

/** What is true of the place or its territory, recorded once for everyone there. */
export const facilityAnswersQuestions = {
  'facilityAnswers.list': query({
    input: z.object({}),
    output: z.object({
      /** `isAsked`: whether a rule of the law that counts here looks at it. `standsId`: the answer that counts now. */
      facts: z.array(
        z.object({ fact: facilityFactSchema, isAsked: z.boolean(), standsId: z.string().nullable() }),
      ),
      /** Newest first, withdrawn ones too. */
      answers: z.array(facilityAnswerSchema),
    }),
  }),
  /**
   * At each moment one answer stands: one that lasts ends where the new one begins, and any other overlap is refused.
   */
  'facilityAnswers.give': command({
    input: z.object({
      fact: facilityFactSchema,
      value: z.enum(['yes', 'no']),
      /** `null`: as far back as the file goes. */
      fromAt: instantSchema.nullable(),
      untilAt: instantSchema.nullable(),
      note: z.string().trim().max(4000),
    }),
    output: z.object({ id: z.string() }),
  }),
  'facilityAnswers.end': command({
    input: z.object({ id, untilAt: instantSchema, reason }),
    output: z.null(),
  }),
  /** It stays visible and counts for nobody. */
  'facilityAnswers.withdraw': command({ input: z.object({ id, reason }), output: z.null() }),
} as const
