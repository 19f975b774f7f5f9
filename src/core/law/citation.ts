import { z } from 'zod'

/**
 * Where a rule comes from: the text and article, the address at which to read it, and the operative
 * words in short. A house setting is its own source and has an address that starts with `habeas:`.
 */
export const citationSchema = z.strictObject({
  cite: z.string().trim().min(1).max(500),
  source: z
    .string()
    .max(1000)
    .regex(/^(https?:\/\/|habeas:)\S+$/, { error: 'pack.notAnAddress' }),
  says: z.string().trim().min(1).max(2000),
})
export type Citation = z.infer<typeof citationSchema>
