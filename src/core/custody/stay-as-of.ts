import type { Instant } from '../dates/instant'
import type { CustodyEvent } from './event'
import { eventsUntil } from './events-until'
import type { Stay } from './stay'
import { stayFromEvents } from './stay-from-events'

/**
 * A stay as it stood at an instant: only what had happened by then. Before its first sign of custody
 * it keeps its later start, so that it reads as "not yet held" and not as a start that is missing.
 *
 * @example stayAsOf([stop, release], zone, justBeforeTheRelease).end //=> null
 */
export const stayAsOf = (events: readonly CustodyEvent[], zone: string, asOf: Instant): Stay => {
  const stay = stayFromEvents(eventsUntil(events, asOf), zone)
  if (stay.start.at !== null) return stay
  const { start } = stayFromEvents(events, zone)
  return start.at !== null && start.at > asOf ? { ...stay, start } : stay
}
