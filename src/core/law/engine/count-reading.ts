import { type Count, isDayCount } from '../count'
import { addName } from './add-name'
import type { Cell } from './cell'
import type { ClockStops } from './clock-stops'
import { type Counter, type CountingEnvironment, counter } from './counters'

/** A count in both of its readings of the calendar. */
export type Reading = {
  readonly count: Count
  readonly isDayCount: boolean
  readonly earliest: Counter
  readonly latest: Counter
}

/** A count compiled with the certain holidays only, and with the uncertain ones too. */
export const reading = (count: Count, env: CountingEnvironment): Reading => ({
  count,
  isDayCount: isDayCount(count),
  earliest: counter(count, env, 'certain'),
  latest: counter(count, env, 'certain-and-uncertain'),
})

/**
 * The latest moment from which a count may run. What is known to the day only lies before the day's end,
 * so days are counted from that day and not from the next.
 *
 * @example lastStart(90 days, startOf15January, endOf15January) //=> one millisecond before the end
 */
export const lastStart = (count: Count, startEarliest: number, startLatest: number): number =>
  startLatest > startEarliest && isDayCount(count) ? startLatest - 1 : startLatest

/**
 * Writes the earliest and the latest of several readings of one time.
 *
 * @example dueOf([36 hours], 0, 0, neverStops, cell) // cell.dueEarliest === cell.dueLatest === 129600000
 */
export const dueOf = (
  readings: readonly Reading[],
  startEarliest: number,
  startLatest: number,
  stops: ClockStops,
  cell: Cell,
): void => {
  let earliest = Number.POSITIVE_INFINITY
  let latest = Number.NEGATIVE_INFINITY
  let isMissing = false
  cell.isCalendarMissing = false
  for (let index = 0; index < readings.length; index += 1) {
    const one = readings[index] as Reading
    const first = one.earliest(startEarliest, stops.least)
    const last = one.latest(lastStart(one.count, startEarliest, startLatest), stops.most)
    if (Number.isNaN(first) && !Number.isNaN(startEarliest)) isMissing = true
    // With uncertain holidays counted in, a reading may also come later than with none.
    if (first < earliest || Number.isNaN(first)) {
      earliest = first
      cell.earliestReading = index
      cell.earliestIsDayEnd = one.isDayCount
    }
    if (last > latest) {
      latest = last
      cell.latestReading = index
      cell.latestIsDayEnd = one.isDayCount
    }
  }
  cell.dueEarliest = earliest
  cell.dueLatest = latest === Number.NEGATIVE_INFINITY ? Number.NaN : latest
  if (isMissing || (Number.isNaN(cell.dueLatest) && !Number.isNaN(startLatest))) {
    cell.dueEarliest = Number.NaN
    cell.dueLatest = Number.NaN
    cell.isCalendarMissing = true
    if (cell.isFull) addName(cell.missing, 'working-calendar')
  }
}
