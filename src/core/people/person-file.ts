import { z } from 'zod'
import { fieldGroupSchema } from '../access/roles'
import { correctionSchema } from '../changes/correction'
import { eventKindSchema, happenedPrecisionSchema } from '../custody/event'
import { authorityStates } from '../custody/full-authority'
import { endKinds, staySchema } from '../custody/stay'
import { instantSchema } from '../dates/instant'
import { plainDateSchema } from '../dates/plain-date'
import type { Citation } from '../law/citation'
import type { Finding } from '../law/finding'
import { localizedSchema } from '../law/localized'
import { forces } from '../law/rule'
import type { Step } from '../law/step'
import { birthSchema } from './birth'
import { sexSchema } from './person'
import { fileAnswerSchema, fileExtensionSchema, fileMilestoneSchema } from './recorded-facts'

const recorded = { recordedAt: instantSchema, recordedByName: z.string() }

/** Time held as far as it is known; `longestMs` is `null` while the physical stop is missing. */
const heldTimeSchema = z.object({ shortestMs: z.number(), longestMs: z.number().nullable() })
export type HeldTime = z.infer<typeof heldTimeSchema>

/** An event of a stay, with what was typed apart from what happened. */
const fileEventSchema = z.object({
  id: z.string(),
  kind: eventKindSchema,
  happenedAt: instantSchema.nullable(),
  happenedPrecision: happenedPrecisionSchema,
  ...recorded,
  /** As `recordedAfter` counts it: the least where only the day is known. */
  enteredAfterMs: z.number().nullable(),
  /** Typed more than a day after it happened. */
  enteredLate: z.boolean(),
  place: z.string(),
  unitName: z.string().nullable(),
  note: z.string(),
  enteredInError: z.boolean(),
  correction: correctionSchema.nullable(),
})
export type FileEvent = z.infer<typeof fileEventSchema>

/** Where the person was kept, from when until when. */
const filePlacementSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  place: z.string(),
  kind: z.string(),
  fromAt: instantSchema,
  toAt: instantSchema.nullable(),
  ...recorded,
})
export type FilePlacement = z.infer<typeof filePlacementSchema>

/** A written authority to hold, as the file shows it. */
const fileOrderSchema = z.object({
  id: z.string(),
  kind: z.string(),
  ground: z.string(),
  authority: z.string(),
  number: z.string(),
  issuedAt: instantSchema.nullable(),
  servedAt: instantSchema.nullable(),
  effectiveFrom: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
  ...recorded,
  correction: correctionSchema.nullable(),
})
export type FileOrder = z.infer<typeof fileOrderSchema>

/** One stay with everything recorded of it, and what follows from that at the instant asked about. */
const fileStaySchema = z.object({
  id: z.string(),
  place: z.string(),
  told: staySchema,
  state: z.enum(['not-yet', 'held', 'at-large', 'ended']),
  endKind: z.enum(endKinds).nullable(),
  timeHeld: heldTimeSchema,
  events: z.array(fileEventSchema),
  placements: z.array(filePlacementSchema),
  orders: z.array(fileOrderSchema),
  /** The hours of the stay in the five states of the law, of which only `valid` is plain cover. */
  authority: z.object({
    intervals: z.array(
      z.object({
        state: z.enum(authorityStates),
        from: instantSchema,
        until: instantSchema.nullable(),
        ms: z.number(),
        orderId: z.string().nullable(),
      }),
    ),
    sumsMs: z.record(z.enum(authorityStates), z.number()),
    withoutOrder: z.object({ ms: z.number(), stretches: z.number() }),
    overlaps: z.array(
      z.object({
        from: instantSchema,
        until: instantSchema,
        ms: z.number(),
        orderIds: z.array(z.string()),
      }),
    ),
  }),
  extensions: z.array(fileExtensionSchema),
})
export type FileStay = z.infer<typeof fileStaySchema>

/** A fact that is missing and that a clock needs. */
const missingFactSchema = z.object({
  fact: z.enum(['physical-stop', 'end-time', 'escape-times', 'birth-date', 'order-times']),
  stayId: z.string().nullable(),
})
export type MissingFact = z.infer<typeof missingFactSchema>

/** A rule's finding for the stay under way (or the last one), with its working. */
const fileMarkSchema = z.object({
  packId: z.string(),
  ruleId: z.string(),
  title: localizedSchema,
  sentence: localizedSchema,
  force: z.enum(forces),
  howSure: z.string().nullable(),
  citation: z.custom<Citation | null>(),
  /** The length of the mark in milliseconds; `null` where no version of the rule is in force. */
  lengthMs: z.number().nullable(),
  finding: z.custom<Finding>(),
  steps: z.array(z.custom<Step>()),
})
export type FileMark = z.infer<typeof fileMarkSchema>

const openFlagSchema = z.object({
  id: z.string(),
  kind: z.string(),
  fromOn: plainDateSchema.nullable(),
  toOn: plainDateSchema.nullable(),
  source: z.string(),
  note: z.string(),
  ...recorded,
})

/** What a protected group holds: only that it does, and whether this reader may ask for it. */
const groupSummarySchema = z.object({
  group: fieldGroupSchema,
  restricted: z.boolean(),
  count: z.number(),
})
export type GroupSummary = z.infer<typeof groupSummarySchema>

/** A person's file as anyone who may open it sees it. Protected facts are not in it: see `person.reveal`. */
export const personFileSchema = z.object({
  id: z.string(),
  asOf: instantSchema,
  /**
   * `null`: as the register is known now. Else as it was known `at` an earlier instant, in which the family is left
   * out and the names of users and units are today's; `isWhole`: nothing of it was erased since.
   */
  known: z.object({ at: instantSchema, isWhole: z.boolean() }).nullable(),
  facts: z.object({
    number: z.string().nullable(),
    familyName: z.string(),
    givenName: z.string(),
    scriptName: z.string(),
    birth: birthSchema,
    sex: sexSchema,
    nationalities: z.array(z.string()),
    languages: z.array(z.string()),
    note: z.string(),
    identifiers: z.array(z.object({ id: z.string(), kind: z.string(), value: z.string() })),
  }),
  child: z.enum(['yes', 'presumed', 'no', 'unknown']),
  turnsEighteenOn: plainDateSchema.nullable(),
  unitName: z.string().nullable(),
  /** Newest first. */
  stays: z.array(fileStaySchema),
  /** Of the stay that is under way, or the last one; `null` without any stay. */
  continuous: heldTimeSchema.nullable(),
  /** Over all stays together. */
  cumulative: heldTimeSchema,
  missing: z.array(missingFactSchema),
  /** In the order of their packs; empty without any stay. */
  marks: z.array(fileMarkSchema),
  flags: z.array(openFlagSchema),
  /** Those of no protected group; the others through `person.reveal`. */
  milestones: z.array(fileMilestoneSchema),
  answers: z.array(fileAnswerSchema),
  groups: z.array(groupSummarySchema),
  family: z.array(
    z.object({
      memberId: z.string(),
      personId: z.string(),
      name: z.string(),
      relation: z.string(),
      held: z.boolean(),
    }),
  ),
})
export type PersonFile = z.infer<typeof personFileSchema>
