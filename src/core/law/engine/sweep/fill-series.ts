import { isDayCount } from '../../count'
import type { Line, Series } from '../../line'
import type { CountingEnvironment } from '../counters'
import { dueAfter, dueRange, type Range } from './fill-due'
import type { SharedColumns } from './shared-columns'
import { notSwept, open, type Swept } from './swept'

/**
 * Moves the due instants of every open row on to those after the last act of a series, and writes into `from`
 * the moment after it, from which a further act counts. Acts whose order or number is a matter of bounds are
 * not looked at here.
 *
 * @example fillSeries(series, line, shared)(now, starts, from, into)
 */
export const fillSeries = (
  series: Series,
  line: Line,
  shared: SharedColumns,
): ((now: number, starts: Float64Array, from: Float64Array, into: Swept) => void) => {
  const acts = series.acts.map((name) => shared.columns.moment(name))
  const rhythm = rhythmOf(series, shared.env)
  const range: Range = { first: Number.NaN, last: Number.NaN }
  const isOdd = line.notBefore || series.then.length === 0
  const rows = shared.rowsWith(series.acts)
  return (now, starts, from, { states, dueEarliest, dueLatest }) => {
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number
      if (states[row] !== open) continue
      const at = starts[row] as number
      let held = 0
      let last = Number.NEGATIVE_INFINITY
      let isPlain = true
      let areAllAfter = true
      for (const { count, firstEarliest, lastEarliest, lastLatest } of acts) {
        if (count[row] === 0) continue
        const one = lastEarliest[row] as number
        held += count[row] as number
        // NaN comes first in the order of time: without one there, none is unknown.
        if (one !== lastLatest[row] || Number.isNaN(firstEarliest[row] as number)) isPlain = false
        if (!((firstEarliest[row] as number) > at)) areAllAfter = false
        if (one > last) last = one
      }
      if (isPlain && last <= at) continue
      if (!isPlain || last > now || isOdd || (series.then.length > 1 && !areAllAfter)) {
        states[row] = notSwept
        continue
      }
      rhythm(at, last, held, range)
      dueEarliest[row] = range.first
      dueLatest[row] = range.last
      from[row] = last + 1
    }
  }
}

// When the next act of a series is due after the last one.
const rhythmOf = (
  series: Series,
  env: CountingEnvironment,
): ((startMs: number, actMs: number, held: number, into: Range) => void) => {
  const phases = series.then.map(({ counted, times }) => ({
    due: dueRange(counted, env),
    times: times ?? Number.POSITIVE_INFINITY,
  }))
  const [only] = phases
  const next = (act: number, held: number, into: Range): void => {
    if (phases.length === 1) {
      only?.due(act, into)
      return
    }
    let left = held
    let phase = phases[0]
    for (const one of phases) {
      phase = one
      if (left <= one.times) break
      left -= one.times
    }
    phase?.due(act, into)
  }
  const { fromMark } = series
  if (fromMark === null) return (_start, act, held, into) => next(act, held, into)
  const markOf = dueAfter(fromMark.mark, 'certain', env)
  const isDay = isDayCount(fromMark.mark)
  const afterMark = dueRange(fromMark.counted, env)
  const { startOfDay, dayAt } = env.zone
  return (start, act, held, into) => {
    const mark = markOf(start)
    if (act >= (isDay ? startOfDay(dayAt(mark - 1)) : mark)) {
      afterMark(act, into)
      return
    }
    next(act, held, into)
    if (into.first <= mark) return
    if (fromMark.alsoOnMark) {
      into.first = mark
      into.last = mark
    } else afterMark(isDay ? mark - 1 : mark, into)
  }
}
