import type { Instant } from '../../../core/dates/instant'
import { limitsHoldingInForce } from '../../../core/law/first-limit'
import type { LineFinding, ShownFinding } from '../../../core/law/line-finding'
import { isReview } from './stay-milestones'

/** A limit on holding that was passed, or a review that was due and is not held, at the moment it was due. */
export type PassedLimit = {
  readonly kind: 'limit' | 'review'
  readonly at: Instant
  readonly isDayEnd: boolean
  readonly line: ShownFinding
}

// As a plain question: a line that is none is not narrowed away.
const limitsHolding = (line: LineFinding): boolean => limitsHoldingInForce(line)

// A rule on reviews may also owe a notice or a reason; what is named here is the look at the detention.
const isOfReview = ({ metBy }: ShownFinding): boolean => metBy.some((kind) => isReview({ kind }))

/**
 * What the law says was passed in a stay, each at the moment it was due, by the earlier reading where there are two. A release does not
 * erase it. Lines that rest on protected facts are left out, as everywhere on paper.
 *
 * @example passedLimits(lines, asOf)[0]?.kind //=> 'limit'
 */
export const passedLimits = (lines: readonly LineFinding[], asOf: Instant): readonly PassedLimit[] =>
  lines.flatMap((line): PassedLimit[] => {
    if (line.restricted || line.groups.length > 0 || line.isHouse) return []
    const { finding } = line
    if (finding.kind !== 'overdue' && finding.kind !== 'disputed' && finding.kind !== 'satisfied-late')
      return []
    const isLimit = limitsHolding(line)
    // A review in dispute may have been held between the two readings.
    if (!isLimit && (finding.kind !== 'overdue' || !isOfReview(line))) return []
    const { earliest: at, earliestIsDayEnd: isDayEnd } = finding.due
    return at === null || at > asOf ? [] : [{ kind: isLimit ? 'limit' : 'review', at, isDayEnd, line }]
  })
