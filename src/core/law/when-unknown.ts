import { z } from 'zod'

/**
 * What an unknown condition means. `applies`: it counts as met until it is known. `ask`: the finding names
 * what is missing. `does-not-apply`: it needs a positive fact.
 */
export const whenUnknownSchema = z.enum(['applies', 'ask', 'does-not-apply'])
export type WhenUnknown = z.infer<typeof whenUnknownSchema>
