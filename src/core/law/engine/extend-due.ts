import { type Instant, toEpochMs } from '../../dates/instant'
import type { Count } from '../count'
import type { ExtensionFact } from '../facts/law-facts'
import type { ExtensionRule, Line } from '../line'
import type { PersonReading } from '../reading/person-reading'
import type { Cell, CountedExtension } from './cell'
import type { ClockStops } from './clock-stops'
import { dueOf, type Reading, reading } from './count-reading'
import { type CountingEnvironment, followingStart } from './counters'

/** Moves the due instants in a cell to where the extensions ordered for a person put them. */
export type Extender = (person: PersonReading, stops: ClockStops, cell: Cell) => void

/** An extension that was ordered, with when in milliseconds. */
type Ordered = ExtensionFact & { readonly at: number }

/**
 * Compiles one extension that the text allows. One counts that was ordered before the time ran out, on a ground of the
 * text, with an end where the order has to give it, and no more often than the text allows.
 *
 * @example compileExtension(line.extendedBy[0], line, 'ca-review', env)(person, neverStops, cell) // cell.dueEarliest moved
 */
export const compileExtension = (
  rule: ExtensionRule,
  line: Line,
  ruleId: string,
  env: CountingEnvironment,
): Extender => {
  const { length } = rule
  const readings = length.kind === 'as-ordered' ? [] : length.counted.map((count) => reading(count, env))
  return (person, stops, cell) => {
    let used = 0
    for (const one of orderedFor(rule, ruleId, person, countsSince(line, person, cell))) {
      const counts = howItCounts(rule, one, used, cell)
      if (cell.isFull) cell.extensions.push({ extension: rule.extension, orderedAt: one.at, counts })
      if (counts !== 'yes') continue
      used += 1
      lengthen(rule, one, readings, line, stops, cell)
    }
  }
}

// What was ordered for an earlier detention does not lengthen this one, unless their times are added up. NaN where
// every order counts.
const countsSince = (line: Line, person: PersonReading, cell: Cell): number => {
  if (line.time === 'running') return Number.NaN
  if (line.linkedWithinDays !== null) return cell.startEarliest
  return person.moments.get('physical-stop')?.[0]?.earliest ?? Number.NaN
}

const orderedFor = (
  { extension }: ExtensionRule,
  ruleId: string,
  { extensions }: PersonReading,
  since: number,
): readonly Ordered[] =>
  extensions
    .filter((one) => one.ruleId === ruleId && one.extension === extension && one.orderedAt !== null)
    .map((one) => ({ ...one, at: toEpochMs(one.orderedAt as Instant) }))
    .filter(({ at }) => !(at < since))
    .sort((a, b) => a.at - b.at)

const howItCounts = (
  rule: ExtensionRule,
  { at, ground, untilAt }: Ordered,
  used: number,
  cell: Cell,
): CountedExtension['counts'] => {
  if (used >= rule.atMostTimes) return 'used-up'
  if (at > cell.dueLatest) return 'too-late'
  if (rule.grounds.length > 0 && !rule.grounds.includes(ground ?? '')) return 'ground-missing'
  return rule.length.kind === 'as-ordered' && untilAt === null ? 'end-missing' : 'yes'
}

// An extension never brings a date forward.
const lengthen = (
  { length }: ExtensionRule,
  { untilAt }: Ordered,
  readings: readonly Reading[],
  line: Line,
  stops: ClockStops,
  cell: Cell,
): void => {
  const { dueEarliest, dueLatest, earliestIsDayEnd, latestIsDayEnd } = cell
  if (length.kind === 'as-ordered') writeDue(toEpochMs(untilAt as Instant), cell)
  else if (length.kind === 'to') dueOf(readings, cell.startEarliest, cell.startLatest, stops, cell)
  else {
    const before = line.counted[0] as Count
    const next = length.counted[0] as Count
    const earliest = followingStart(dueEarliest, before, next)
    dueOf(readings, earliest, followingStart(dueLatest, before, next), stops, cell)
  }
  if (!(cell.dueEarliest > dueEarliest)) {
    cell.dueEarliest = Math.max(dueEarliest, cell.dueEarliest)
    cell.earliestIsDayEnd = earliestIsDayEnd
  }
  if (!(cell.dueLatest > dueLatest)) {
    cell.dueLatest = Math.max(dueLatest, cell.dueLatest)
    cell.latestIsDayEnd = latestIsDayEnd
  }
}

const writeDue = (at: number, cell: Cell): void => {
  cell.dueEarliest = at
  cell.dueLatest = at
  cell.earliestIsDayEnd = false
  cell.latestIsDayEnd = false
}
