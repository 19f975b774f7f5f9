import { elapsedMs } from '../dates/elapsed-ms'
import type { Instant } from '../dates/instant'
import type { Finding } from './finding'
import { isDueSoon } from './is-due-soon'
import type { Rule } from './rule'

/** How a confirmed earlier date changes where a line stands: over by it, or due soon by it. */
export const drivenStates = ['passed', 'due-soon'] as const
export type DrivenState = (typeof drivenStates)[number]

/**
 * What the date that drives makes of a line whose own computed date says less: a limit that a court brought forward is
 * passed when the court's date is, as the lists say it. `null` where the computed date drives, or says as much already.
 *
 * @param drivesAt the earlier of the computed and the confirmed other date, as `drivingDate` gives it
 * @example drivenState({ kind: 'running', due: 5 December }, 1 December, 2 December, rule) //=> 'passed'
 */
export const drivenState = (
  finding: Finding,
  drivesAt: Instant | null,
  asOf: Instant,
  rule: Pick<Rule, 'dueSoonHours'>,
): DrivenState | null => {
  if (finding.kind !== 'running' && finding.kind !== 'due-soon' && finding.kind !== 'disputed') return null
  if (drivesAt === null || drivesAt === finding.due.earliest) return null
  if (drivesAt < asOf) return 'passed'
  return finding.kind === 'running' && isDueSoon(rule, elapsedMs(asOf, drivesAt)) ? 'due-soon' : null
}
