import type { Span } from '../custody/held-spans'
import { coveredMs } from '../custody/time-held'
import { type Instant, toEpochMs } from '../dates/instant'
import { ladder, type Mark } from './ladder'
import type { Pack } from './pack'
import { type Ranks, rankStays, standingRanks } from './rank-stays'
import { reachedMs } from './reached-ms'
import type { StayColumns } from './stay-columns'

/**
 * Where every stay stands against the marks, in columns by row. The marks are indices into
 * `ladder`, -1 for none; instants are milliseconds since 1970, NaN for none.
 */
export type Standings = Ranks & {
  readonly ladder: readonly Mark[]
  /** The longest mark passed in the longer course of the stay; the one that drives alarms. */
  readonly passed: Int16Array
  /** The longest mark passed in both courses. Where it is lower than `passed`, that one is disputed. */
  readonly passedForSure: Int16Array
  /** The mark that was passed first, and since when. */
  readonly firstPassed: Int16Array
  readonly firstPassedSince: Float64Array
  /** The next mark to pass and when, while held with a known start. */
  readonly next: Int16Array
  readonly nextAt: Float64Array
}

/**
 * The register's fast way: rule by rule over columns, no object a row. It says the same as `evaluate`:
 * a mark up to `passedForSure` is overdue (or satisfied late), one up to `passed` at least disputed,
 * `next` is the earliest due of those running. Ended stays keep what they passed.
 *
 * @example standings([houseMarks], stayColumns(stays), 'UTC', asOf).passed[0] //=> 2, held more than 72 h
 */
export const standings = (
  packs: readonly Pack[],
  columns: StayColumns,
  zone: string,
  asOf: Instant,
): Standings => {
  const marks = ladder(packs, zone, asOf)
  const { length } = columns
  const now = toEpochMs(asOf)
  const held = timesHeld(columns, now)
  const passed = new Int16Array(length).fill(-1)
  const passedForSure = new Int16Array(length).fill(-1)
  const firstPassed = new Int16Array(length).fill(-1)
  const firstPassedSince = new Float64Array(length).fill(Number.NaN)
  const next = new Int16Array(length).fill(-1)
  const nextAt = new Float64Array(length).fill(Number.NaN)

  for (const [index, mark] of marks.entries()) {
    const { lengthMs, startsFrom, startsBefore } = mark
    const unknownBefore = unknownStartsBefore(mark, marks)
    const isUnbounded = startsFrom === Number.NEGATIVE_INFINITY && startsBefore === Number.POSITIVE_INFINITY
    for (let row = 0; row < length; row += 1) {
      if (!isUnbounded) {
        const start = columns.startAt[row] as number
        const isOf = Number.isNaN(start)
          ? (columns.startNotAfter[row] as number) <= unknownBefore
          : start >= startsFrom && start < startsBefore
        if (!isOf) continue
      }
      if ((held.longest[row] as number) > lengthMs) {
        passed[row] = index
        if ((held.shortest[row] as number) > lengthMs) passedForSure[row] = index
        if (firstPassed[row] === -1) {
          firstPassed[row] = index
          firstPassedSince[row] = (held.from[row] as number) + lengthMs
        }
      } else if (next[row] === -1) {
        next[row] = index
        nextAt[row] = (held.from[row] as number) + lengthMs
      }
    }
  }

  for (const [row, { unended }] of columns.interrupted) {
    const spans = unended.longest ?? unended.shortest ?? []
    const reached = (mark: number, over: readonly Span[]): number =>
      reachedMs(over, marks[mark]?.lengthMs ?? 0) ?? Number.NaN
    if (firstPassed[row] !== -1) firstPassedSince[row] = reached(firstPassed[row] as number, spans)
    if (next[row] !== -1) nextAt[row] = reached(next[row] as number, asKnown(spans, now))
  }

  const ranks = rankStays(columns, { passed, firstPassedSince, nextAt }, now)
  for (let row = 0; row < length; row += 1) {
    const rank = ranks.rank[row]
    const isHeld = rank === standingRanks.passed || rank === standingRanks.next
    if (isHeld && !Number.isNaN(columns.startAt[row] as number)) continue
    next[row] = -1
    nextAt[row] = Number.NaN
  }
  return { ladder: marks, passed, passedForSure, firstPassed, firstPassedSince, next, nextAt, ...ranks }
}

// An unknown start lies anywhere before its bound: a version counts for it that has no beginning, as long as no
// other one that says something else may count.
const unknownStartsBefore = (
  { rule, lengthMs, startsFrom, startsBefore }: Mark,
  all: readonly Mark[],
): number => {
  if (startsFrom !== Number.NEGATIVE_INFINITY) return Number.NEGATIVE_INFINITY
  const next = all.find(
    (one) => one.rule === rule && one.lengthMs === lengthMs && one.startsFrom === startsBefore,
  )
  return next === undefined ? startsBefore : unknownStartsBefore({ ...next, startsFrom }, all)
}

// Time held up to now in both courses, and the instant from which a mark is counted. An unknown start
// with a known bound is certain to have lasted since the bound, so that drives what can be said.
const timesHeld = (columns: StayColumns, now: number) => {
  const { length, startAt, startNotAfter, endsFrom, endNotBefore, endNotAfter, interrupted } = columns
  const longest = new Float64Array(length)
  const shortest = new Float64Array(length)
  const from = new Float64Array(length)
  for (let row = 0; row < length; row += 1) {
    const start = startAt[row] as number
    const bound = startNotAfter[row] as number
    const isEnded = (endsFrom[row] as number) <= now
    const upTo = isEnded ? Math.min(now, endNotAfter[row] as number) : now
    const atLeast = isEnded ? Math.min(now, endNotBefore[row] as number) : now
    shortest[row] = atLeast - bound
    longest[row] = Number.isNaN(start) ? (shortest[row] as number) : upTo - start
    from[row] = Number.isNaN(start) ? bound : start
  }
  for (const [row, { held, unended }] of interrupted) {
    const { longest: most, shortest: least } = (endsFrom[row] as number) <= now ? held : unended
    shortest[row] = coveredMs(least ?? [], now)
    longest[row] = most === null ? (shortest[row] as number) : coveredMs(most, now)
  }
  return { longest, shortest, from }
}

// An escape still to come moves no answer for now: the span that is running goes on.
const asKnown = (spans: readonly Span[], now: number): readonly Span[] =>
  spans
    .filter(({ from }) => from <= now)
    .map((span) => (span.until > now ? { from: span.from, until: Number.POSITIVE_INFINITY } : span))
