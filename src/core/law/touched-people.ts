import { fromEpochMs, type Instant } from '../dates/instant'
import { code } from './engine/cell'
import { type Finding, type FindingKind, findingKinds } from './finding'
import type { Law } from './law'
import { linesThatTouch } from './lines-that-touch'
import { matrix } from './matrix'
import { type FactColumns, rowsHeld } from './reading/fact-columns'

/** Whom a rule touches: how many in which state a line, and who first. */
export type Touched = {
  readonly held: number
  readonly lines: readonly {
    readonly line: string
    readonly states: readonly { readonly state: FindingKind; readonly count: number }[]
  }[]
  readonly rows: readonly { readonly row: number; readonly finding: Finding }[]
}

const urgency: readonly FindingKind[] = [
  'breached',
  'overdue',
  'disputed',
  'cannot-be-computed',
  'due-soon',
  'running',
  'satisfied-late',
  'printed-term',
  'satisfied',
  'not-applicable',
]

/**
 * Whom a rule touches among the people held, with the first so many of those whom it concerns, each by the first line that
 * does: what asks for action first, then by the date.
 *
 * @example touchedPeople(law, 'house-24-hours', columns, asOf, 50).held //=> 212
 */
export const touchedPeople = (
  law: Law,
  ruleId: string,
  columns: FactColumns,
  asOf: Instant,
  most: number,
): Touched => {
  const { lines, ask, finding } = matrix(law, columns, asOf)
  const rows = rowsHeld(columns)
  const counted: { line: string; states: { state: FindingKind; count: number }[] }[] = []
  const touched: { row: number; state: FindingKind; at: number; index: number }[] = []
  const seen = new Set<number>()
  for (const [index, { rule, line, index: place }] of lines.entries()) {
    if (rule.id !== ruleId) continue
    const tells = place < linesThatTouch(rule)
    const counts = new Map<FindingKind, number>()
    for (const row of rows) {
      const cell = ask(index, row, 'state')
      const state = findingKinds[cell.state] ?? 'not-applicable'
      counts.set(state, (counts.get(state) ?? 0) + 1)
      if (!tells || seen.has(row) || cell.state === code['not-applicable']) continue
      seen.add(row)
      const at = Number.isNaN(cell.since) ? cell.dueEarliest : cell.since
      touched.push({ row, state, at: Number.isNaN(at) ? Number.POSITIVE_INFINITY : at, index })
    }
    counted.push({
      line,
      states: findingKinds.flatMap((state) => {
        const count = counts.get(state)
        return count === undefined ? [] : [{ state, count }]
      }),
    })
  }
  touched.sort((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state) || a.at - b.at || a.row - b.row)
  return {
    held: rows.length,
    lines: counted,
    rows: touched.slice(0, most).map(({ row, index }) => ({ row, finding: finding(index, row) })),
  }
}

/** An instant of a cell, `null` where it holds none. */
export const instantOfCell = (ms: number): Instant | null => (Number.isFinite(ms) ? fromEpochMs(ms) : null)
