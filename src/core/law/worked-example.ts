import { z } from 'zod'
import { zoneSchema } from '../dates/is-zone'
import { factNameSchema } from './fact-name'
import { offsetTextSchema, personDocumentSchema } from './facts/person-document'
import { findingKinds } from './finding'

/** The five moments that every rule owes an example for, and any further one. */
export const exampleCases = ['before', 'at', 'after', 'missing-fact', 'outside'] as const

/**
 * A worked example: the facts of a made-up person, an instant, and the finding that the rule must give,
 * with the arithmetic in plain words for someone who checks it with a pencil. It runs as a test. What
 * `expect` does not name, the example makes no claim about; `dueEarliest: null` claims that there is none.
 */
export const workedExampleSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  case: z.enum([...exampleCases, 'further']),
  zone: zoneSchema,
  person: personDocumentSchema,
  asOf: offsetTextSchema,
  /** Which line of the rule; its first one without it. */
  line: z.string().max(100).optional(),
  expect: z.strictObject({
    state: z.enum(findingKinds),
    dueEarliest: offsetTextSchema.nullable().optional(),
    dueLatest: offsetTextSchema.nullable().optional(),
    since: offsetTextSchema.optional(),
    missing: z.array(factNameSchema).optional(),
  }),
  workings: z.string().trim().min(1).max(1000),
})
export type WorkedExample = z.infer<typeof workedExampleSchema>
