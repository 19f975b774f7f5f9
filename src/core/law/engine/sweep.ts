import { type Count, isDayCount } from '../count.js'
import { factsNamed } from '../expression.js'
import type { ConditionName } from '../facts/condition-name.js'
import type { MomentName } from '../facts/moment-name.js'
import type { Line, Series } from '../line.js'
import type { Prohibition } from '../prohibition.js'
import { type FactColumns, isHeld, type MomentColumn } from '../reading/fact-columns.js'
import { type PersonReading, yes } from '../reading/person-reading.js'
import { code } from './cell.js'
import { asks, concernsThem, doesNotConcern, type Gate, notShown } from './compile-concerns.js'
import { isMoment } from './compile-due.js'
import { compileExpression } from './compile-expression.js'
import { compileStart, type StartHolder, started, startMissing, startUntimed } from './compile-start.js'
import { type CountingEnvironment, calendarOf, counter } from './counters.js'
import { truthAt } from './spans-where.js'

// The register asks of ten thousand people what `compile-line.ts` answers for one. Nearly all of them are
// plain: one start, known to the minute, held without a break, nothing paused or extended. For those a line
// is a loop over numbers. Whoever is not plain is left to the line's own program, so that the two can
// only differ where this file is wrong, and a test holds every rule of every pack against that.

/** Where a sweep writes the cells of its line, one a row. */
export type Swept = {
  readonly states: Uint8Array
  readonly dueEarliest: Float64Array
  readonly dueLatest: Float64Array
  readonly since: Float64Array
}

/** In a row that a sweep leaves to the line's own program. */
export const notSwept = 255

/** Fills what it can of a line's cells and marks the other rows `notSwept`. */
export type Sweep = (now: number, into: Swept) => void

/** What a sweep needs of the version of a rule that a line stands in. */
export type SweptVersion = {
  /** Whom the line concerns; `null` where it concerns everyone held. */
  readonly gate: Gate | null
  /** In milliseconds: the starts for which the version counts, infinite where it always does. */
  readonly from: number
  readonly until: number
  /** A printed term: set aside by a court, so never an alarm. */
  readonly isPrinted: boolean
}

/**
 * A sweep of a line, or `null` for one whose clock is of a kind that only its own program tells.
 *
 * @example compileSweep(line of 36 hours from the handover, version, 6 * 3_600_000, columns, env) //=> a sweep
 */
export const compileSweep = (
  line: Line,
  { gate, from, until, isPrinted }: SweptVersion,
  dueSoonMs: number,
  columns: FactColumns,
  env: CountingEnvironment,
): Sweep | null => {
  const { startsFrom } = line
  const { series } = line
  const [act, anotherAct] = series?.acts ?? []
  const isPlain =
    !startsFrom.earliestOf.includes('turned-18') &&
    line.time !== 'linked-window' &&
    (series === null ||
      (act !== undefined && anotherAct === undefined && !line.notBefore && series.then.length === 1)) &&
    (series === null || startsFrom.occurrence === 'first') &&
    !line.pausedBy.some((expression) => factsNamed(expression).some(isMoment))
  if (!isPlain) return null

  const { state, interrupted, extended, length } = columns
  const mayPause = pauseTest(line, columns)
  const start = compileStart(startsFrom, columns)
  const scratch: StartHolder = { startEarliest: Number.NaN, startLatest: Number.NaN, missing: [] }
  const needsOne =
    startsFrom.occurrence === 'each' || (startsFrom.occurrence === 'last' && line.metEvenBefore)
  const acts = line.metBy.map((name) => ({ name, column: columns.moment(name) }))
  const stop = columns.moment('physical-stop')
  const endsWithStay = line.metBy.includes('stay-end')
  const minds = {
    breaks: line.time === 'held' || line.time === 'linked-stays',
    extensions: line.extendedBy.length > 0,
    pauses: line.pausedBy.length > 0,
  }
  const isBounded = from !== Number.NEGATIVE_INFINITY || until !== Number.POSITIVE_INFINITY
  const base = dueRange(line.counted, env)
  const rhythm = series === null ? null : rhythmOf(series, line, env)
  const held = act === undefined ? null : columns.moment(act)
  const range: Range = { first: Number.NaN, last: Number.NaN }

  const sweep: Sweep = (now, { states, dueEarliest, dueLatest, since }) => {
    for (let row = 0; row < length; row += 1) {
      if (state[row] === 0) {
        states[row] = code['not-applicable']
        continue
      }
      if (
        state[row] !== isHeld ||
        (minds.breaks && interrupted[row] === 1) ||
        (minds.extensions && extended[row] === 1) ||
        (minds.pauses && mayPause(row))
      ) {
        states[row] = notSwept
        continue
      }
      let isUnknown = false
      if (gate !== null) {
        const answer = gate.at(row, now)
        if (answer === doesNotConcern || answer === notShown) {
          states[row] = code['not-applicable']
          continue
        }
        isUnknown = answer === asks
      }
      const found = start.read(row, scratch, false)
      if (found !== started) {
        // Another rule's time, or another version's, may stand in for a start that is missing.
        if (isBounded || startsFrom.elseDueOf !== null || found === startUntimed) states[row] = notSwept
        else
          states[row] =
            isUnknown || found === startMissing ? code['cannot-be-computed'] : code['not-applicable']
        continue
      }
      const at = scratch.startEarliest
      // Written so that an unknown start, NaN, is left alone.
      if (
        !(at === scratch.startLatest && at >= from && at < until) ||
        (needsOne && start.occurrences(row) > 1)
      ) {
        states[row] = notSwept
        continue
      }
      if (isUnknown) {
        states[row] = code['cannot-be-computed']
        continue
      }
      let metFrom = at
      if (held !== null && rhythm !== null && (held.count[row] as number) > 0) {
        const act = held.lastEarliest[row] as number
        if (act !== held.lastLatest[row] || Number.isNaN(held.firstEarliest[row] as number)) {
          states[row] = notSwept
          continue
        }
        if (act > at) {
          metFrom = act + 1
          rhythm(at, act, range)
        } else base(at, range)
      } else base(at, range)
      const { first, last } = range
      if (Number.isNaN(first) || Number.isNaN(last)) {
        states[row] = code['cannot-be-computed']
        continue
      }
      dueEarliest[row] = first
      dueLatest[row] = last
      const met =
        acts.length === 0
          ? Number.NaN
          : metAt(acts, columns, row, metFrom, line.metEvenBefore && metFrom === at)
      if (met === needsLook) {
        states[row] = notSwept
        continue
      }
      if (!Number.isNaN(met)) {
        const done = Math.min(met, now)
        if (done > last) states[row] = code['satisfied-late']
        else if (done <= first) states[row] = code.satisfied
        else {
          states[row] = code.disputed
          since[row] = first
        }
        continue
      }
      if (now <= first) {
        states[row] = first - now <= dueSoonMs ? code['due-soon'] : code.running
        continue
      }
      states[row] = now > last ? code.overdue : code.disputed
      const heldFrom = endsWithStay ? (stop.firstEarliest[row] as number) : first
      since[row] = Number.isNaN(heldFrom) ? first : Math.max(heldFrom, first)
    }
  }
  return isPrinted ? printed(sweep) : sweep
}

