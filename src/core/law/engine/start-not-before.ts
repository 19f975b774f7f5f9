import { endsWithStay, type MomentName, momentGroup } from '../facts/moment-name'
import type { FactColumns } from '../reading/fact-columns'
import type { StartsFrom } from '../starts-from'

/**
 * Before when a start that nobody knows cannot lie, in milliseconds since 1970; `-Infinity` where nothing bounds
 * it. Two bounds are honest: what is done with someone who is held (a handover, an arrival, a hold room, a duty of
 * this stay) is done after the physical stop, and what counts from the later of two moments not before the one
 * that is recorded. The physical stop itself, an order, a measure or a step of the case have none: they may lie
 * years back, before a stay that was never recorded.
 *
 * @example startNotBefore({ earliestOf: ['handover'], … }, columns)(0) //=> the physical stop
 * @example startNotBefore({ earliestOf: ['physical-stop'], … }, columns)(0) //=> -Infinity
 */
export const startNotBefore = (start: StartsFrom, columns: FactColumns): ((row: number) => number) => {
  const isWhileHeld = start.earliestOf.every(happensWhileHeld)
  const stop = columns.moment('physical-stop')
  const needed = start.butNotBefore.map((name) => columns.moment(name))
  const later = start.orLaterIfRecorded.map((name) => columns.moment(name))
  return (row) => {
    let bound = Number.NEGATIVE_INFINITY
    const raise = (at: number): void => {
      if (at > bound) bound = at
    }
    if (isWhileHeld) raise(stop.firstEarliest[row] as number)
    for (const { firstEarliest } of needed) raise(firstEarliest[row] as number)
    for (const { lastEarliest } of later) raise(lastEarliest[row] as number)
    return bound
  }
}

const mayPrecedeTheStop: ReadonlySet<MomentName> = new Set([
  'physical-stop',
  'detention-order-issued',
  'turned-18',
  'turned-60',
])

const happensWhileHeld = (name: MomentName): boolean =>
  momentGroup(name) !== 'case' && !endsWithStay(name) && !mayPrecedeTheStop.has(name)
