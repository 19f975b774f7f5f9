import type { Instant } from '../../../core/dates/instant'
import { isReasonMissing } from '../../../core/law/finding'
import type { LineFinding, ShownFinding } from '../../../core/law/line-finding'

/** Under which heading a line stands, in the order of what there is to do. */
const limitHeadings = [
  'prohibited',
  'passed',
  'next',
  'reason-missing',
  'unknown',
  'rest',
  'not-applicable',
] as const
export type LimitHeading = (typeof limitHeadings)[number]

export type LimitGroup = {
  readonly heading: LimitHeading
  readonly lines: readonly ShownFinding[]
  /** How many of the lines the heading is true of; others of their rules stand with them. */
  readonly count: number
}

/**
 * Which heading a line belongs under. What a recorded reason would excuse is no prohibition yet; a printed term and what was met are the rest, and so is a clock that
 * runs without ever being due.
 *
 * @example headingOf(a line that is overdue) //=> 'passed'
 */
const headingOf = ({ finding, drivesAt, driven }: ShownFinding): LimitHeading => {
  if (driven === 'passed') return 'passed'
  switch (finding.kind) {
    case 'breached':
      return isReasonMissing(finding) ? 'reason-missing' : 'prohibited'
    case 'overdue':
    case 'disputed':
      return 'passed'
    case 'due-soon':
    case 'running':
      return drivesAt === null ? 'rest' : 'next'
    case 'cannot-be-computed':
      return 'unknown'
    case 'not-applicable':
      return 'not-applicable'
    default:
      return 'rest'
  }
}

const far = '9999'

const drivesOf = (line: ShownFinding): Instant | string =>
  'since' in line.finding && line.driven === null ? line.finding.since : (line.drivesAt ?? far)

// House marks stand after law of the same weight: an alarm of the house is no reason to look past a statute.
const weight = (line: ShownFinding): number => (line.isHouse ? 1 : 0)

const ruleOf = ({ packId, ruleId }: ShownFinding): string => `${packId} ${ruleId}`

/**
 * The lines under their headings: prohibitions, limits passed (the longest first), the next to pass, what
 * wants a written reason, what cannot be computed, the rest, and what does not apply. The lines of one rule stand together, under the
 * heading of the one that presses most.
 *
 * @example limitGroups(lines)[0]?.heading //=> 'prohibited'
 */
export const limitGroups = (lines: readonly ShownFinding[]): readonly LimitGroup[] => {
  const rules = new Map<string, ShownFinding[]>()
  for (const line of lines) {
    const same = rules.get(ruleOf(line))
    if (same === undefined) rules.set(ruleOf(line), [line])
    else same.push(line)
  }
  const blocks = [...rules.values()].map((same) => {
    const sorted = same
      .map((line, index) => ({ line, index }))
      .sort((a, b) => rankOf(a.line) - rankOf(b.line) || a.index - b.index)
      .map(({ line }) => line)
    return { first: sorted[0] as ShownFinding, lines: sorted }
  })
  return limitHeadings.flatMap((heading) => {
    const own = blocks
      .filter(({ first }) => headingOf(first) === heading)
      .sort((a, b) => weight(a.first) - weight(b.first) || compare(drivesOf(a.first), drivesOf(b.first)))
    const all = own.flatMap((block) => block.lines)
    const count = all.filter((line) => headingOf(line) === heading).length
    return own.length === 0 ? [] : [{ heading, lines: all, count }]
  })
}

const rankOf = (line: ShownFinding): number => limitHeadings.indexOf(headingOf(line))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Which lines to show. */
export type LimitFilter = 'all' | 'action' | 'unknown' | 'not-confirmed'

/** Whether a line passes a filter. Example: `passesFilter(overdue, 'action') //=> true`. */
export const passesFilter = (line: ShownFinding, filter: LimitFilter): boolean => {
  const applies = line.finding.kind !== 'not-applicable'
  switch (filter) {
    case 'all':
      return true
    case 'action':
      return line.isAlarm || line.finding.kind === 'due-soon' || line.driven === 'due-soon'
    case 'unknown':
      return line.finding.kind === 'cannot-be-computed'
    case 'not-confirmed':
      return applies && (line.howSure === 'not-confirmed' || line.howSure === 'reported')
  }
}

/** The lines that the reader may see. */
export const shownLines = (lines: readonly LineFinding[]): readonly ShownFinding[] =>
  lines.filter((line): line is ShownFinding => !line.restricted)

/** What names a line on the page. */
export const lineKey = ({ packId, ruleId, line }: Pick<ShownFinding, 'packId' | 'ruleId' | 'line'>): string =>
  `${packId} ${ruleId} ${line}`
