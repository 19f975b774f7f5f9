import type { Span } from '../../custody/held-spans'
import { type Instant, toEpochMs } from '../../dates/instant'
import { dayMs } from '../../dates/lengths-of-time'
import { type Count, isDayCount } from '../count'
import type { Expression } from '../expression'
import { factsNamed } from '../expression'
import { type MomentName, momentNames } from '../facts/moment-name'
import type { ExtensionRule, Line } from '../line'
import type { FactColumns } from '../reading/fact-columns'
import type { PersonReading } from '../reading/person-reading'
import { gapsBetween, mergedSpans } from '../reading/span-list'
import type { Cell } from './cell'
import { type Counter, type CountingEnvironment, counter, followingStart } from './counters'
import { spansWhere } from './spans-where'

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

/** Writes the due instants of a clock that has a start into the cell. */
export type DueReader = (row: number, cell: Cell) => void

/** When the clock stands still in its two courses: with the least and with the most standing still. */
export type ClockStops = { readonly least: readonly Span[]; readonly most: readonly Span[] }

/** Of a clock that nothing pauses. */
export const neverStops: ClockStops = { least: [], most: [] }

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
    if (cell.isFull && !cell.missing.includes('working-calendar')) cell.missing.push('working-calendar')
  }
}

/**
 * Compiles when a line is due once it has a start: its time in both readings, standing still while paused
 * or while the person is at large, longer by its extensions, never longer than its absolute maximum.
 */
export const compileDue = (
  line: Line,
  ruleId: string,
  columns: FactColumns,
  env: CountingEnvironment,
): DueReader => {
  const base = line.counted.map((count) => reading(count, env))
  const caps = (line.absoluteMaximum ?? []).map((count) => reading(count, env))
  const extensions = line.extendedBy.map((rule) => ({
    rule,
    readings:
      rule.length.kind === 'as-ordered' ? [] : rule.length.counted.map((count) => reading(count, env)),
  }))
  const { special, persons } = columns
  // Nothing but pauses, extensions and time in custody can make a clock other than plain.
  const isAlwaysPlain = line.time === 'running' && line.pausedBy.length === 0 && line.extendedBy.length === 0
  // A pause that hangs on a moment may concern people of whom nothing else is special.
  const mayPauseAnyone = line.pausedBy.some((expression) => factsNamed(expression).some(isMoment))
  return (row, cell) => {
    if (isAlwaysPlain || (special[row] === 0 && !mayPauseAnyone)) {
      dueOf(base, cell.startEarliest, cell.startLatest, neverStops, cell)
      return
    }
    const person = persons[row] as PersonReading
    if (line.linkedWithinDays !== null) linkStays(person, line, cell)
    const stops = stopsOf(person, line, cell)
    dueOf(base, cell.startEarliest, cell.startLatest, stops, cell)
    if (stops.least.length > 0 && Number.isFinite(cell.dueEarliest))
      cell.pausedMs = stops.least.reduce(
        (sum, { from, until }) =>
          sum + Math.max(0, Math.min(until, cell.dueEarliest) - Math.max(from, cell.startEarliest)),
        0,
      )
    for (const { rule, readings } of extensions) extend(rule, readings, ruleId, person, stops, line, cell)
    if (caps.length > 0 && person.extensions.length > 0) limit(caps, stops, cell)
  }
}

// The maximum has its own readings: the earliest of them bounds the earlier date, the latest the later one.
const limit = (caps: readonly Reading[], stops: ClockStops, cell: Cell): void => {
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

// Being held again shortly after a release does not restart the count (UNHCR guideline 6, para. 46): the
// clock starts with the first of the stays that follow one another, and the time between them stands still.
const linkStays = (person: PersonReading, line: Line, cell: Cell): void => {
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

/** Whether a fact is a moment. Example: `isMoment('handover') //=> true`. */
export const isMoment = (name: string): name is MomentName =>
  (momentNames as readonly string[]).includes(name)

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

const extend = (
  rule: ExtensionRule,
  readings: readonly Reading[],
  ruleId: string,
  person: PersonReading,
  stops: ClockStops,
  line: Line,
  cell: Cell,
): void => {
  // What was ordered for an earlier detention does not lengthen this one, unless their times are added up.
  const stop = person.moments.get('physical-stop')?.[0]?.earliest ?? Number.NaN
  const since =
    line.time === 'running' ? Number.NaN : line.linkedWithinDays === null ? stop : cell.startEarliest
  const ordered = person.extensions
    .filter((one) => one.ruleId === ruleId && one.extension === rule.extension && one.orderedAt !== null)
    .map((one) => ({ ...one, at: toEpochMs(one.orderedAt as Instant) }))
    .filter(({ at }) => !(at < since))
    .sort((a, b) => a.at - b.at)
  let used = 0
  for (const one of ordered) {
    const counts =
      used >= rule.atMostTimes
        ? 'used-up'
        : one.at > cell.dueLatest
          ? 'too-late'
          : rule.grounds.length > 0 && !rule.grounds.includes(one.ground ?? '')
            ? 'ground-missing'
            : rule.length.kind === 'as-ordered' && one.untilAt === null
              ? 'end-missing'
              : 'yes'
    if (cell.isFull) cell.extensions.push({ extension: rule.extension, orderedAt: one.at, counts })
    if (counts !== 'yes') continue
    used += 1
    const { dueEarliest, dueLatest, earliestIsDayEnd, latestIsDayEnd } = cell
    if (rule.length.kind === 'as-ordered') {
      const until = toEpochMs(one.untilAt as Instant)
      cell.dueEarliest = until
      cell.dueLatest = until
      cell.earliestIsDayEnd = false
      cell.latestIsDayEnd = false
    } else {
      const from =
        rule.length.kind === 'to'
          ? [cell.startEarliest, cell.startLatest]
          : nextStart(line, rule.length.counted[0] as Count, cell)
      dueOf(readings, from[0] as number, from[1] as number, stops, cell)
    }
    // An extension never brings a date forward.
    if (!(cell.dueEarliest > dueEarliest)) {
      cell.dueEarliest = Math.max(dueEarliest, cell.dueEarliest)
      cell.earliestIsDayEnd = earliestIsDayEnd
    }
    if (!(cell.dueLatest > dueLatest)) {
      cell.dueLatest = Math.max(dueLatest, cell.dueLatest)
      cell.latestIsDayEnd = latestIsDayEnd
    }
  }
}

const nextStart = (line: Line, next: Count, cell: Cell): readonly [number, number] => {
  const before = line.counted[0] as Count
  return [followingStart(cell.dueEarliest, before, next), followingStart(cell.dueLatest, before, next)]
}
