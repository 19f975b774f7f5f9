import { dayMs } from '../../dates/lengths-of-time'
import type { Line } from '../line'
import type { PersonReading } from '../reading/person-reading'
import type { Cell } from './cell'

/**
 * Moves the start in a cell back to the first of the stays that follow one another, because being held again shortly
 * after a release does not restart the count (UNHCR guideline 6, para. 46). The time between them stands still.
 *
 * @example linkStays(held again a week after, line linked within 30 days, cell) // cell.startEarliest is the first stop
 */
export const linkStays = (person: PersonReading, line: Line, cell: Cell): void => {
  const stop = person.moments.get('physical-stop')?.[0]
  if (stop === undefined) return
  let { earliest, latest } = stop
  for (const { start, end } of person.earlier) {
    if (earliest - end.latest > (line.linkedWithinDays ?? 0) * dayMs) break
    earliest = start.earliest
    latest = start.latest
  }
  // What starts the clock besides being held (a pregnancy that is known) may itself lie in an earlier stay.
  for (const name of line.startsFrom.earliestOf) {
    const other = name === 'physical-stop' ? undefined : person.moments.get(name)?.[0]
    if (other === undefined) continue
    earliest = Math.max(earliest, other.earliest)
    latest = Math.max(latest, other.latest)
  }
  for (const name of line.startsFrom.orLaterIfRecorded) {
    const later = person.moments.get(name)
    const last = later?.[later.length - 1]
    if (last === undefined) continue
    earliest = Math.max(earliest, last.earliest)
    latest = Math.max(latest, last.latest)
  }
  cell.startEarliest = earliest
  cell.startLatest = latest
}
