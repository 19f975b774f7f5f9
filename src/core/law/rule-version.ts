import { z } from 'zod'
import { plainDateSchema } from '../dates/plain-date.js'
import { citationSchema } from './citation.js'
import { clockSchema } from './clock.js'
import { localizedSchema } from './localized.js'

/**
 * What may follow when a limit passes or a duty falls due. The list is closed and holds nothing that
 * takes liberty: a rule may never answer "detain" (product.md, promise 4). `show` only shows.
 */
export const outcomes = [
  'show',
  'release',
  'review',
  'present-to-judge',
  'alternative',
  'notify',
  'transfer-to-protection',
] as const

/**
 * One dated state of a rule. The law changes by adding a version, never by editing one, so that an
 * answer for a past day stays what it was.
 */
export const ruleVersionSchema = z
  .strictObject({
    /** First day in force; `null` when it has always been so. */
    inForceFrom: plainDateSchema.nullable(),
    /** Last day in force; `null` while it is. */
    inForceUntil: plainDateSchema.nullable(),
    /** What starts the clock. The default liberty clock is the physical stop (law/limits.md 0.5). */
    startsFrom: z.enum(['physical-stop']),
    clock: clockSchema,
    /** Time at large is not time held, so it pauses every clock that counts time held. */
    pausedBy: z.tuple([z.literal('at-large')]),
    /** Extensions by order. None is computed yet, so a pack may name none. */
    extendedBy: z.tuple([]),
    /** The longest time with all extensions; `null` when the text names none. */
    absoluteMaximum: z.null(),
    consequence: z.strictObject({ outcome: z.enum(outcomes), sentence: localizedSchema }),
    /** Who decides when it falls due. */
    decider: localizedSchema,
    citations: z.array(citationSchema).min(1).max(20),
    /** `read` in the law or judgment, `reported` by others, `not-confirmed`; `not-law` is for house marks. */
    howSure: z.enum(['read', 'reported', 'not-confirmed', 'not-law']),
    textCheckedOn: plainDateSchema,
    reviewBy: plainDateSchema,
  })
  .refine(
    ({ inForceFrom, inForceUntil }) =>
      inForceFrom === null || inForceUntil === null || inForceFrom <= inForceUntil,
    { path: ['inForceUntil'], error: 'pack.endsBeforeItStarts' },
  )
  .refine(({ textCheckedOn, reviewBy }) => textCheckedOn < reviewBy, {
    path: ['reviewBy'],
    error: 'pack.reviewBeforeCheck',
  })
export type RuleVersion = z.infer<typeof ruleVersionSchema>
