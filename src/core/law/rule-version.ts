import { z } from 'zod'
import { plainDateSchema } from '../dates/plain-date'
import { challengeSchema } from './challenge'
import { citationSchema } from './citation'
import { expressionSchema } from './expression'
import { lineSchema } from './line'
import { localizedSchema } from './localized'
import { prohibitionSchema } from './prohibition'
import { whenUnknownSchema } from './when-unknown'

/**
 * What may follow when a limit passes or a duty falls due. The list is closed and holds nothing that
 * takes liberty: a rule may never answer "detain". `show` only shows.
 */
export const outcomes = [
  'show',
  'release',
  'review',
  'present-to-judge',
  'alternative',
  'notify',
  'transfer-to-protection',
  'record-reasons',
  'keep-silent',
] as const

const linesDiffer = (lines: readonly { readonly line: string }[]): boolean =>
  new Set(lines.map(({ line }) => line)).size === lines.length

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
    /**
     * `in-force`; `set-aside`: printed still, but a court has disapplied it: shown, never an alarm;
     * `not-yet`: agreed or adopted and not applicable.
     */
    standing: z.enum(['in-force', 'set-aside', 'not-yet']),
    /** Whom it applies to, beyond being held. */
    appliesTo: z.union([z.literal('everyone-held'), expressionSchema]),
    whenUnknown: whenUnknownSchema,
    lines: z.array(lineSchema).min(1).max(6).refine(linesDiffer, { error: 'pack.sameIdTwice' }),
    /** For rules of the kind `prohibition`. */
    prohibition: prohibitionSchema.nullable(),
    consequence: z.strictObject({ outcome: z.enum(outcomes), sentence: localizedSchema }),
    /** Who decides when it falls due. */
    decider: localizedSchema,
    citations: z.array(citationSchema).min(1).max(20),
    /** `read` in the law or judgment, `reported` by others, `not-confirmed`; `not-law` is for house marks. */
    howSure: z.enum(['read', 'reported', 'not-confirmed', 'not-law']),
    /** What is doubtful and which reading is taken until it is checked; `null` where nothing is. */
    doubt: localizedSchema.nullable(),
    /** What may keep the text from holding, as a fact beside its dates; `null` where nothing does. */
    challenge: challengeSchema.nullable().default(null),
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
