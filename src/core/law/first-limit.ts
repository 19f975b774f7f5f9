import type { Instant } from '../dates/instant'
import type { FirstLimit } from './findings-questions'
import type { LineFinding, ShownFinding } from './line-finding'

const limitsHolding: ReadonlySet<string> = new Set(['max-detention', 'extension-limit'])
const isOpen: ReadonlySet<string> = new Set(['running', 'due-soon', 'overdue', 'disputed'])

/** Whether a line limits how long someone is held, in law that is in force: no target, no house setting. */
export const limitsHoldingInForce = (shown: LineFinding): shown is ShownFinding =>
  !shown.restricted &&
  !shown.isHouse &&
  shown.standing === 'in-force' &&
  limitsHolding.has(shown.kind) &&
  (shown.role === 'limit' || shown.role === 'protective')

/**
 * The first limit that bites: of the limits on holding in force that are still open, the one with the
 * earliest date, by the earlier reading and with a confirmed override that is earlier still. One already
 * passed bites first. `null` where none has a date.
 *
 * @example firstLimit([due on 5 December, due on 2 December], asOf)?.at //=> the 2 December
 */
export const firstLimit = (lines: readonly LineFinding[], asOf: Instant): FirstLimit | null => {
  let first: (ShownFinding & { drivesAt: Instant }) | null = null
  for (const shown of lines) {
    if (!limitsHoldingInForce(shown) || !isOpen.has(shown.finding.kind)) continue
    const { drivesAt } = shown
    if (drivesAt !== null && (first === null || drivesAt < first.drivesAt)) first = { ...shown, drivesAt }
  }
  if (first === null) return null
  const due = 'due' in first.finding ? first.finding.due : null
  const isOverridden = due?.earliest !== first.drivesAt
  return {
    packId: first.packId,
    ruleId: first.ruleId,
    line: first.line,
    title: first.title,
    at: first.drivesAt,
    isDayEnd: !isOverridden && due?.earliestIsDayEnd === true,
    isOverridden,
    isPassed: first.drivesAt < asOf,
  }
}
