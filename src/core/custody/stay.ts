import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { eventKindSchema, happenedPrecisionSchema } from './event'

/** The kinds of event that end a deprivation of liberty. */
export const endKinds = ['release', 'removal', 'death'] as const
export type EndKind = (typeof endKinds)[number]

/** A moment known within bounds: at or after `earliest`, and no later than `latest`. Equal when exact. */
const readingSchema = z.object({ earliest: instantSchema, latest: instantSchema })
export type Reading = z.infer<typeof readingSchema>

/**
 * When liberty was taken. `at` is the earliest defensible instant, `null` while unknown. `notAfter`
 * is the latest one; it may be known when `at` is not: someone who has arrived was stopped before.
 */
const stayStartSchema = z.object({
  at: instantSchema.nullable(),
  notAfter: instantSchema.nullable(),
  kind: eventKindSchema.nullable(),
  precision: happenedPrecisionSchema,
})
export type StayStart = z.infer<typeof stayStartSchema>

/**
 * When liberty was given back, or the person died. `at` is `null` when the end is recorded without
 * its time; it then lies between `notBefore`, the last sign of custody, and `notAfter`, its entry.
 */
const stayEndSchema = z.object({
  at: instantSchema.nullable(),
  notBefore: instantSchema.nullable(),
  notAfter: instantSchema,
  kind: z.enum(endKinds),
  precision: happenedPrecisionSchema,
})
export type StayEnd = z.infer<typeof stayEndSchema>

/**
 * Contradictions and gaps in the events of a stay, each with the events concerned. None of them stops
 * the arithmetic; each is resolved toward the longer time held, and listed for someone to mend.
 */
const stayProblemSchema = z.object({
  kind: z.enum([
    'start-missing',
    'start-time-unknown',
    'start-inferred',
    'starts-out-of-order',
    'end-before-start',
    'end-time-unknown',
    'more-than-one-end',
    'event-after-end',
    'escaped-twice',
    'recapture-missing',
    'recapture-without-escape',
    'pause-time-unknown',
  ]),
  eventIds: z.array(z.string()),
})
export type StayProblem = z.infer<typeof stayProblemSchema>

/**
 * One deprivation of liberty, as its events tell it. An escape does not end it and does not count
 * as time held: see `stayFromEvents`. A transfer, a hospital bed and an escorted absence do count.
 */
export const staySchema = z.object({
  start: stayStartSchema,
  end: stayEndSchema.nullable(),
  atLarge: z.array(z.object({ from: readingSchema, until: readingSchema.nullable() })),
  problems: z.array(stayProblemSchema),
})
export type Stay = z.infer<typeof staySchema>
