import { endOfLocalDay } from '../../dates/end-of-local-day'
import { type Instant, toEpochMs } from '../../dates/instant'
import { localDay } from '../../dates/local-day'
import type { PlainDate } from '../../dates/plain-date'
import { startOfLocalDay } from '../../dates/start-of-local-day'
import { birthBounds } from '../../people/age-reading'
import type { Birth } from '../../people/birth'
import type { LawFacts } from '../facts/law-facts'

/**
 * Until when a reading of these facts, made at an instant, stays what it is: the next instant that is written
 * in them, the next day on which an age may change. In milliseconds since 1970; it may be too early, never
 * too late. Infinity where nothing is to come.
 *
 * @example readingUntil(facts with a flag until 30 November, 'UTC', asOf) //=> midnight after 30 November
 */
export const readingUntil = (facts: LawFacts, zone: string, asOf: Instant): number => {
  let next: Instant | null = null
  const soon = (at: Instant | null | undefined): void => {
    if (at !== null && at !== undefined && at > asOf && (next === null || at < next)) next = at
  }
  for (const { events, orders, placements } of facts.stays) {
    for (const { happenedAt, recordedAt } of events) {
      soon(happenedAt)
      soon(recordedAt)
    }
    for (const { issuedAt, effectiveFrom, servedAt } of orders) {
      soon(issuedAt)
      soon(effectiveFrom)
      soon(servedAt)
    }
    for (const { fromAt, toAt } of placements) {
      soon(fromAt)
      soon(toAt)
    }
  }
  for (const { happenedAt } of facts.milestones) soon(happenedAt)
  for (const { fromAt, untilAt } of facts.answers) {
    soon(fromAt)
    soon(untilAt)
  }
  for (const { fromAt, untilAt } of facts.facilityAnswers) {
    soon(fromAt)
    soon(untilAt)
  }
  for (const { orderedAt } of facts.extensions) soon(orderedAt)
  for (const { fromOn, toOn } of facts.flags) {
    if (fromOn !== null) soon(startOfLocalDay(fromOn, zone))
    if (toOn !== null) soon(endOfLocalDay(toOn, zone))
  }
  const birthday = nextAgeChange(facts.birth, localDay(asOf, zone))
  if (birthday !== null) soon(startOfLocalDay(birthday, zone))
  return next === null ? Number.POSITIVE_INFINITY : toEpochMs(next)
}

/** The next day on which an age may read differently; `null` while nothing is known of the birth. */
const nextAgeChange = (birth: Birth, today: PlainDate): PlainDate | null => {
  const days = daysOf(birth)
  if (days.length === 0) return null
  const year = Number(today.slice(0, 4))
  let next: string | null = null
  for (const day of days)
    for (const of of anniversaries(day.slice(5)))
      for (const candidate of [`${year}-${of}`, `${year + 1}-${of}`])
        if (candidate > today && (next === null || candidate < next)) next = candidate
  return next as PlainDate | null
}

const daysOf = (birth: Birth): readonly PlainDate[] => {
  switch (birth.kind) {
    case 'unknown':
      return []
    case 'exact':
      return [birth.on]
    case 'disputed':
      return birth.recordedOn === null ? [birth.claimedOn] : [birth.claimedOn, birth.recordedOn]
    default: {
      const { earliest, latest } = birthBounds(birth)
      return [earliest, latest]
    }
  }
}

// Whoever was born on 29 February turns on one of these days in other years.
const anniversaries = (monthAndDay: string): readonly string[] =>
  monthAndDay === '02-29' ? ['02-28', '03-01'] : [monthAndDay]
