import { type Cell, code } from './cell'

/**
 * What several versions, any of which may be the one that counts, say alike of a row, written into `cell`: `false`
 * where they differ, and nothing can be computed. Whom none of them concerns is not concerned; a term that is only
 * printed stays one, without dates where they differ.
 *
 * @example whatAllSay([overdue since 5 May, overdue since 5 May], cell) //=> true; cell is overdue
 * @example whatAllSay([overdue since 5 May, running until 9 May], cell) //=> false
 */
export const whatAllSay = (cells: readonly Cell[], cell: Cell): boolean => {
  const shown = cells.find(({ state }) => state !== code['not-applicable']) ?? cells[0]
  if (shown === undefined) return false
  const isOne = cells.every((one) => isSame(one, shown))
  const isQuiet = cells.every(
    ({ state }) => state === code['not-applicable'] || state === code['printed-term'],
  )
  if (!isOne && !isQuiet) return false
  const { missing, extensions } = cell
  Object.assign(cell, shown, { missing, extensions })
  missing.push(...shown.missing)
  extensions.push(...shown.extensions)
  if (isOne) return true
  cell.dueEarliest = Number.NaN
  cell.dueLatest = Number.NaN
  return true
}

const isDateless = ({ state }: Cell): boolean =>
  state === code['not-applicable'] || state === code['cannot-be-computed'] || state === code.breached

const isSame = (one: Cell, other: Cell): boolean =>
  one.state === other.state &&
  one.missing.join() === other.missing.join() &&
  (one.state !== code.breached || one.since === other.since) &&
  (isDateless(one) ||
    (Object.is(one.dueEarliest, other.dueEarliest) &&
      Object.is(one.dueLatest, other.dueLatest) &&
      (one.state !== code['satisfied-late'] || one.lateShortest === other.lateShortest)))
