import { z } from 'zod'
import { type Instant, instantSchema } from '../dates/instant'

/** Why a computed date is said to be another. The list is closed; a text is asked for beside it. */
export const overrideReasons = [
  'court-order-says-otherwise',
  'fact-recorded-wrongly-elsewhere',
  'agreed-with-the-ombudsman',
  'text-read-otherwise-by-counsel',
] as const
export const overrideReasonSchema = z.enum(overrideReasons)
export type OverrideReason = z.infer<typeof overrideReasonSchema>

/**
 * Another date than the computed one, as asked by one user and confirmed by another. It silences
 * nothing: both dates are kept, shown and printed, and the earlier of them drives.
 */
export const overrideSchema = z.object({
  id: z.string(),
  computedEarliest: instantSchema.nullable(),
  computedLatest: instantSchema.nullable(),
  otherAt: instantSchema,
  reason: overrideReasonSchema,
  note: z.string(),
  askedAt: instantSchema,
  askedByName: z.string(),
  /** `null` until a second user confirmed it; until then it drives nothing. */
  confirmedAt: instantSchema.nullable(),
  confirmedByName: z.string().nullable(),
  /** Whether the asker may confirm it: never one's own. */
  mayConfirm: z.boolean(),
})
export type Override = z.infer<typeof overrideSchema>

/**
 * The date that drives what is to be done: the earlier of the computed and the other one, so that an
 * override can bring a date forward and never push it back.
 *
 * @example drivingDate('2026-12-05T06:00:00.000Z', { confirmedAt, otherAt: '2026-12-20T06:00:00.000Z' })
 * //=> '2026-12-05T06:00:00.000Z'
 */
export const drivingDate = (
  computed: Instant | null,
  override: Pick<Override, 'confirmedAt' | 'otherAt'> | null,
): Instant | null => {
  if (override === null || override.confirmedAt === null) return computed
  return computed === null || override.otherAt < computed ? override.otherAt : computed
}
