import { fromEpochMs, type Instant, toEpochMs } from '../dates/instant'
import { hourMs, minuteMs } from '../dates/lengths-of-time'
import { localDay } from '../dates/local-day'
import { startOfLocalDay } from '../dates/start-of-local-day'
import { placesBefore, stayEnds } from './distributions'
import { drawOrders } from './draw-orders'
import type { ExampleEvent, ExamplePlacement, ExampleStay } from './example-file'
import type { Draw } from './seeded-draw'

/** What is settled about a fictitious stay before the rest is drawn. */
export type StayPlan = {
  readonly stopAt: Instant
  readonly daysHeld: number
  /** Positions of the units in which this person may be placed. */
  readonly units: readonly number[]
  readonly asOf: Instant
  readonly zone: string
  /** The first physical stop was never written down. */
  readonly stopUnknown?: boolean
}

const stopPlaces = [
  'Road check km 41',
  'Bus terminal, Río Claro',
  'Railway yard, Santa Elena',
  'Border bridge II',
  'Hotel, centre of Río Claro',
] as const
const earlierPlaces = ['Paso Norte station', 'Police cells, Santa Elena', 'El Mirador holding room'] as const

const later = (instant: Instant, hours: number): Instant =>
  fromEpochMs(Math.round((toEpochMs(instant) + hours * hourMs) / minuteMs) * minuteMs)

/** When something was typed: mostly within two hours, sometimes the next day, now and then days after. */
function typedAt(draw: Draw, happenedAt: Instant, asOf: Instant): Instant {
  const hours = draw.weighted([
    [0.2 + draw.unit() * 2, 82],
    [3 + draw.unit() * 17, 14],
    [48 + draw.unit() * 160, 4],
  ])
  const typed = later(happenedAt, hours)
  return typed < asOf ? typed : asOf
}

/** Draws a whole stay up to an instant: places before this one, placement, hospital, hearings, orders, its end. */
export function drawStay(draw: Draw, plan: StayPlan): ExampleStay {
  const { stopAt, asOf, zone } = plan
  const events: ExampleEvent[] = []
  const tell = (kind: ExampleEvent['kind'], at: Instant, place: string, note = '') => {
    if (at <= asOf)
      events.push({
        kind,
        happenedAt: at,
        happenedPrecision: 'minute',
        recordedAt: typedAt(draw, at, asOf),
        place,
        note,
      })
  }
  const before = draw.weighted(placesBefore)
  const handoverAt = later(stopAt, 1 + draw.unit() * 8)
  tellStop(draw, plan, events)
  tell('handover', handoverAt, 'Migration authority, Río Claro')
  let reachedAt = handoverAt
  for (let place = 0; place < before; place += 1) {
    const from = draw.pick(earlierPlaces)
    tell('transfer-in', later(reachedAt, 0.5), from)
    reachedAt = later(reachedAt, 4 + draw.unit() * 30)
    tell('transfer-out', reachedAt, from)
  }
  const arrivedAt = later(reachedAt, 0.5 + draw.unit() * 4)
  tell('arrival', arrivedAt, '')
  const endAt = later(
    stopAt,
    Math.max(plan.daysHeld * 24, (toEpochMs(arrivedAt) - toEpochMs(stopAt)) / hourMs + 3),
  )
  const ended = endAt <= asOf
  const until = ended ? endAt : asOf

  if (plan.daysHeld > 12 && draw.chance(0.2)) {
    const outAt = later(arrivedAt, 24 + draw.unit() * (plan.daysHeld - 8) * 24)
    const backAt = later(outAt, 3 + draw.unit() * 40)
    if (backAt < until) {
      tell('hospital', outAt, 'General hospital, Río Claro')
      tell('return', backAt, 'General hospital, Río Claro')
    }
  }
  if (plan.daysHeld > 9 && draw.chance(0.45)) {
    const hearingAt = startOfLocalDay(localDay(later(arrivedAt, 24 * (5 + draw.unit() * 4)), zone), zone)
    if (hearingAt < until)
      tell('hearing', later(hearingAt, 10 + draw.whole(0, 5)), 'District court, Río Claro')
  }
  if (ended) tell(draw.weighted(stayEnds), endAt, '')
  const sorted = events.toSorted((a, b) => ((a.happenedAt ?? stopAt) < (b.happenedAt ?? stopAt) ? -1 : 1))
  return {
    events: sorted,
    placements: arrivedAt <= asOf ? drawPlacements(draw, plan, arrivedAt, ended ? endAt : null) : [],
    orders: drawOrders(draw, { stopAt, handoverAt, until, held: !ended, asOf }),
  }
}

function tellStop(draw: Draw, plan: StayPlan, events: ExampleEvent[]): void {
  const { stopAt, asOf, zone } = plan
  const place = draw.pick(stopPlaces)
  const recordedAt = typedAt(draw, stopAt, asOf)
  if (plan.stopUnknown) {
    events.push({ kind: 'stop', happenedAt: null, happenedPrecision: 'unknown', recordedAt, place, note: '' })
  } else if (draw.chance(0.04)) {
    const day = startOfLocalDay(localDay(stopAt, zone), zone)
    events.push({ kind: 'stop', happenedAt: day, happenedPrecision: 'day', recordedAt, place, note: '' })
  } else {
    events.push({
      kind: 'stop',
      happenedAt: stopAt,
      happenedPrecision: 'minute',
      recordedAt,
      place,
      note: '',
    })
  }
}

/** One place, or two when the stay is long enough for a move. */
function drawPlacements(
  draw: Draw,
  plan: StayPlan,
  arrivedAt: Instant,
  endAt: Instant | null,
): ExamplePlacement[] {
  // A letter for the unit and a number for the bed, as people there would say it.
  const bed = (unit: number) =>
    `${String.fromCharCode(65 + unit)}-${String(draw.whole(1, 40)).padStart(2, '0')}`
  const first = draw.pick(plan.units)
  const movedAt = later(arrivedAt, 24 * (3 + draw.unit() * 10))
  if (movedAt >= (endAt ?? plan.asOf) || !draw.chance(0.25))
    return [{ unit: first, place: bed(first), fromAt: arrivedAt, toAt: endAt }]
  const second = draw.pick(plan.units)
  return [
    { unit: first, place: bed(first), fromAt: arrivedAt, toAt: movedAt },
    { unit: second, place: bed(second), fromAt: movedAt, toAt: endAt },
  ]
}
