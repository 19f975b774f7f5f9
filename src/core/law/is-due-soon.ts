import { hourMs } from '../dates/lengths-of-time'
import type { Rule } from './rule'

/**
 * Whether what a rule asks for is due soon, so many milliseconds before it is. Each rule says how long
 * before: a limit of hours and one of months are not soon at the same distance.
 *
 * @example isDueSoon({ dueSoonHours: 4 }, 5 * 3_600_000) //=> false
 */
export const isDueSoon = ({ dueSoonHours }: Pick<Rule, 'dueSoonHours'>, leftMs: number): boolean =>
  leftMs <= dueSoonHours * hourMs
