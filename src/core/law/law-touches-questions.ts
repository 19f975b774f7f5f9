import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { query } from '../question'

/** Whom the rules touch, in numbers. */
export const lawTouchesQuestions = {
  /** How many of those held each rule of the active packs applies to, and how many of them ask for action. */
  'law.touches': query({
    input: z.object({ asOf: instantSchema.optional() }),
    output: z.object({
      asOf: instantSchema,
      held: z.number(),
      rules: z.array(
        z.object({
          packId: z.string(),
          ruleId: z.string(),
          people: z.number(),
          /** Overdue, disputed, breached, or waiting for a fact. */
          alarms: z.number(),
        }),
      ),
      /** Rules that rest on protected facts which the asker may not read: nothing is counted of them. */
      restricted: z.array(z.object({ packId: z.string(), ruleId: z.string() })),
    }),
  }),
} as const
