import type { Instant } from '../dates/instant'
import { invalid } from '../result'

/**
 * Why an answer to a named fact cannot stand from one instant until another, or `null`. It may end later than now,
 * as an order may, but what has not begun by now is not known to anybody.
 *
 * @example answerFault({ fromAt: noon, untilAt: morning }, evening) //=> refused at ['untilAt']
 */
export const answerFault = (
  { fromAt, untilAt }: { readonly fromAt: Instant | null; readonly untilAt: Instant | null },
  now: Instant,
): ReturnType<typeof invalid> | null => {
  if (fromAt !== null && fromAt > now) return invalid(['fromAt'], 'event.inFuture')
  if (fromAt !== null && untilAt !== null && untilAt <= fromAt)
    return invalid(['untilAt'], 'flag.endsBeforeStart')
  return null
}
