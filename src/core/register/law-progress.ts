import { z } from 'zod'
import { instantSchema } from '../dates/instant'

/**
 * How far the law of everyone held is worked out. `ready`: at the instant asked about. `renewing`: as it stood
 * at `asOf`, a moment ago. `reading`: `done` of `of` people are read, nothing is said yet. `failed`: it cannot
 * be worked out.
 */
export const lawProgressSchema = z.object({
  state: z.enum(['ready', 'renewing', 'reading', 'failed']),
  asOf: instantSchema.nullable(),
  done: z.number(),
  of: z.number(),
})
export type LawProgress = z.infer<typeof lawProgressSchema>
