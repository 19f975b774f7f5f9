import type { Instant } from '../dates/instant'
import type { CustodyEvent } from './event'
import { isEndKind } from './stay-end'

/**
 * The events that had happened at an instant. What happened later may not change the answer for it.
 * An event without time may have happened at any time and stays; but an end without time counts only
 * from its entry, because until then the register knew the person as held.
 *
 * @example eventsUntil([stop, release], justBeforeRelease) //=> [stop]
 */
export const eventsUntil = <E extends CustodyEvent>(events: readonly E[], asOf: Instant): readonly E[] =>
  events.filter((event) =>
    event.happenedAt === null ? !isEndKind(event.kind) || event.recordedAt <= asOf : event.happenedAt <= asOf,
  )
