import type { Stay } from '../../core/custody/stay'
import { stayAsOf } from '../../core/custody/stay-as-of'
import { countsFrom } from '../../core/custody/stay-end'
import { stayFromEvents } from '../../core/custody/stay-from-events'
import { endOfLocalDay } from '../../core/dates/end-of-local-day'
import { type Instant, toEpochMs } from '../../core/dates/instant'
import { localDay } from '../../core/dates/local-day'
import { stayColumns } from '../../core/law/stay-columns'
import type { TimedOrder } from '../../core/register/authority-at'
import { birthOf } from '../store/birth-columns'
import { custodyEvent, eventsOf } from '../store/custody-rows'
import type { ReadableDb } from '../store/db'
import { preparedFor } from '../store/prepared-for'
import type { HeldRow } from './held-row'
import { ordersSql, type Reach, type StayFacts, staysSql } from './held-sql'

/**
 * Reads every stay that may be held at an instant, or, with `people`, those of a few. For a past instant
 * it reads what was so then; for now, everything that has not ended, so that the answer can be kept and
 * moved on from minute to minute.
 */
export function readHeld(
  db: ReadableDb,
  mode: Reach['mode'],
  at: Instant,
  zone: string,
  people?: readonly string[],
): HeldRow[] {
  const reach: Reach = { mode, only: people === undefined ? 'everyone' : 'some' }
  const bound = people === undefined ? { at } : { at, people: JSON.stringify(people) }
  const orders = new Map<string, TimedOrder[]>()
  for (const { stayId, ...order } of preparedFor(db, ordersSql(reach)).all(bound) as (TimedOrder & {
    stayId: string
  })[]) {
    const ofStay = orders.get(stayId)
    if (ofStay) ofStay.push(order)
    else orders.set(stayId, [order])
  }
  const lastMoment = lastMomentOfDay(zone)
  return (preparedFor(db, staysSql(reach)).all(bound) as StayFacts[]).map((facts) => ({
    searchId: facts.searchId,
    personId: facts.personId,
    stayId: facts.stayId,
    unitId: facts.unitId,
    place: facts.place,
    sex: facts.sex,
    nationalities: facts.nationalities,
    birth: birthOf(facts),
    startPrecision: facts.startPrecision,
    orders: orders.get(facts.stayId) ?? [],
    ...(needsEvents(facts) ? timesOfEvents(db, facts.stayId, zone, mode, at) : timesOfRow(facts, lastMoment)),
  }))
}

type Times = Pick<
  HeldRow,
  'startAt' | 'startNotAfter' | 'endsFrom' | 'endNotBefore' | 'endNotAfter' | 'interrupted'
>

// A stay's row says it all, but for an unknown time, for time at large and for a day that another event narrows.
const needsEvents = ({ startAt, endAt, endKind, escaped, narrowed }: StayFacts): boolean =>
  escaped === 1 || narrowed === 1 || startAt === null || (endKind !== null && endAt === null)

const ms = (at: Instant | null): number => (at === null ? Number.NaN : toEpochMs(at))

function timesOfRow(facts: StayFacts, lastMoment: (at: Instant) => number): Times {
  const start = facts.startAt as Instant
  const end = facts.endAt as Instant | null
  const startAt = toEpochMs(start)
  const endsFrom = ms(end)
  return {
    startAt,
    startNotAfter: facts.startPrecision === 'day' ? lastMoment(start) : startAt,
    endsFrom,
    endNotBefore: endsFrom,
    endNotAfter: end !== null && facts.endPrecision === 'day' ? lastMoment(end) : endsFrom,
    interrupted: null,
  }
}

function timesOfEvents(
  db: ReadableDb,
  stayId: string,
  zone: string,
  mode: Reach['mode'],
  at: Instant,
): Times {
  const events = eventsOf(db, stayId).map(custodyEvent)
  const stay: Stay = mode === 'past' ? stayAsOf(events, zone, at) : stayFromEvents(events, zone)
  return {
    startAt: ms(stay.start.at),
    startNotAfter: ms(stay.start.notAfter),
    endsFrom: stay.end === null ? Number.NaN : toEpochMs(countsFrom(stay.end)),
    endNotBefore: ms(stay.end?.notBefore ?? null),
    endNotAfter: ms(stay.end?.notAfter ?? null),
    interrupted: stayColumns([stay]).interrupted.get(0) ?? null,
  }
}

// Many share a day, and the end of a day is slow to find.
const lastMomentOfDay = (zone: string) => {
  const known = new Map<string, number>()
  return (at: Instant): number => {
    let end = known.get(at)
    if (end === undefined) {
      end = toEpochMs(endOfLocalDay(localDay(at, zone), zone))
      known.set(at, end)
    }
    return end
  }
}
