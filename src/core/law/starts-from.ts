import { z } from 'zod'
import { momentNameSchema } from './facts/moment-name'

const moments = z.array(momentNameSchema).min(1).max(8)

/**
 * What starts a clock. It starts at the earliest recorded of `earliestOf`, but not before any of
 * `butNotBefore` (all of which are needed), and later still when one of `orLaterIfRecorded` is there.
 *
 * - `occurrence`: which of several recorded ones: the `first` of the stay, the `last`, or `each`, whose
 *   clocks stand side by side; the finding is then that of the first one not yet met. `butNotBefore` holds
 *   for each of them.
 * - `ifMissing`: `ask`: nobody can say when, so the finding names the fact. `not-started`: as long as
 *   it is not recorded it has not happened (no asylum claim, no clock for forwarding it).
 * - `elseDueOf`: a series that starts from an act of the authority starts from the end of that act's own
 *   time while the act is missing, so that never doing it is not rewarded.
 */
export const startsFromSchema = z.strictObject({
  earliestOf: moments,
  butNotBefore: z.array(momentNameSchema).max(8).default([]),
  orLaterIfRecorded: z.array(momentNameSchema).max(8).default([]),
  occurrence: z.enum(['first', 'last', 'each']).default('first'),
  ifMissing: z.enum(['ask', 'not-started']),
  elseDueOf: z.string().max(100).nullable().default(null),
})
export type StartsFrom = z.infer<typeof startsFromSchema>
