import type { Line } from '../../line'
import type { SharedColumns } from './shared-columns'
import { notSwept, open } from './swept'

/**
 * When the acts that meet a duty were first done, for every open row: from a moment on, or at any time where
 * what was done before serves too. NaN where none was. An act whose time is a matter of bounds is not looked at
 * here. `null` for a line that nothing meets.
 *
 * @example fillMet(line met by a review, shared)(starts, false, states) //=> a column of moments
 */
export const fillMet = (
  line: Line,
  shared: SharedColumns,
): ((from: Float64Array, starts: Float64Array, states: Uint8Array) => Float64Array) | null => {
  if (line.metBy.length === 0) return null
  const { columns } = shared
  const acts = line.metBy.map((name) => ({
    name,
    column: columns.moment(name),
    rows: shared.rowsWith([name]),
  }))
  return (from, starts, states) => {
    const met = shared.scratch('met').fill(Number.NaN)
    for (const { name, column, rows } of acts) {
      const { count, firstEarliest, firstLatest } = column
      for (let index = 0; index < rows.length; index += 1) {
        const row = rows[index] as number
        if (states[row] !== open) continue
        let at = firstEarliest[row] as number
        if (at !== firstLatest[row]) {
          states[row] = notSwept
          continue
        }
        const since = from[row] as number
        if (at < since && !(line.metEvenBefore && since === starts[row])) {
          if (count[row] === 1) continue
          const later = columns.persons[row]?.moments.get(name)?.find(({ latest }) => !(latest < since))
          if (later === undefined) continue
          if (later.earliest !== later.latest) {
            states[row] = notSwept
            continue
          }
          at = later.earliest
        }
        if (!(at >= (met[row] as number))) met[row] = at
      }
    }
    return met
  }
}
