import { firstShowing } from './first-showing'
import { dayMs, hourMs } from './lengths-of-time'
import { offsetMsAt, stretchMs, stretchOf } from './zone-offset'

// The days of one zone as numbers, for a matrix that asks millions of times: `localDay` and
// `startOfLocalDay` without text and without looking up the zone, out of tables that fill as asked.

// Years 1 to 9999, with a day at either end for the offset.
const firstDay = -719_161
const lastDay = 2_932_895
const firstMs = firstDay * dayMs
const endMs = lastDay * dayMs
/** The stretch before the first: no reading lies before it, so that what is cut off is rounded down. */
const originKey = Math.floor(firstMs / stretchMs) - 1
const originMs = originKey * stretchMs
const originDay = firstDay - 2
/** Days in a block of day starts, and pieces of 2^24 ms (under five hours) in a stretch: powers of two. */
const blockDays = 512
const pieceMs = 2 ** 24
const piecesInStretch = stretchMs / pieceMs
/** Stands for no offset: in this piece the offset changes, or the clocks go back soon after it. */
const uneven = 2 ** 31 - 1
// Wider than any jump of a clock (Apia's 24 hours).
const reachMs = 26 * hourMs

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

// The offset of each piece of a stretch, where one offset is all there is to know.
const piecesOf = (zone: string, key: number): Int32Array => {
  const start = key * stretchMs
  const pieces = new Int32Array(piecesInStretch)
  // One stretch more, for clocks that go back soon after the end of this one.
  const changes = [key - 1, key, key + 1].flatMap((each) => stretchOf(zone, each).from.slice(1))
  for (let piece = 0; piece < piecesInStretch; piece += 1)
    pieces[piece] = offsetMsAt(start + piece * pieceMs, zone)
  for (const change of changes) {
    const from = offsetMsAt(change, zone) < offsetMsAt(change - 1, zone) ? change - reachMs : change
    const first = Math.max(0, Math.floor((from - start) / pieceMs))
    pieces.fill(uneven, first, Math.max(first, Math.floor((change - start) / pieceMs) + 1))
  }
  return pieces
}

// The clocks' reading as if it were UTC, lowered to what they will show again where they go back soon.
const lowestReading = (epochMs: number, zone: string): number => {
  const offset = offsetMsAt(epochMs, zone)
  if (offsetMsAt(epochMs + reachMs, zone) >= offset) return epochMs + offset
  let before = epochMs
  let after = epochMs + reachMs
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetMsAt(middle, zone) === offset) before = middle
    else after = middle
  }
  return Math.min(epochMs + offset, after + offsetMsAt(after, zone))
}

// A whole day out of a reading, by cutting off: `Math.floor` costs three times as much here.
const dayOf = (reading: number): number => (((reading - originDay * dayMs) / dayMs) | 0) + originDay

const newZoneDays = (zone: string): ZoneDays => {
  const stretches = new Array<Int32Array | undefined>(Math.ceil(endMs / stretchMs) - originKey + 1)
  const blocks = new Array<Float64Array | undefined>(Math.ceil((lastDay - firstDay) / blockDays) + 1)

  const isKnown = (epochMs: number): boolean => epochMs >= firstMs && epochMs < endMs
  const offsetOfPiece = (epochMs: number): number => {
    const piece = ((epochMs - originMs) / pieceMs) | 0
    const index = piece >> 11
    let pieces = stretches[index]
    if (pieces === undefined) {
      pieces = piecesOf(zone, index + originKey)
      stretches[index] = pieces
    }
    return pieces[piece & (piecesInStretch - 1)] as number
  }
  const startOfDay = (epochDay: number): number => {
    if (!(epochDay >= firstDay && epochDay <= lastDay)) return beyond(epochDay)
    const at = epochDay - firstDay
    const index = at >> 9
    let block = blocks[index]
    if (block === undefined) {
      const first = firstDay + index * blockDays
      block = Float64Array.from({ length: blockDays }, (_, day) => firstShowing((first + day) * dayMs, zone))
      blocks[index] = block
    }
    return block[at & (blockDays - 1)] as number
  }

  return {
    zone,
    dayAt: (epochMs) => {
      if (!isKnown(epochMs)) return beyond(epochMs)
      const offset = offsetOfPiece(epochMs)
      return dayOf(epochMs + (offset === uneven ? offsetMsAt(epochMs, zone) : offset))
    },
    startOfDay,
    dayToCountFrom: (epochMs) => {
      if (!isKnown(epochMs)) return beyond(epochMs)
      const offset = offsetOfPiece(epochMs)
      return dayOf(offset === uneven ? lowestReading(epochMs, zone) : epochMs + offset)
    },
    clockTimeOf: (epochMs) => {
      if (!isKnown(epochMs)) return beyond(epochMs)
      const offset = offsetOfPiece(epochMs)
      const reading = offset === uneven ? lowestReading(epochMs, zone) : epochMs + offset
      return reading - dayOf(reading) * dayMs
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
