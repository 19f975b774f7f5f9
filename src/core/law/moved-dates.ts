import type { Instant } from '../dates/instant'
import { type FindingKind, findingKinds } from './finding'
import type { Law } from './law'
import type { Localized } from './localized'
import type { DatesOfLine } from './pack-drafts-questions'
import { type CanRead, howReadable } from './protected-groups'
import { type FactColumns, rowsHeld } from './reading/fact-columns'
import { rulesOfLaw } from './rules-of-law'
import { type StatusMatrix, statusMatrix } from './status-matrix'
import { instantOfCell } from './touched-people'

/** What becomes of one line for one person when another law is applied. */
export type Change = 'becomes-overdue' | 'stops-being-overdue' | 'becomes-unknown' | 'moves'
export type MovedDate = {
  readonly row: number
  readonly packId: string
  readonly ruleId: string
  readonly line: string
  readonly title: Localized
  readonly before: DatesOfLine | null
  readonly after: DatesOfLine | null
  readonly change: Change
}

/** All that would move, and how many rules were left out because the reader may not see them. */
export type Moves = { readonly moved: readonly MovedDate[]; readonly restrictedRules: number }

const order: readonly Change[] = ['becomes-overdue', 'stops-being-overdue', 'becomes-unknown', 'moves']

/**
 * Whose dates move, and how, when a law is changed, among the people held: a line counts as moved when its
 * state or either of its dates differs. A rule that is new, or gone, moves for those whom it concerns.
 *
 * @example movedDates(today, tomorrow, columns, asOf, () => true).moved[0]?.change //=> 'becomes-overdue'
 */
export const movedDates = (
  before: Law,
  after: Law,
  columns: FactColumns,
  asOf: Instant,
  canRead: CanRead,
): Moves => {
  const [one, other] = [statusMatrix(before, columns, asOf), statusMatrix(after, columns, asOf)]
  const rules = { before: rulesOfLaw(before), after: rulesOfLaw(after) }
  const lines = new Map<string, { before?: number; after?: number }>()
  note(lines, one, 'before')
  note(lines, other, 'after')
  const restricted = new Set<string>()
  const held = rowsHeld(columns)
  const moved: MovedDate[] = []
  for (const at of lines.values()) {
    const line = at.after === undefined ? one.lines[at.before ?? -1] : other.lines[at.after]
    if (line === undefined) continue
    const { rule, pack } = line
    const groups = [...(rules.before.get(rule.id)?.groups ?? []), ...(rules.after.get(rule.id)?.groups ?? [])]
    if (howReadable(rule.kind, groups, canRead) === 'restricted') {
      restricted.add(rule.id)
      continue
    }
    for (const row of held) {
      const was = at.before === undefined ? null : datesOf(one, at.before, row)
      const is = at.after === undefined ? null : datesOf(other, at.after, row)
      const change = changeOf(was, is)
      if (change === null) continue
      moved.push({
        row,
        packId: pack.id,
        ruleId: rule.id,
        line: line.line,
        title: rule.title,
        before: was,
        after: is,
        change,
      })
    }
  }
  moved.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change) || a.row - b.row)
  return { moved, restrictedRules: restricted.size }
}

const note = (
  lines: Map<string, { before?: number; after?: number }>,
  of: StatusMatrix,
  side: 'before' | 'after',
): void => {
  for (const [index, { pack, rule, line }] of of.lines.entries()) {
    const key = `${pack.id} ${rule.id} ${line}`
    lines.set(key, { ...lines.get(key), [side]: index })
  }
}

// In these a cell holds no date of its own: what stands there may be that of the row before.
const dateless: ReadonlySet<FindingKind> = new Set(['not-applicable', 'breached', 'cannot-be-computed'])

const datesOf = (of: StatusMatrix, line: number, row: number): DatesOfLine => {
  const at = line * of.rows + row
  const state = findingKinds[of.states[at] ?? 0] ?? 'not-applicable'
  if (dateless.has(state)) return { state, earliest: null, latest: null }
  return {
    state,
    earliest: instantOfCell(of.dueEarliest[at] ?? Number.NaN),
    latest: instantOfCell(of.dueLatest[at] ?? Number.NaN),
  }
}

const passed: ReadonlySet<FindingKind> = new Set(['overdue', 'disputed', 'breached'])

const changeOf = (was: DatesOfLine | null, is: DatesOfLine | null): Change | null => {
  const wasPassed = was !== null && passed.has(was.state)
  const isPassed = is !== null && passed.has(is.state)
  if (isPassed && !wasPassed) return 'becomes-overdue'
  // Whoever was over and of whom nothing can be said any more has not stopped being over.
  if (is?.state === 'cannot-be-computed' && was?.state !== 'cannot-be-computed') return 'becomes-unknown'
  if (wasPassed && !isPassed) return 'stops-being-overdue'
  const concerns = (dates: DatesOfLine | null): boolean => dates !== null && dates.state !== 'not-applicable'
  if (!concerns(was) && !concerns(is)) return null
  const isSame = was?.state === is?.state && was?.earliest === is?.earliest && was?.latest === is?.latest
  return isSame ? null : 'moves'
}
