import { z } from 'zod'
import { knownMomentSchema, momentSchema } from './moment'
import { orderFactsSchema } from './order'

/**
 * How someone is placed. Segregation, a hold room (a place to wait in, not to live in) and a secure place
 * for children are kinds of their own, because each has a clock of its own.
 */
export const placementKinds = [
  'ordinary',
  'family',
  'health',
  'protection',
  'segregation',
  'hold-room',
  'secure',
] as const
export const placementKindSchema = z.enum(placementKinds)

const placeSchema = z.string().trim().max(300)
const noteSchema = z.string().trim().max(4000)

/** Something that happened, before it has an id: when, where, and what was noted of it. */
export const happeningSchema = z.object({ happened: momentSchema, place: placeSchema, note: noteSchema })
export type Happening = z.infer<typeof happeningSchema>

/**
 * How a stay begins, recorded in one action: the physical stop (its time known or said to be unknown),
 * the handover to the migration authority and the arrival, the first place and the first order.
 * `placement` holds from the arrival, so it needs an arrival whose day is known.
 */
export const stayOpeningSchema = z
  .object({
    stop: happeningSchema,
    handover: happeningSchema.nullable(),
    arrival: happeningSchema.extend({ happened: knownMomentSchema }).nullable(),
    placement: z.object({ unitId: z.string(), place: placeSchema, kind: placementKindSchema }).nullable(),
    order: orderFactsSchema.nullable(),
  })
  .refine(({ placement, arrival }) => placement === null || arrival !== null, {
    path: ['arrival', 'happened'],
    error: 'placement.needsArrival',
  })
export type StayOpening = z.infer<typeof stayOpeningSchema>