/**
 * Whether something that may pause a clock is recorded of someone. Where nothing is, a pause would need a fact
 * that holds without being recorded; a line for which that may be so is left to its own program.
 */
const pauseTest = ({ pausedBy }: Line, columns: FactColumns): ((row: number) => boolean) => {
  const { interrupted, extended, special } = columns
  if (pausedBy.some((expression) => truthAt(expression, nobody, 0) === yes))
    return (row) => special[row] === 1
  const names = new Set(pausedBy.flatMap(factsNamed).filter((name) => !isMoment(name)))
  const recorded = [...names].map((name) => columns.recorded(name as ConditionName))
  return (row) => {
    if (interrupted[row] === 1 || extended[row] === 1) return true
    for (let index = 0; index < recorded.length; index += 1)
      if ((recorded[index] as Uint8Array)[row] === 1) return true
    return false
  }
}

const nobody: PersonReading = {
  state: 'held',
  stay: null,
  moments: new Map(),
  conditions: new Map(),
  recorded: new Map(),
  ageLeast: Number.NaN,
  ageMost: Number.NaN,
  stops: { longest: [], shortest: [] },
  atLargeSince: null,
  earlier: [],
  extensions: [],
}

// A printed term shows its dates; where they cannot be computed its own program says so.
const printed =
  (sweep: Sweep): Sweep =>
  (now, into) => {
    sweep(now, into)
    const { states } = into
    for (let row = 0; row < states.length; row += 1) {
      if (states[row] === code['not-applicable'] || states[row] === notSwept) continue
      states[row] = states[row] === code['cannot-be-computed'] ? notSwept : code['printed-term']
    }
  }

/**
 * A sweep of a prohibition on holding; `null` for one that forbids an act, or holds for a time only.
 *
 * @example compileProhibitionSweep(absolute prohibition, line, version, columns) //=> a sweep
 */
