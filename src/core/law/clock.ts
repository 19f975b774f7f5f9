import { z } from 'zod'

/**
 * How a rule counts. `elapsed`: so many hours, or days of 24 hours, of time that truly passed in
 * custody; no weekend, holiday or clock change alters it (law/limits.md 0.1). A further way of
 * counting is a further member of this union, with its arithmetic in `due.ts`; a pack that names one
 * that is not computed is refused, because a limit that is shown and not counted would be a lie.
 */
export const clockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('elapsed'),
    amount: z.number().int().min(1).max(100_000),
    unit: z.enum(['hours', 'days-of-24-hours']),
  }),
])
export type Clock = z.infer<typeof clockSchema>

/**
 * The length of an elapsed clock in milliseconds.
 *
 * @example clockMs({ kind: 'elapsed', amount: 2, unit: 'days-of-24-hours' }) //=> 172800000
 */
export const clockMs = (clock: Clock): number => clock.amount * (clock.unit === 'hours' ? 1 : 24) * 3_600_000
