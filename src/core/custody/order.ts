import { z } from 'zod'
import { instantSchema } from '../dates/instant'

/** Which law an order rests on. `mixed`: migration and criminal law at once. */
export const orderKinds = ['immigration', 'criminal', 'mixed'] as const

/** The written authority to hold someone. A time that is not known stays `null` and covers nothing. */
export const orderFactsSchema = z.object({
  kind: z.enum(orderKinds),
  /** The ground in law, in the words of the order. */
  ground: z.string().trim().max(500),
  authority: z.string().trim().max(200),
  number: z.string().trim().max(120),
  issuedAt: instantSchema.nullable(),
  servedAt: instantSchema.nullable(),
  effectiveFrom: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
})
export type OrderFacts = z.infer<typeof orderFactsSchema>
