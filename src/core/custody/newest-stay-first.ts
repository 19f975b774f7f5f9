import type { Instant } from '../dates/instant'
import type { Stay } from './stay'

// A start that nobody timed lies before the end of its stay at the latest, however late it was typed.
const begunBy = ({ start, end }: Stay): Instant | '' => {
  const bounds = [start.notAfter, end?.notAfter].filter((bound) => bound != null)
  return bounds.sort()[0] ?? ''
}

/**
 * Puts the stays of one person in order, each as it stood at one instant (`stayAsOf`): one under way before those that
 * have ended, and then the one that had begun later, by the latest instant at which it can have begun. The first of
 * those begun is the one that the person is in, or was in last. For `sort`; equal ones keep their places.
 *
 * @example [stayOfJanuary, stayUnderWay, stayOfMarch].sort(newestStayFirst) //=> [stayUnderWay, stayOfMarch, stayOfJanuary]
 */
export const newestStayFirst = (one: Stay, other: Stay): number => {
  if ((one.end === null) !== (other.end === null)) return one.end === null ? -1 : 1
  const [first, second] = [begunBy(one), begunBy(other)]
  return first === second ? 0 : first > second ? -1 : 1
}
