import { z } from 'zod'
import { localizedSchema } from './localized'
import { type Rule, ruleSchema } from './rule'

const idsDiffer = (rules: readonly Rule[]): boolean =>
  new Set(rules.map(({ id }) => id)).size === rules.length

/** The rules of one jurisdiction or baseline, as one file. `format` is the version of this schema. */
export const packSchema = z.strictObject({
  format: z.literal(2),
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'pack.notAnId' }),
  /** The state whose law it is, as ISO 3166-1 alpha-2; `null` for a baseline of several states. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  title: localizedSchema,
  /** What the pack is and is not, in a sentence or two. */
  note: localizedSchema,
  rules: z.array(ruleSchema).min(1).max(2000).refine(idsDiffer, { error: 'pack.sameIdTwice' }),
})
export type Pack = z.infer<typeof packSchema>
