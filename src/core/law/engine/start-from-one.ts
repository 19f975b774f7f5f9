import type { FactColumns } from '../reading/fact-columns'
import type { StartsFrom } from '../starts-from'
import { addName } from './add-name'
import { notStarted, type ReadStart, started, startMissing, startUntimed } from './start-reader'

/**
 * Reads a start that is one moment, as most are: then there is nothing to compare. `null` where more than one moment
 * tells, or a birthday, for which it is the birth that may be missing.
 *
 * @example startFromOne({ earliestOf: ['handover'], ifMissing: 'ask', … }, columns)?.(0, cell, true) //=> 0, started
 */
export const startFromOne = (start: StartsFrom, columns: FactColumns): ReadStart | null => {
  const [name, another] = start.earliestOf
  const others = start.butNotBefore.length + start.orLaterIfRecorded.length
  if (name === undefined || another !== undefined || others > 0 || name === 'turned-18') return null
  const column = columns.moment(name)
  const isLast = start.occurrence === 'last'
  const earliestOf = isLast ? column.lastEarliest : column.firstEarliest
  const latestOf = isLast ? column.lastLatest : column.firstLatest
  const { count } = column
  const asksForIt = start.ifMissing === 'ask'
  return (row, into, wantsNames) => {
    if (count[row] === 0) {
      into.startEarliest = Number.NaN
      into.startLatest = Number.NaN
      if (wantsNames && asksForIt) addName(into.missing, name)
      return asksForIt ? startMissing : notStarted
    }
    const earliest = earliestOf[row] as number
    const latest = latestOf[row] as number
    into.startEarliest = earliest
    into.startLatest = latest
    if (!Number.isNaN(earliest)) return started
    if (wantsNames) addName(into.missing, name)
    return Number.isNaN(latest) ? startUntimed : started
  }
}