export const compileProhibitionSweep = (
  prohibition: Prohibition,
  line: Line,
  { gate, from: inForceFrom, until: inForceUntil }: SweptVersion,
  columns: FactColumns,
): Sweep | null => {
  const { startsFrom } = line
  const [name, another] = startsFrom.earliestOf
  const isPlain =
    prohibition.forbids === 'holding' &&
    !prohibition.onlyDuringTheTime &&
    name !== undefined &&
    another === undefined &&
    startsFrom.butNotBefore.length + startsFrom.orLaterIfRecorded.length === 0
  if (!isPlain) return null
  const { state, length } = columns
  const start = columns.moment(name).firstEarliest
  const stop = columns.moment('physical-stop').firstEarliest
  const turned = columns.moment('turned-18').count
  const excuse = prohibition.unless === null ? null : compileExpression(prohibition.unless, columns)
  return (now, { states, dueEarliest, dueLatest, since }) => {
    // A prohibition has no date of its own.
    dueEarliest.fill(Number.NaN)
    dueLatest.fill(Number.NaN)
    for (let row = 0; row < length; row += 1) {
      if (state[row] === 0) {
        states[row] = code['not-applicable']
        continue
      }
      const answer = gate === null ? concernsThem : gate.at(row, now)
      const from = start[row] as number
      const held = stop[row] as number
      if (
        state[row] !== isHeld ||
        Number.isNaN(held) ||
        // Written so that an unknown start, NaN, is left alone.
        !(from >= inForceFrom && from < inForceUntil) ||
        startsFrom.occurrence === 'last'
      ) {
        states[row] = notSwept
        continue
      }
      if (answer === doesNotConcern) {
        states[row] = (turned[row] as number) > 0 ? notSwept : code['not-applicable']
        continue
      }
      if (answer === asks || answer === notShown) {
        states[row] = answer === asks ? code['cannot-be-computed'] : code['not-applicable']
        continue
      }
      if (excuse !== null && excuse.at(row, now) === yes) states[row] = code.satisfied
      else {
        states[row] = code.breached
        since[row] = Math.max(from, held)
      }
    }
  }
}

// An act whose time is a matter of bounds is not looked at here.
const needsLook = Number.NEGATIVE_INFINITY

type Act = { readonly name: MomentName; readonly column: MomentColumn }

const metAt = (
  acts: readonly Act[],
  columns: FactColumns,
  row: number,
  from: number,
  evenBefore: boolean,
): number => {
  let met = Number.NaN
  for (let index = 0; index < acts.length; index += 1) {
    const { name, column } = acts[index] as Act
    const count = column.count[row] as number
    if (count === 0) continue
    let at = column.firstEarliest[row] as number
    if (at !== column.firstLatest[row]) return needsLook
    if (at < from && !evenBefore) {
      if (count === 1) continue
      const later = columns.persons[row]?.moments.get(name)?.find(({ latest }) => !(latest < from))
      if (later === undefined) continue
      if (later.earliest !== later.latest) return needsLook
      at = later.earliest
    }
    if (!(at >= met)) met = at
  }
  return met
}

type Range = { first: number; last: number }

// When the next act of a series is due after the last one.
const rhythmOf = (
  series: Series,
  line: Line,
  env: CountingEnvironment,
): ((startMs: number, actMs: number, into: Range) => void) => {
  const next = dueRange(series.then[0]?.counted ?? line.counted, env)
  const { fromMark } = series
  if (fromMark === null) return (_start, act, into) => next(act, into)
  const markOf = dueAfter(fromMark.mark, 'certain', env)
  const isDay = isDayCount(fromMark.mark)
  const afterMark = dueRange(fromMark.counted, env)
  const { startOfDay, dayAt } = env.zone
  return (start, act, into) => {
    const mark = markOf(start)
    if (act >= (isDay ? startOfDay(dayAt(mark - 1)) : mark)) {
      afterMark(act, into)
      return
    }
    next(act, into)
    if (into.first <= mark) return
    if (fromMark.alsoOnMark) {
      into.first = mark
      into.last = mark
    } else afterMark(isDay ? mark - 1 : mark, into)
  }
}

// The earliest and the latest of the readings of one time, each with the certain holidays only for the
// one and with the uncertain ones too for the other.
const dueRange = (
  counts: readonly Count[],
  env: CountingEnvironment,
): ((at: number, into: Range) => void) => {
  const firsts = counts.map((count) => dueAfter(count, 'certain', env))
  const lasts = counts.map((count) =>
    calendarOf(count) === null ? null : dueAfter(count, 'certain-and-uncertain', env),
  )
  return (at, into) => {
    let first = Number.POSITIVE_INFINITY
    let last = Number.NEGATIVE_INFINITY
    for (let index = 0; index < firsts.length; index += 1) {
      const due = (firsts[index] as DueAfter)(at)
      if (!(due >= first)) first = due
      const other = lasts[index]
      const later = other === null || other === undefined ? due : other(at)
      if (!(later <= last)) last = later
    }
    into.first = first
    into.last = last
  }
}

type DueAfter = (startMs: number) => number

const dueAfter = (
  count: Count,
  days: 'certain' | 'certain-and-uncertain',
  env: CountingEnvironment,
): DueAfter => {
  if (count.kind === 'elapsed') {
    const ms = count.amount * (count.unit === 'hours' ? 1 : 24) * 3_600_000
    return (startMs) => startMs + ms
  }
  if (count.kind === 'house-alarm') {
    const ms = env.houseAlarms[count.class] * 3_600_000
    return (startMs) => startMs + ms
  }
  if (count.kind === 'calendar-days') {
    const { dayToCountFrom, startOfDay } = env.zone
    const amount = (count.unit === 'weeks' ? 7 : 1) * count.amount + (count.firstDay === 'included' ? 0 : 1)
    return (startMs) => startOfDay(dayToCountFrom(startMs) + amount)
  }
  const any = counter(count, env, days)
  return isDayCount(count) || count.kind !== 'at-that-moment'
    ? (startMs) => any(startMs, none)
    : (startMs) => startMs
}

const none: readonly never[] = []
