import { firstShowing } from './first-showing.js'
import { type Stretch, stretchMs, stretchOf } from './zone-offset.js'

// The days of one zone as numbers, for a matrix that asks millions of times: `localDay` and
// `startOfLocalDay` without text and without looking up the zone, out of tables that fill as asked.

const dayMs = 86_400_000
// Years 1 to 9999, with a day at either end for the offset.
const firstDay = -719_161
const lastDay = 2_932_895
const firstKey = Math.floor((firstDay * dayMs) / stretchMs) - 1
const blockDays = 512
// Wider than any jump of a clock (Apia's 24 hours).
const reachMs = 26 * 3_600_000

/**
 * The calendar of one zone in numbers: days are whole days since 1970-01-01, moments are milliseconds
 * since 1970 UTC. Outside the years 1 to 9999, and for NaN, each answer is NaN; for Infinity, Infinity.
 */
export type ZoneDays = {
  /** The zone's IANA name. */
  readonly zone: string
  /** The day that the clocks show. Equal to `localDay`. */
  readonly dayAt: (epochMs: number) => number
  /** The first moment of a day. Equal to `startOfLocalDay`; `startOfDay(day + 1)` is 24:00 of the day. */
  readonly startOfDay: (epochDay: number) => number
  /**
   * The day from which a term that starts at a moment is counted: the day that the clocks show, but
   * never a later one than a later moment gets. The two differ only where the clocks go back over
   * midnight (St. John's, 2010-11-07 00:00: at 00:01 they showed 6 November again), for the time before
   * they do: it counts as the earlier day, so that a later start never gives an earlier end.
   */
  readonly dayToCountFrom: (epochMs: number) => number
  /**
   * The wall-clock time of a moment, in milliseconds since the midnight of `dayToCountFrom`. An hour that
   * the clocks will show again counts, the first time, as the earliest time that they show from then on.
   */
  readonly clockTimeOf: (epochMs: number) => number
  /**
   * The moment at which the clocks show a time of a day. A time shown twice: the earlier. A time skipped:
   * the moment of the change, which is the first at which the clocks stand past it.
   */
  readonly atClockTime: (epochDay: number, clockTimeMs: number) => number
}

const beyond = (value: number): number => (value === Number.POSITIVE_INFINITY ? value : Number.NaN)

const newZoneDays = (zone: string): ZoneDays => {
  const stretches = new Array<Stretch | undefined>(Math.ceil((lastDay * dayMs) / stretchMs) - firstKey + 2)
  const blocks = new Array<Float64Array | undefined>(Math.ceil((lastDay - firstDay) / blockDays) + 1)

  const offsetAt = (epochMs: number): number => {
    const key = Math.floor(epochMs / stretchMs)
    let stretch = stretches[key - firstKey]
    if (stretch === undefined) {
      stretch = stretchOf(zone, key)
      stretches[key - firstKey] = stretch
    }
    let last = stretch.from.length - 1
    while (last > 0 && epochMs < (stretch.from[last] as number)) last -= 1
    return stretch.offsetMs[last] as number
  }
  const isKnown = (epochMs: number): boolean => epochMs >= firstDay * dayMs && epochMs < lastDay * dayMs

  const startOfDay = (epochDay: number): number => {
    if (!(epochDay >= firstDay && epochDay <= lastDay)) return beyond(epochDay)
    const at = epochDay - firstDay
    const index = Math.floor(at / blockDays)
    let block = blocks[index]
    if (block === undefined) {
      block = Float64Array.from({ length: blockDays }, (_, day) =>
        firstShowing((firstDay + index * blockDays + day) * dayMs, zone),
      )
      blocks[index] = block
    }
    return block[at % blockDays] ?? Number.NaN
  }

  // The clocks' reading as if it were UTC, lowered to what they will show again where they go back soon.
  const lowestReading = (epochMs: number): number => {
    const offset = offsetAt(epochMs)
    const later = offsetAt(epochMs + reachMs)
    if (later >= offset) return epochMs + offset
    let before = epochMs
    let after = epochMs + reachMs
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (offsetAt(middle) === offset) before = middle
      else after = middle
    }
    return Math.min(epochMs + offset, after + offsetAt(after))
  }

  const dayToCountFrom = (epochMs: number): number =>
    isKnown(epochMs) ? Math.floor(lowestReading(epochMs) / dayMs) : beyond(epochMs)

  return {
    zone,
    dayAt: (epochMs) =>
      isKnown(epochMs) ? Math.floor((epochMs + offsetAt(epochMs)) / dayMs) : beyond(epochMs),
    startOfDay,
    dayToCountFrom,
    clockTimeOf: (epochMs) => {
      if (!isKnown(epochMs)) return beyond(epochMs)
      const reading = lowestReading(epochMs)
      return reading - Math.floor(reading / dayMs) * dayMs
    },
    atClockTime: (epochDay, clockTimeMs) => {
      const start = startOfDay(epochDay)
      if (!isKnown(start) || !Number.isFinite(clockTimeMs)) return beyond(start + clockTimeMs)
      // On a day without a change the offset of its start holds to its end.
      if (startOfDay(epochDay + 1) - start === dayMs) return start + clockTimeMs
      return firstShowing(epochDay * dayMs + clockTimeMs, zone)
    },
  }
}

const known = new Map<string, ZoneDays>()

/**
 * The calendar of a zone, made once and kept. The zone must be one that `isZone` accepts.
 *
 * @example zoneDays('America/Mexico_City').dayAt(1789618200000) //=> 20712 (2026-09-16, 22:10 -06:00)
 */
export const zoneDays = (zone: string): ZoneDays => {
  const found = known.get(zone)
  if (found !== undefined) return found
  const made = newZoneDays(zone)
  known.set(zone, made)
  return made
}
