import type { MomentName } from '../../src/core/law/facts/moment-name'
import type { Line } from '../../src/core/law/line'
import type { MsReading, PersonReading } from '../../src/core/law/reading/person-reading'
import { aMark } from './a-pack'

/** When something happened: a moment, two bounds, or `null` where it is recorded without its time. */
export type Told = number | readonly [earliest: number, latest: number] | null

/** A moment within its bounds, in milliseconds. */
export const readingOf = (told: Told): MsReading => {
  if (told === null) return { earliest: Number.NaN, latest: Number.NaN }
  return typeof told === 'number' ? { earliest: told, latest: told } : { earliest: told[0], latest: told[1] }
}

/** Someone held of whom only these moments are read; what a test is about is given. */
export const aReading = (
  moments: Partial<Record<MomentName, readonly Told[]>> = {},
  change: Partial<PersonReading> = {},
): PersonReading => ({
  state: 'held',
  stay: null,
  moments: new Map(Object.entries(moments).map(([name, told]) => [name as MomentName, told.map(readingOf)])),
  conditions: new Map(),
  recorded: new Map(),
  ageLeast: Number.NaN,
  ageMost: Number.NaN,
  ageLeastAtStop: Number.NaN,
  ageMostAtStop: Number.NaN,
  stops: { longest: [], shortest: [] },
  atLargeSince: null,
  earlier: [],
  extensions: [],
  migrationGroundSince: Number.NEGATIVE_INFINITY,
  ...change,
})

/** A clock of so many hours held from the physical stop, met by the end of the stay, unless told. */
export const aLine = (hours: number, change: Partial<Line> = {}): Line => ({
  ...(aMark(hours).versions[0]?.lines[0] as Line),
  ...change,
})
