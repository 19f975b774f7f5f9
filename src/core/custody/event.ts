import { z } from 'zod'
import { type Instant, instantSchema } from '../dates/instant'

/**
 * What can happen in a stay. Two kinds are there as the partners of others:
 * `return`, the end of a hospital stay or an absence, and `recapture`, the end of an escape. Without
 * the first nobody can tell where a person is; without the second time at large would count as held.
 */
export const eventKinds = [
  'stop',
  'handover',
  'arrival',
  'placement',
  'transfer-out',
  'transfer-in',
  'hospital',
  'absence',
  'return',
  'escape',
  'recapture',
  'hearing',
  'release',
  'removal',
  'death',
  'birth',
] as const
export const eventKindSchema = z.enum(eventKinds)
export type EventKind = z.infer<typeof eventKindSchema>

/**
 * How well the moment is known. `minute`: the instant is exact. `day`: `happenedAt` is the start of
 * that day in the facility's zone and the truth lies anywhere in the day. `unknown`: no instant.
 */
export const happenedPrecisionSchema = z.enum(['minute', 'day', 'unknown'])
export type HappenedPrecision = z.infer<typeof happenedPrecisionSchema>

// The years of a calendar day (plain-date.ts). A year typed as 0999 or 9999 is a slip, and every limit
// counted from within these years can still be written as an instant.
const isWithinReach = (at: Instant): boolean =>
  at >= '1800-01-01T00:00:00.000Z' && at < '2201-01-01T00:00:00.000Z'

/**
 * Something that happened in a stay. When it happened and when it was typed are kept apart for good.
 * An event `enteredInError` stays in the file and counts for nothing.
 */
export const eventSchema = z
  .object({
    id: z.string(),
    stayId: z.string(),
    personId: z.string(),
    kind: eventKindSchema,
    happenedAt: instantSchema.nullable(),
    happenedPrecision: happenedPrecisionSchema,
    recordedAt: instantSchema,
    recordedBy: z.string(),
    place: z.string(),
    unitId: z.string().nullable(),
    note: z.string(),
    enteredInError: z.boolean(),
  })
  .refine((event) => (event.happenedAt === null) === (event.happenedPrecision === 'unknown'), {
    path: ['happenedAt'],
    error: 'event.timeAndPrecisionDisagree',
  })
  .refine((event) => event.happenedAt === null || isWithinReach(event.happenedAt), {
    path: ['happenedAt'],
    error: 'event.timeOutOfReach',
  })
export type Event = z.infer<typeof eventSchema>

/** What the arithmetic of time held needs of an event. */
export type CustodyEvent = Pick<
  Event,
  'id' | 'kind' | 'happenedAt' | 'happenedPrecision' | 'recordedAt' | 'enteredInError'
>
