import { z } from 'zod'
import { type Instant, instantSchema } from '../dates/instant'
import { type PlainDate, plainDateSchema } from '../dates/plain-date'
import { startOfLocalDay } from '../dates/start-of-local-day'
import type { HappenedPrecision } from './event'

/** When something happened, as a person types it: to the minute, to the day, or not known. */
export const momentSchema = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('minute'), at: instantSchema }),
  z.object({ precision: z.literal('day'), on: plainDateSchema }),
  z.object({ precision: z.literal('unknown') }),
])
export type Moment = z.infer<typeof momentSchema>

/** A moment whose day at least is known. */
export const knownMomentSchema = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('minute'), at: instantSchema }),
  z.object({ precision: z.literal('day'), on: plainDateSchema }),
])

/** A moment as an event keeps it: a day is its first instant in the facility's zone. */
export type HappenedTime = {
  readonly happenedAt: Instant | null
  readonly happenedPrecision: HappenedPrecision
}

/**
 * How an event keeps a moment.
 *
 * @example happenedTime({ precision: 'day', on: '2026-11-05' }, 'America/Mexico_City')
 * //=> { happenedAt: '2026-11-05T06:00:00.000Z', happenedPrecision: 'day' }
 */
export const happenedTime = (moment: Moment, zone: string): HappenedTime => {
  if (moment.precision === 'unknown') return { happenedAt: null, happenedPrecision: 'unknown' }
  return moment.precision === 'minute'
    ? { happenedAt: moment.at, happenedPrecision: 'minute' }
    : { happenedAt: startOfLocalDay(moment.on as PlainDate, zone), happenedPrecision: 'day' }
}
