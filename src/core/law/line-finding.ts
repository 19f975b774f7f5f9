import { z } from 'zod'
import { fieldGroupSchema } from '../access/roles'
import { instantSchema } from '../dates/instant'
import { plainDateSchema } from '../dates/plain-date'
import { challengeNowSchema } from './challenge'
import type { Citation } from './citation'
import { drivenStates } from './driven-state'
import { momentNameSchema } from './facts/moment-name'
import type { Finding } from './finding'
import { localizedSchema } from './localized'
import { overrideSchema } from './override'
import { forces, ruleKinds } from './rule'
import { outcomes } from './rule-version'

/** A finding with everything that has to stand beside it on screen and in print. */
export const shownFindingSchema = z.object({
  restricted: z.literal(false),
  packId: z.string(),
  ruleId: z.string(),
  line: z.string(),
  role: z.enum(['limit', 'protective', 'target', 'house']),
  kind: z.enum(ruleKinds),
  title: localizedSchema,
  sentence: localizedSchema,
  /** What distinguishes the line; `null` for a rule's only line. */
  label: localizedSchema.nullable(),
  force: z.enum(forces),
  /** These are `null` where no version of the rule could be chosen. */
  standing: z.enum(['in-force', 'set-aside', 'not-yet']).nullable(),
  howSure: z.enum(['read', 'reported', 'not-confirmed', 'not-law']).nullable(),
  citations: z.array(z.custom<Citation>()),
  consequence: z.object({ outcome: z.enum(outcomes), sentence: localizedSchema }).nullable(),
  decider: localizedSchema.nullable(),
  doubt: localizedSchema.nullable(),
  /** What may keep the text from holding, and whether it is recorded as so. */
  challenge: challengeNowSchema.nullable(),
  /** The acts that meet the duty; empty for one that nothing meets. */
  metBy: z.array(momentNameSchema),
  /** The extensions that the text allows. */
  extendedBy: z.array(z.object({ extension: z.string(), label: localizedSchema })),
  /** From when until when the version that was applied is in force; `null` within: no such bound is known. */
  version: z.object({ from: plainDateSchema.nullable(), until: plainDateSchema.nullable() }).nullable(),
  textCheckedOn: plainDateSchema.nullable(),
  reviewBy: plainDateSchema.nullable(),
  /** The day by which the text was to be checked again has passed. */
  isPastReview: z.boolean(),
  /** The rule is taken to apply although a condition is unknown. */
  isAssumed: z.boolean(),
  isHouse: z.boolean(),
  /** The text gives no number, so its date is an alarm of the house. */
  isHouseAlarm: z.boolean(),
  isAlarm: z.boolean(),
  finding: z.custom<Finding>(),
  /** The protected groups that the rule rests on. */
  groups: z.array(fieldGroupSchema),
  /** `open-facts`: of these groups the reader may not read all, so what they hold played no part. */
  computedFrom: z.enum(['all-facts', 'open-facts']),
  override: overrideSchema.nullable(),
  /** The earlier of the computed date and a confirmed other one. */
  drivesAt: instantSchema.nullable(),
  /** What that date makes of the line where it is another than the computed one and says more. */
  driven: z.enum(drivenStates).nullable(),
})
export type ShownFinding = z.infer<typeof shownFindingSchema>

/** A rule that rests on facts which the reader may not read: neither what it says nor where it stands. */
const restrictedFindingSchema = z.object({
  restricted: z.literal(true),
  packId: z.string(),
  groups: z.array(fieldGroupSchema),
})

/** One line of one rule for one person, as a reader may see it. */
export const lineFindingSchema = z.discriminatedUnion('restricted', [
  shownFindingSchema,
  restrictedFindingSchema,
])
export type LineFinding = z.infer<typeof lineFindingSchema>
