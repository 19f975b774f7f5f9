import { type Instant, toEpochMs } from './instant'

/**
 * The time that truly passed from one instant to another, in milliseconds; negative when `to` is
 * earlier. Clock changes play no part: an hour limit is time that truly passes.
 *
 * @example elapsedMs('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z') //=> 86400000
 */
export const elapsedMs = (from: Instant, to: Instant): number => toEpochMs(to) - toEpochMs(from)
