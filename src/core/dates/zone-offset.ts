import { invariant } from '../result'
import { dayMs } from './lengths-of-time'

// A zone's offset from UTC, fast enough to convert an import of 100,000 rows: asking Intl costs a
// microsecond and a text each time, so the changes of each stretch of about a year are found once.

/** Width of one cached stretch: 2^35 ms, about 398 days. A power of two keeps the division exact. */
export const stretchMs = 2 ** 35

/** The offsets of one stretch, each with the moment from which it holds; the first holds from its start. */
export type Stretch = { readonly from: readonly number[]; readonly offsetMs: readonly number[] }
type ZoneTable = { readonly ask: (epochMs: number) => number; readonly stretches: Map<number, Stretch> }

const tables = new Map<string, ZoneTable>()

// "GMT", "GMT-05:00", "GMT-00:44:30". Read here and not with @date-fns/tz's tzOffset, which takes
// the sign from the number and so turns -00:44:30 (Monrovia until 1972) into +00:44:30.
const readOffset = (text: string): number => {
  const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text)
  invariant(match !== null, `an offset is readable in ${text}`)
  const size = (Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)) * 60 + Number(match[4] ?? 0)
  return (match[1] === '-' ? -size : size) * 1000
}

const tableOf = (zone: string): ZoneTable => {
  const known = tables.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const made: ZoneTable = { ask: (epochMs) => readOffset(format.format(epochMs)), stretches: new Map() }
  tables.set(zone, made)
  return made
}

// The first millisecond of the later offset, known to lie in (low, high].
const changeBetween = (ask: ZoneTable['ask'], low: number, high: number): number => {
  const later = ask(high)
  let before = low
  let after = high
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (ask(middle) === later) after = middle
    else before = middle
  }
  return after
}

// Looked at daily: no zone has ever changed its offset and changed it back within a day.
const scan = (ask: ZoneTable['ask'], start: number): Stretch => {
  const from = [Number.NEGATIVE_INFINITY]
  const offsetMs = [ask(start)]
  for (let day = start; day < start + stretchMs; day += dayMs) {
    const next = Math.min(day + dayMs, start + stretchMs)
    const offset = ask(next)
    if (offset === offsetMs[offsetMs.length - 1]) continue
    from.push(changeBetween(ask, day, next))
    offsetMs.push(offset)
  }
  return { from, offsetMs }
}

/**
 * The offsets of a zone in the stretch of that number: the milliseconds from `key * stretchMs` on, for
 * `stretchMs` of them. For those who keep the stretches of one zone at hand; others ask `offsetMsAt`.
 *
 * @example stretchOf('America/Lima', 50) //=> { from: [-Infinity], offsetMs: [-18000000] }
 */
export const stretchOf = (zone: string, key: number): Stretch => {
  const table = tableOf(zone)
  let stretch = table.stretches.get(key)
  if (stretch === undefined) {
    stretch = scan(table.ask, key * stretchMs)
    table.stretches.set(key, stretch)
  }
  return stretch
}

/**
 * A zone's offset from UTC at a moment, in milliseconds, positive east of Greenwich. The moment is
 * given in milliseconds since 1970 UTC. Seconds of old local mean times are kept. The zone must be
 * one that `isZone` accepts; another one throws.
 *
 * @example offsetMsAt(Date.UTC(2026, 0, 1), 'America/New_York') //=> -18000000
 */
export const offsetMsAt = (epochMs: number, zone: string): number => {
  const stretch = stretchOf(zone, Math.floor(epochMs / stretchMs))
  let last = stretch.from.length - 1
  while (last > 0 && epochMs < (stretch.from[last] as number)) last -= 1
  return stretch.offsetMs[last] as number
}
