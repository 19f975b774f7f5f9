import { code } from './engine/cell'
import { isDueSoon } from './is-due-soon'
import type { LineOfHeld } from './lines-of-held'
import { dueWindows } from './time-windows'

/**
 * Where someone held stands under the law, the gravest that there is: held although holding is forbidden, a
 * limit on holding passed, a date between its two readings, a duty overdue, what passes next, the written
 * reason missing that a presumption against holding asks for, nothing but what cannot be computed, nothing.
 * Such a presumption stands for nearly everyone until reasons are recorded. It is counted with what calls
 * for action, and stands after what passes next, or it would hide who is to be released tonight.
 */
export const lawStates = [
  'prohibited',
  'limit-passed',
  'disputed',
  'duty-overdue',
  'next',
  'reason-missing',
  'unknown',
  'nothing-due',
] as const
export type LawState = (typeof lawStates)[number]

/**
 * What else may be so at once, each a bit. The windows of what is due exclude one another and are left
 * empty for whoever may not be held at all: that person is listed once.
 */
export const lawMarks = [
  'prohibited',
  'limit-passed',
  'disputed',
  'duty-overdue',
  'due-24h',
  'due-72h',
  'due-7d',
  'review-overdue',
  'review-due',
  'unknown',
  'reason-missing',
] as const
export type LawMark = (typeof lawMarks)[number]

/** A mark as a bit. Example: `bitOf('limit-passed') //=> 2`. */
export const bitOf = (mark: LawMark): number => 2 ** lawMarks.indexOf(mark)

const bits = Object.fromEntries(lawMarks.map((mark) => [mark, bitOf(mark)])) as Readonly<
  Record<LawMark, number>
>

/** What comes due in a window: the line that does first, when, and how many rules do. Line -1: none. */
export type DueInWindow = { line: number; at: number; rules: number }

/**
 * One person under all lines. Instants are milliseconds since 1970, NaN where there is none; lines are
 * places in the program. `alarms` counts the rules breached, passed, disputed and overdue; `unknown` the
 * rules that cannot be computed. `hot`: the lines that call for action now or within 72 hours.
 */
export type LawStanding = {
  state: LawState
  marks: number
  /** The line that gives the state, and since when or by when: what stands in one line of a list. */
  line: number
  at: number
  /** Whether what passes next is due soon, as its rule counts it. */
  isSoon: boolean
  alarms: number
  unknown: number
  due24: DueInWindow
  due72: DueInWindow
  due7d: DueInWindow
  hot: number[]
}

/** The cells of one person, read from a matrix or from a row of it. */
export type CellsOfRow = {
  readonly states: Uint8Array
  readonly dueEarliest: Float64Array
  readonly since: Float64Array
  /** Where the cell of a line is: `line * rows + row`. */
  readonly rows: number
}

const [{ upToMs: day }, { upToMs: threeDays }, { upToMs: week }] = dueWindows

/**
 * The standing of the person in one row. A confirmed other date counts where it is the earlier one.
 *
 * @example lawStanding(cells of one person, 0, lines, now, null).state //=> 'limit-passed'
 */
export const lawStanding = (
  { states, dueEarliest, since, rows }: CellsOfRow,
  row: number,
  lines: readonly LineOfHeld[],
  now: number,
  earlierDates: ReadonlyMap<number, number> | null,
): LawStanding => {
  const found: (Best | null)[] = [null, null, null, null, null, null, null]
  const due24 = none()
  const due72 = none()
  const due7d = none()
  const hot: number[] = []
  let marks = 0
  let alarms = 0
  let unknown = 0
  // The lines of a rule follow one another, so the last one counted tells whether the rule has been.
  let alarmed = -1
  let unanswered = -1
  for (let line = 0; line < lines.length; line += 1) {
    const of = lines[line] as LineOfHeld
    if (of.part === 'left-out') continue
    const place = line * rows + row
    const state = states[place] as number
    if (state <= code['satisfied-late']) continue
    if (state === code['cannot-be-computed']) {
      if (!of.isAnswerable) continue
      marks |= bits.unknown
      better(found, 6, line, Number.NaN)
      if (unanswered !== of.rule) unknown += 1
      unanswered = of.rule
      continue
    }
    if (state === code.breached) {
      marks |= bits[of.breach]
      const from = since[place] as number
      const known = found[breachPlace[of.breach]]
      const goesBefore = known?.at === from && of.precedence < (lines[known.line] as LineOfHeld).precedence
      if (goesBefore) known.line = line
      else better(found, breachPlace[of.breach], line, from)
      hot.push(line)
      if (alarmed !== of.rule) alarms += 1
      alarmed = of.rule
      continue
    }
    const earlier = earlierDates?.get(line) ?? Number.POSITIVE_INFINITY
    const computed = dueEarliest[place] as number
    const at = Number.isNaN(computed) || earlier < computed ? earlier : computed
    if (state === code.overdue || state === code.disputed || at < now) {
      const isSure = state !== code.disputed || earlier < now
      const isLimit = of.part === 'limit'
      marks |= isSure ? (isLimit ? bits['limit-passed'] : bits['duty-overdue']) : bits.disputed
      if (of.isReview) marks |= bits['review-overdue']
      better(found, isSure ? (isLimit ? 1 : 3) : 2, line, at)
      hot.push(line)
      if (alarmed !== of.rule) alarms += 1
      alarmed = of.rule
      continue
    }
    const left = at - now
    // Without a number, or while the clock stands still, nothing comes due.
    if (!Number.isFinite(left)) continue
    better(found, 4, line, at)
    if (left > week) continue
    if (left <= day) add(due24, line, at)
    else if (left <= threeDays) add(due72, line, at)
    else add(due7d, line, at)
    if (left > threeDays) continue
    hot.push(line)
    if (of.isReview) marks |= bits['review-due']
  }
  const isProhibited = (marks & bits.prohibited) !== 0
  if (!isProhibited) {
    if (due24.rules > 0) marks |= bits['due-24h']
    if (due72.rules > 0) marks |= bits['due-72h']
    if (due7d.rules > 0) marks |= bits['due-7d']
  }
  const gravest = found.findIndex((one) => one !== null)
  const { line, at } = found[gravest] ?? { line: -1, at: Number.NaN }
  const state = lawStates[gravest === -1 ? 7 : gravest] as LawState
  // A confirmed other date may lie nearer than the one that the cell was decided by.
  const isSoon =
    state === 'next' &&
    (states[line * rows + row] === code['due-soon'] || isDueSoon(lines[line] as LineOfHeld, at - now))
  return {
    state,
    marks,
    line,
    at,
    isSoon,
    alarms,
    unknown,
    due24,
    due72,
    due7d,
    hot,
  }
}

const breachPlace = { prohibited: 0, 'duty-overdue': 3, 'reason-missing': 5 } as const

type Best = { line: number; at: number }

// The earliest stands first: of what has passed it is the longest over, of what is to come the next.
const better = (found: (Best | null)[], place: number, line: number, at: number): void => {
  const known = found[place]
  if (known === null || known === undefined) found[place] = { line, at }
  else if (at < known.at || (Number.isNaN(known.at) && !Number.isNaN(at))) {
    known.line = line
    known.at = at
  }
}

const none = (): DueInWindow => ({ line: -1, at: Number.NaN, rules: 0 })

const add = (window: DueInWindow, line: number, at: number): void => {
  window.rules += 1
  if (window.line !== -1 && window.at <= at) return
  window.line = line
  window.at = at
}
