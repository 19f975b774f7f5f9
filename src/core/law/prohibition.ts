import { z } from 'zod'
import { expressionSchema } from './expression'
import { momentNameSchema } from './facts/moment-name'

/**
 * What a prohibition forbids and how firmly. `absolute`: breached at hour zero, nothing excuses it. A
 * `presumption` is breached only while what `unless` asks for is not recorded: "reason missing".
 */
export const prohibitionSchema = z
  .strictObject({
    strength: z.enum(['absolute', 'presumption']),
    /** Holding the person at all, or one act. */
    forbids: z.union([z.literal('holding'), z.strictObject({ act: momentNameSchema })]),
    unless: expressionSchema.nullable(),
    /**
     * Whether `unless` excuses only from then on. A reason that is written down later explains the holding; an authority
     * that comes later, as a court's order does, allows nothing that came before it: that time stays a breach that has
     * ended.
     */
    onlyFromThen: z.boolean().default(false),
    /** Forbidden only until the line's time has run (a notice period); otherwise for as long as it applies. */
    onlyDuringTheTime: z.boolean(),
  })
  .refine(({ strength, unless }) => (strength === 'presumption') === (unless !== null), {
    path: ['unless'],
    error: 'pack.presumptionNeedsItsReason',
  })
export type Prohibition = z.infer<typeof prohibitionSchema>
