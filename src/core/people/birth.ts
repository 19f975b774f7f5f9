import { z } from 'zod'
import { plainDateSchema } from '../dates/plain-date'

/**
 * What is known of a birth, and how. Nothing is filled in: a year stays a year, and an age that was
 * only said keeps the day on which it was said. `disputed`: the person claims a birth date that the
 * authority does not accept; `recordedOn` is the authority's, where it has one.
 */
export const birthSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), on: plainDateSchema }),
  z.object({ kind: z.literal('year'), year: z.number().int().min(1850).max(2200) }),
  z.object({
    kind: z.literal('estimated'),
    statedAge: z.number().int().min(0).max(120),
    statedOn: plainDateSchema,
  }),
  z.object({
    kind: z.literal('disputed'),
    claimedOn: plainDateSchema,
    recordedOn: plainDateSchema.nullable(),
  }),
  z.object({ kind: z.literal('unknown') }),
])
export type Birth = z.infer<typeof birthSchema>
