import type { Span } from '../../custody/held-spans'
import { type Expression, factsNamed } from '../expression'
import type { Line } from '../line'
import type { PersonReading } from '../reading/person-reading'
import { gapsBetween, mergedSpans } from '../reading/span-list'
import type { Cell } from './cell'
import { spansWhere } from './spans-where'

/** When the clock stands still in its two courses: with the least and with the most standing still. */
export type ClockStops = { readonly least: readonly Span[]; readonly most: readonly Span[] }

/** Of a clock that nothing pauses. */
export const neverStops: ClockStops = { least: [], most: [] }

/** When a line's clock stands still for a person: at large, between linked stays, and while paused. */
export const stopsOf = (person: PersonReading, line: Line, cell: Cell): ClockStops => {
  const least: Span[] = []
  const most: Span[] = []
  if (line.time === 'held' || line.time === 'linked-stays') {
    least.push(...person.stops.longest)
    most.push(...person.stops.shortest)
  }
  if (line.time === 'linked-stays')
    for (const gap of freeTimes(person, cell.startEarliest)) {
      least.push(gap)
      most.push(gap)
    }
  for (const expression of line.pausedBy) {
    if (!isRecorded(person, expression)) continue
    const spans = spansWhere(expression, person, cell.startEarliest, cell.now)
    least.push(...spans)
    most.push(...spans)
  }
  if (least.length === 0 && most.length === 0) return neverStops
  return { least: mergedSpans(least), most: mergedSpans(most) }
}

const isRecorded = (person: PersonReading, expression: Expression): boolean =>
  factsNamed(expression).some(
    (name) => person.recorded.has(name as never) || person.moments.has(name as never),
  )

const freeTimes = (person: PersonReading, since: number): readonly Span[] => {
  const stop = person.moments.get('physical-stop')?.[0]
  const spans = person.earlier
    .filter(({ end }) => end.latest > since)
    .map(({ start, end }) => ({ from: start.earliest, until: end.latest }))
  if (stop !== undefined) spans.push({ from: stop.earliest, until: Number.POSITIVE_INFINITY })
  return gapsBetween(mergedSpans(spans))
}
