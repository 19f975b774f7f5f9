import type { Instant } from '../dates/instant'
import { conflict, invalid } from '../result'

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

/**
 * Why an answer that was given cannot be ended at an instant, or `null`: it was withdrawn, has an end already, or would
 * end as it begins or before.
 *
 * @example answerEndFault({ fromAt: noon, untilAt: null, enteredInError: false }, noon) //=> refused at ['untilAt']
 */
export const answerEndFault = (
  answer: {
    readonly fromAt: string | null
    readonly untilAt: string | null
    readonly enteredInError: boolean
  },
  untilAt: Instant,
): ReturnType<typeof conflict> | null => {
  if (answer.enteredInError) return conflict('answer.withdrawn')
  if (answer.untilAt !== null) return conflict('answer.endedAlready')
  if (answer.fromAt !== null && untilAt <= answer.fromAt) return invalid(['untilAt'], 'flag.endsBeforeStart')
  return null
}
