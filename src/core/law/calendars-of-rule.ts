import { type Count, calendarNeeded } from './count'
import type { Line } from './line'
import type { Rule } from './rule'

/**
 * The ids of the working-day calendars by which a rule counts, in any of its versions: its terms, their
 * extensions and maximum, and what recurs.
 *
 * @example calendarsOfRule(the printed term of 15 working days) //=> ['mx-lfpa']
 */
export const calendarsOfRule = ({ versions }: Pick<Rule, 'versions'>): readonly string[] => [
  ...new Set(
    versions
      .flatMap(({ lines }) => lines.flatMap(countsOf))
      .map(calendarNeeded)
      .filter((id) => id !== null),
  ),
]

const countsOf = ({ counted, extendedBy, absoluteMaximum, series }: Line): readonly Count[] => [
  ...counted,
  ...extendedBy.flatMap(({ length }) => (length.kind === 'as-ordered' ? [] : length.counted)),
  ...(absoluteMaximum ?? []),
  ...(series?.then.flatMap((phase) => phase.counted) ?? []),
  ...(series?.fromMark == null ? [] : [series.fromMark.mark, ...series.fromMark.counted]),
]
