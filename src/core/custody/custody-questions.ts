import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { command } from '../question'
import { eventKindSchema } from './event'
import { momentSchema } from './moment'
import { orderFactsSchema } from './order'
import { endKinds } from './stay'
import { happeningSchema, placementKindSchema, stayOpeningSchema } from './stay-opening'

const id = z.string().min(1).max(60)
/** Why something already recorded is changed; it is kept in the change log. */
const reasonSchema = z.string().trim().min(1, 'field.required').max(2000)
const made = z.object({ id: z.string() })

/** Stays, what happened in them, where people were placed, and the orders they were held under. */
export const custodyQuestions = {
  /** Held again: a new stay of someone already in the register. */
  'stays.open': command({ input: z.object({ personId: id, stay: stayOpeningSchema }), output: made }),
  /** Release, removal or death: the end of the stay and of its placement. */
  'stays.release': command({
    input: happeningSchema.extend({ stayId: id, kind: z.enum(endKinds) }),
    output: made,
  }),
  'events.record': command({
    input: happeningSchema.extend({ stayId: id, kind: eventKindSchema }),
    output: made,
  }),
  'events.correct': command({
    input: z.object({
      id,
      happened: momentSchema.optional(),
      place: z.string().trim().max(300).optional(),
      note: z.string().trim().max(4000).optional(),
      reason: reasonSchema,
    }),
    output: z.null(),
  }),
  /** The event stays visible and counts for nothing. */
  'events.markInError': command({ input: z.object({ id, reason: reasonSchema }), output: z.null() }),
  'placements.move': command({
    input: z.object({
      stayId: id,
      unitId: id,
      place: z.string().trim().max(300),
      kind: placementKindSchema,
      fromAt: instantSchema,
    }),
    output: made,
  }),
  'orders.record': command({ input: z.object({ stayId: id, order: orderFactsSchema }), output: made }),
  'orders.correct': command({
    input: z.object({ id, order: orderFactsSchema, reason: reasonSchema }),
    output: z.null(),
  }),
} as const
