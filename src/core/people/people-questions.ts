import { z } from 'zod'
import { query } from '../question'

/** A person found by name, number or identifier, with enough beside the name to tell two apart. */
const foundPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  scriptName: z.string(),
  number: z.string().nullable(),
  birth: z.string(),
  held: z.boolean(),
  unit: z.string().nullable(),
})
export type FoundPerson = z.infer<typeof foundPersonSchema>

/** Finding people by a name in any spelling, or by a number. */
export const peopleQuestions = {
  'people.search': query({
    input: z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(12) }),
    output: z.array(foundPersonSchema),
  }),
} as const
