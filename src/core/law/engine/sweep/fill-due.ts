import { hourMs } from '../../../dates/lengths-of-time'
import { type Count, isDayCount } from '../../count'
import { type Counter, type CountingEnvironment, calendarOf, counter } from '../counters'
import type { SharedColumns } from './shared-columns'
import type { Swept } from './swept'

/** The earliest and the latest of the readings of one time. */
export type Range = { first: number; last: number }

/**
 * Fills the due instants of one time for everyone who has a start: the earliest and the latest of its readings, each
 * with the certain holidays only for the one and with the uncertain ones too for the other. NaN where a calendar does
 * not reach.
 *
 * @example fillDue([36 hours], shared)(starts, into) // into.dueEarliest[0] === starts[0] + 129600000
 */
export const fillDue = (
  counts: readonly Count[],
  shared: SharedColumns,
): ((starts: Float64Array, into: Swept) => void) => {
  const readings = counts.map((count) => ({
    first: fillOne(count, 'certain', shared),
    last: calendarOf(count) === null ? null : fillOne(count, 'certain-and-uncertain', shared),
  }))
  return (starts, { dueEarliest, dueLatest }) => {
    for (const [index, { first, last }] of readings.entries()) {
      const earlier = index === 0 ? dueEarliest : shared.scratch('earlier')
      first(starts, earlier)
      let later = earlier
      if (last !== null) {
        later = index === 0 ? dueLatest : shared.scratch('later')
        last(starts, later)
      }
      if (index === 0) {
        if (last === null) dueLatest.set(earlier)
        continue
      }
      for (let row = 0; row < dueEarliest.length; row += 1) {
        dueEarliest[row] = Math.min(dueEarliest[row] as number, earlier[row] as number)
        dueLatest[row] = Math.max(dueLatest[row] as number, later[row] as number)
      }
    }
  }
}

const fillOne = (
  count: Count,
  days: 'certain' | 'certain-and-uncertain',
  shared: SharedColumns,
): ((starts: Float64Array, into: Float64Array) => void) => {
  if (count.kind === 'at-that-moment') return (starts, into) => into.set(starts)
  if (count.kind === 'elapsed' || count.kind === 'house-alarm') {
    const ms = hoursOf(count, shared.env) * hourMs
    return (starts, into) => {
      for (let row = 0; row < into.length; row += 1) into[row] = (starts[row] as number) + ms
    }
  }
  // Clocks of many rules count the same time from the same start.
  const kept = calendarOf(count) === null ? shared.made : shared.madeByLaw
  const key = JSON.stringify([count, days])
  const due = dueFromDay(count, days, shared)
  const dues = (starts: Float64Array): Float64Array => {
    const from = shared.daysToCountFrom(starts)
    const found = new Float64Array(starts.length)
    for (let row = 0; row < found.length; row += 1) {
      const at = starts[row] as number
      found[row] = Number.isFinite(at) ? due(at, from[row] as number) : Number.NaN
    }
    return found
  }
  return (starts, into) => into.set(kept(starts, key, () => dues(starts)))
}

/** When a time is over that starts at a moment, given the day from which its days run. */
type DueFromDay = (startMs: number, day: number) => number

const dueFromDay = (
  count: Exclude<Count, { kind: 'at-that-moment' | 'elapsed' | 'house-alarm' }>,
  days: 'certain' | 'certain-and-uncertain',
  { env }: SharedColumns,
): DueFromDay => {
  if (count.kind === 'calendar-days') {
    const { startOfDay } = env.zone
    const amount = daysAfter(count)
    return (_startMs, day) => startOfDay(day + amount)
  }
  if (!isDayCount(count)) return dueAfter(count, days, env)
  const due = keptByDay(counter(count, env, days))
  return (startMs, day) => due(day, startMs)
}

/**
 * The same for one moment: the due instants after an act of a series.
 *
 * @example dueRange([7 days], env)(actMs, range) // range.first is the eighth midnight after the act
 */
export const dueRange = (
  counts: readonly Count[],
  env: CountingEnvironment,
): ((at: number, into: Range) => void) => {
  const readings = counts.map((count) => ({
    first: dueAfter(count, 'certain', env),
    last: calendarOf(count) === null ? null : dueAfter(count, 'certain-and-uncertain', env),
  }))
  const [only] = readings
  if (only !== undefined && readings.length === 1 && only.last === null)
    return (at, into) => {
      into.first = only.first(at)
      into.last = into.first
    }
  return (at, into) => {
    into.first = Number.POSITIVE_INFINITY
    into.last = Number.NEGATIVE_INFINITY
    for (const { first, last } of readings) {
      const due = first(at)
      into.first = Math.min(into.first, due)
      into.last = Math.max(into.last, last === null ? due : last(at))
    }
  }
}

/** One count from one moment, of a clock that never stands still. */
export const dueAfter = (
  count: Count,
  days: 'certain' | 'certain-and-uncertain',
  env: CountingEnvironment,
): ((startMs: number) => number) => {
  if (count.kind === 'at-that-moment') return (startMs) => startMs
  if (count.kind === 'calendar-days') {
    const { dayToCountFrom, startOfDay } = env.zone
    const amount = daysAfter(count)
    return (startMs) => startOfDay(dayToCountFrom(startMs) + amount)
  }
  const any = counter(count, env, days)
  if (!isDayCount(count)) return (startMs) => any(startMs, none)
  const { dayToCountFrom } = env.zone
  const due = keptByDay(any)
  return (startMs) => due(dayToCountFrom(startMs), startMs)
}

/** Days in the room for what is kept: a power of two, and more years than starts usually lie apart. */
const keptDays = 4096

const nothingKept = new Float64Array(0)

// Of the first day the hours play no part, and many start on one day.
const keptByDay = (due: Counter): ((day: number, startMs: number) => number) => {
  let days = nothingKept
  let dues = nothingKept
  return (day, startMs) => {
    if (days.length === 0) {
      days = new Float64Array(keptDays).fill(Number.NaN)
      dues = new Float64Array(keptDays)
    }
    const slot = day & (keptDays - 1)
    if (days[slot] !== day) {
      days[slot] = day
      dues[slot] = due(startMs, none)
    }
    return dues[slot] as number
  }
}

const hoursOf = (
  count: Count & { readonly kind: 'elapsed' | 'house-alarm' },
  { houseAlarms }: CountingEnvironment,
): number =>
  count.kind === 'house-alarm' ? houseAlarms[count.class] : count.amount * (count.unit === 'hours' ? 1 : 24)

// The due instant is the midnight after the last day.
const daysAfter = (count: Count & { readonly kind: 'calendar-days' }): number =>
  (count.unit === 'weeks' ? 7 : 1) * count.amount + (count.firstDay === 'included' ? 0 : 1)

const none: readonly never[] = []
