import { z } from 'zod'
import { eventKindSchema } from '../custody/event.js'
import { instantFromOffsetText } from '../dates/instant-from-offset-text.js'
import { zoneSchema } from '../dates/is-zone.js'
import { factNameSchema } from './fact-name.js'
import { findingKinds } from './finding.js'

const offsetTextSchema = z.string().refine((text) => instantFromOffsetText(text) !== null, {
  error: 'pack.notATimeWithOffset',
})

/** The five moments that every rule owes an example for, and any further one. */
export const exampleCases = ['before', 'at', 'after', 'missing-fact', 'outside'] as const

/**
 * A worked example: facts, an instant, and the finding that the rule must give, with the arithmetic
 * in plain words for someone who checks it with a pencil. It runs as a test. Times are local, with
 * their offset; `happened: null` is an event whose time nobody recorded.
 */
export const workedExampleSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  case: z.enum([...exampleCases, 'further']),
  zone: zoneSchema,
  events: z
    .array(
      z.strictObject({
        kind: eventKindSchema,
        happened: offsetTextSchema.nullable(),
        precision: z.enum(['minute', 'day']).optional(),
      }),
    )
    .max(50),
  asOf: offsetTextSchema,
  expect: z.strictObject({
    state: z.enum(findingKinds),
    dueEarliest: offsetTextSchema.optional(),
    dueLatest: offsetTextSchema.optional(),
    missing: z.array(factNameSchema).optional(),
  }),
  workings: z.string().trim().min(1).max(1000),
})
export type WorkedExample = z.infer<typeof workedExampleSchema>
