import { code, newCell } from './cell'
import type { DueOfRule } from './compile-line'
import type { RuleProgram } from './rule-program'
import type { DueColumn, SharedColumns } from './sweep/shared-columns'
import { notSwept } from './sweep/swept'

/** Finds a compiled rule by its id, among those that stand before. */
export type FindRule = (id: string) => RuleProgram | null

/**
 * The times of another rule for many people: by its sweep, and by its program for whom that leaves. `null` where
 * there is no such rule.
 */
export const dueColumnOf = (
  id: string,
  find: FindRule,
  shared: SharedColumns,
): ((now: number) => DueColumn) | null => {
  const program = find(id)
  const reader = dueReaderOf(id, find)
  const line = program?.rule.versions[0]?.lines[0]
  const count = line?.counted[0]
  if (program === null || reader === null || line === undefined || count === undefined) return null
  return (now) => {
    const known = shared.dues.get(id)
    if (known?.now === now) return known.column
    const { length } = shared.columns
    const into = {
      states: new Uint8Array(length),
      dueEarliest: new Float64Array(length),
      dueLatest: new Float64Array(length),
      since: new Float64Array(length),
    }
    program.sweepOf(line.line)(now, into)
    for (let row = 0; row < length; row += 1) {
      const state = into.states[row]
      if (state === code['not-applicable']) into.dueEarliest[row] = Number.NaN
      if (state !== notSwept && state !== code['cannot-be-computed']) continue
      into.dueEarliest[row] = unasked
    }
    const ask = (row: number): void => {
      if (into.dueEarliest[row] !== unasked) return
      const due = reader(row, now)
      into.dueEarliest[row] = due?.earliest ?? Number.NaN
      into.dueLatest[row] = due?.latest ?? Number.NaN
    }
    const column: DueColumn = {
      count,
      earliest: (row) => {
        ask(row)
        return into.dueEarliest[row] as number
      },
      latest: (row) => into.dueLatest[row] as number,
    }
    shared.dues.set(id, { now, column })
    return column
  }
}

/** Stands for a time of which the other rule's program has not been asked yet. */
const unasked = Number.NEGATIVE_INFINITY

/** The time of another rule for one person; `null` where there is no such rule. */
export const dueReaderOf = (id: string, find: FindRule): DueOfRule | null => {
  const program = find(id)
  const first = program?.rule.versions[0]?.lines[0]
  const count = first?.counted[0]
  if (program === null || first === undefined || count === undefined) return null
  const own = newCell(0, false)
  const run = program.runnerOf(first.line)
  return (row, now) => {
    own.now = now
    own.dueEarliest = Number.NaN
    run(row, own)
    return Number.isNaN(own.dueEarliest) ? null : { earliest: own.dueEarliest, latest: own.dueLatest, count }
  }
}
