import type { Cell } from './cell'
import type { ClockStops } from './clock-stops'
import { lastStart, type Reading } from './count-reading'

/**
 * Brings the due instants in a cell back to the longest time that the text ever allows. The maximum has its own
 * readings: the earliest of them bounds the earlier date, the latest the later one.
 *
 * @example keepToMaximum([6 months], neverStops, cell) // cell.dueLatest is at most six months after the start
 */
export const keepToMaximum = (caps: readonly Reading[], stops: ClockStops, cell: Cell): void => {
  let earliest = Number.POSITIVE_INFINITY
  let latest = Number.NEGATIVE_INFINITY
  let earliestIsDayEnd = false
  let latestIsDayEnd = false
  for (const cap of caps) {
    const first = cap.earliest(cell.startEarliest, stops.least)
    const last = cap.latest(lastStart(cap.count, cell.startEarliest, cell.startLatest), stops.most)
    if (!(first >= earliest)) {
      earliest = first
      earliestIsDayEnd = cap.isDayCount
    }
    if (!(last <= latest)) {
      latest = last
      latestIsDayEnd = cap.isDayCount
    }
  }
  if (earliest < cell.dueEarliest || Number.isNaN(earliest)) {
    cell.dueEarliest = earliest
    cell.earliestIsDayEnd = earliestIsDayEnd
  }
  if (latest < cell.dueLatest || Number.isNaN(latest)) {
    cell.dueLatest = latest
    cell.latestIsDayEnd = latestIsDayEnd
  }
}
