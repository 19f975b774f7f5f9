import { elapsedMs } from '../dates/elapsed-ms'
import type { Instant } from '../dates/instant'
import type { Finding } from './finding'
import type { BeyondLimit } from './findings-questions'
import { limitsHoldingInForce } from './first-limit'
import type { LineFinding } from './line-finding'

/**
 * How long someone was held beyond each limit on holding that is in force: up to the instant while it
 * lasts, up to the release afterwards, for release does not erase it. Between the two readings of a limit
 * the shortest is 0. An override plays no part: it is a date that somebody asked for, not the law's.
 *
 * @example beyondLimits([overdue since 10:00 in both readings], at 12:00) //=> [{ shortestMs: 7200000, longestMs: 7200000, … }]
 */
export const beyondLimits = (lines: readonly LineFinding[], asOf: Instant): BeyondLimit[] =>
  lines.flatMap((shown) => {
    if (!limitsHoldingInForce(shown)) return []
    const beyond = beyondOf(shown.finding, asOf)
    if (beyond === null) return []
    const { packId, ruleId, line, title } = shown
    return [{ packId, ruleId, line, title, ...beyond }]
  })

type Beyond = Pick<BeyondLimit, 'shortestMs' | 'longestMs'>

const beyondOf = (finding: Finding, asOf: Instant): Beyond | null => {
  switch (finding.kind) {
    case 'satisfied-late':
      return finding.late
    case 'overdue':
    case 'disputed': {
      const { earliest, latest } = finding.due
      return {
        shortestMs: latest === null ? 0 : Math.max(0, elapsedMs(latest, asOf)),
        longestMs: earliest === null ? null : elapsedMs(earliest, asOf),
      }
    }
    default:
      return null
  }
}

/**
 * The longest time beyond any one limit. The times beyond several limits are not added: they are the same
 * hours, counted against another article. `null` where no limit was passed.
 *
 * @example beyondMost([2 hours, 5 hours])?.longestMs //=> 18000000
 */
export const beyondMost = (beyond: readonly Beyond[]): Beyond | null => {
  if (beyond.length === 0) return null
  const longest = beyond.map(({ longestMs }) => longestMs)
  return {
    shortestMs: Math.max(...beyond.map(({ shortestMs }) => shortestMs)),
    longestMs: longest.some((ms) => ms === null) ? null : Math.max(...longest.map((ms) => ms ?? 0)),
  }
}
