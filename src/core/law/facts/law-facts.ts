import { z } from 'zod'
import { eventKindSchema, happenedPrecisionSchema } from '../../custody/event'
import { orderKinds } from '../../custody/order'
import { instantSchema } from '../../dates/instant'
import { plainDateSchema } from '../../dates/plain-date'
import { flagKindSchema } from '../../flags/flag-kind'
import { birthSchema } from '../../people/birth'
import { sexSchema } from '../../people/person'
import { conditionNameSchema } from './condition-name'
import { milestoneKindSchema } from './moment-name'

/** An event of a stay as the law looks at it. */
const eventFactSchema = z.object({
  id: z.string(),
  kind: eventKindSchema,
  happenedAt: instantSchema.nullable(),
  happenedPrecision: happenedPrecisionSchema,
  recordedAt: instantSchema,
  enteredInError: z.boolean(),
})

/** A written authority to hold, as the law looks at it. */
const orderFactSchema = z.object({
  id: z.string(),
  kind: z.enum(orderKinds),
  issuedAt: instantSchema.nullable(),
  /** Without it to the minute; `day`: `issuedAt` is the start of that day in the facility's zone. */
  issuedPrecision: z.enum(['minute', 'day']).optional(),
  servedAt: instantSchema.nullable(),
  effectiveFrom: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
  recordedAt: instantSchema,
})

/** Where someone is kept, as far as a rule counts it: a hold room, a secure place, segregation. */
const placementFactSchema = z.object({
  kind: z.string(),
  fromAt: instantSchema,
  toAt: instantSchema.nullable(),
  recordedAt: instantSchema,
})

/** One deprivation of liberty with its events, orders and placements. */
const stayFactsSchema = z.object({
  id: z.string(),
  events: z.array(eventFactSchema),
  orders: z.array(orderFactSchema),
  placements: z.array(placementFactSchema),
})
export type StayFacts = z.infer<typeof stayFactsSchema>

/**
 * A milestone of the case or a duty done. `forAt` is the moment that it fixes, for the milestones that
 * fix one (a hearing that is set for a day); what counts then is known from `happenedAt` on.
 */
const milestoneSchema = z.object({
  id: z.string(),
  kind: milestoneKindSchema,
  happenedAt: instantSchema.nullable(),
  happenedPrecision: happenedPrecisionSchema,
  forAt: instantSchema.nullable(),
  /** As `issuedPrecision` of an order. */
  forPrecision: z.enum(['minute', 'day']).optional(),
  recordedAt: instantSchema,
  enteredInError: z.boolean(),
})
export type Milestone = z.infer<typeof milestoneSchema>

/** A flag on a person, by day. */
const flagFactSchema = z.object({
  kind: flagKindSchema,
  fromOn: plainDateSchema.nullable(),
  toOn: plainDateSchema.nullable(),
  recordedAt: instantSchema,
})

/**
 * A yes or a no that someone gave to a named fact, from an instant on (`null`: as far back as the file
 * goes) and until another. A yes outweighs a no that overlaps it: the protection stays.
 */
const answerSchema = z.object({
  fact: conditionNameSchema,
  value: z.enum(['yes', 'no']),
  fromAt: instantSchema.nullable(),
  untilAt: instantSchema.nullable(),
  recordedAt: instantSchema,
})
export type Answer = z.infer<typeof answerSchema>

/**
 * An extension of one rule's limit: which one, when it was ordered, on what ground, and until when if
 * the order itself says so.
 */
const extensionFactSchema = z.object({
  ruleId: z.string().min(1).max(100),
  extension: z.string().min(1).max(100),
  orderedAt: instantSchema.nullable(),
  ground: z.string().max(500).nullable(),
  untilAt: instantSchema.nullable(),
  recordedAt: instantSchema,
})
export type ExtensionFact = z.infer<typeof extensionFactSchema>

/** Everything the rules look at for one person. Instants are UTC; days are the facility's. */
const lawFactsSchema = z.object({
  birth: birthSchema,
  sex: sexSchema,
  nationalities: z.array(z.string()),
  stays: z.array(stayFactsSchema),
  milestones: z.array(milestoneSchema),
  flags: z.array(flagFactSchema),
  answers: z.array(answerSchema),
  /**
   * Answers for the facility: the same list for everyone. What is recorded of the person for the same fact and moment
   * outweighs them. Facts that were kept before there were any have none.
   */
  facilityAnswers: z.array(answerSchema).default([]),
  extensions: z.array(extensionFactSchema),
})
export type LawFacts = z.infer<typeof lawFactsSchema>
