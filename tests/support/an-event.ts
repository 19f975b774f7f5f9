import type { CustodyEvent, EventKind } from '../../src/core/custody/event'
import type { Instant } from '../../src/core/dates/instant'

/** An event with fixed values: exact unless told, of unknown time when `happenedAt` is null. */
export const anEvent = (
  kind: EventKind,
  happenedAt: string | null,
  change: Partial<CustodyEvent> = {},
): CustodyEvent => ({
  id: `${kind} ${happenedAt}`,
  kind,
  happenedAt: happenedAt as Instant | null,
  happenedPrecision: happenedAt === null ? 'unknown' : 'minute',
  recordedAt: '2026-06-01T00:00:00.000Z' as Instant,
  enteredInError: false,
  ...change,
})
