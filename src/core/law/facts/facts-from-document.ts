import type { Instant } from '../../dates/instant.js'
import { instantFromOffsetText } from '../../dates/instant-from-offset-text.js'
import type { PlainDate } from '../../dates/plain-date.js'
import { startOfLocalDay } from '../../dates/start-of-local-day.js'
import { invariant } from '../../result.js'
import type { LawFacts } from './law-facts.js'
import type { PersonDocument } from './person-document.js'

type Happened = {
  readonly at?: string | undefined
  readonly on?: PlainDate | undefined
  readonly recorded?: string | undefined
  readonly enteredInError?: boolean | undefined
}

/**
 * The facts of a person document, with days read in the facility's zone. What carries no time of entry
 * counts as entered when it happened, and what has neither as entered when it is looked at.
 *
 * @example factsFromDocument({ stays: [{ events: [{ kind: 'stop', at: '2026-01-05T10:00Z' }] }] }, 'UTC', asOf)
 * //=> facts with one stay and one stop
 */
export const factsFromDocument = (document: PersonDocument, zone: string, asOf: Instant): LawFacts => {
  const recordedAt = (text: string | undefined, happenedAt: Instant | null): Instant =>
    optional(text) ?? happenedAt ?? asOf
  const happened = (one: Happened, index: number) => {
    const at = one.at === undefined ? null : instantOf(one.at)
    const on = one.on === undefined ? null : startOfLocalDay(one.on, zone)
    const happenedAt = at ?? on
    return {
      id: String(index),
      happenedAt,
      happenedPrecision:
        at !== null ? ('minute' as const) : on !== null ? ('day' as const) : ('unknown' as const),
      recordedAt: recordedAt(one.recorded, happenedAt),
      enteredInError: one.enteredInError ?? false,
    }
  }
  return {
    birth: document.birth ?? { kind: 'unknown' },
    sex: document.sex ?? 'unknown',
    nationalities: document.nationalities ?? [],
    stays: document.stays.map((stay, index) => ({
      id: stay.id ?? String(index),
      events: stay.events.map((event, place) => ({ kind: event.kind, ...happened(event, place) })),
      orders: (stay.orders ?? []).map((order, place) => ({
        id: String(place),
        kind: order.kind,
        issuedAt: optional(order.issued),
        servedAt: optional(order.served),
        effectiveFrom: optional(order.effective),
        expiresAt: optional(order.expires),
        recordedAt: recordedAt(
          order.recorded,
          optional(order.issued) ?? optional(order.effective) ?? optional(order.served),
        ),
      })),
      placements: (stay.placements ?? []).map((placement) => ({
        kind: placement.kind,
        fromAt: instantOf(placement.from),
        toAt: optional(placement.to),
        recordedAt: recordedAt(placement.recorded, instantOf(placement.from)),
      })),
    })),
    milestones: (document.milestones ?? []).map((milestone, index) => ({
      kind: milestone.kind,
      ...happened(milestone, index),
      forAt: optional(milestone.for),
    })),
    flags: (document.flags ?? []).map((flag) => ({
      kind: flag.kind,
      fromOn: flag.from ?? null,
      toOn: flag.to ?? null,
      recordedAt: recordedAt(
        flag.recorded,
        flag.from === undefined ? null : startOfLocalDay(flag.from, zone),
      ),
    })),
    answers: (document.answers ?? []).map((answer) => ({
      fact: answer.fact,
      value: answer.is,
      fromAt: optional(answer.from),
      untilAt: optional(answer.until),
      recordedAt: recordedAt(answer.recorded, optional(answer.from)),
    })),
    extensions: (document.extensions ?? []).map((extension) => ({
      ruleId: extension.rule,
      extension: extension.extension,
      orderedAt: optional(extension.ordered),
      ground: extension.ground ?? null,
      untilAt: optional(extension.until),
      recordedAt: recordedAt(extension.recorded, optional(extension.ordered)),
    })),
  }
}

const optional = (text: string | undefined): Instant | null => (text === undefined ? null : instantOf(text))

const instantOf = (text: string): Instant => {
  const at = instantFromOffsetText(text)
  invariant(at !== null, `the schema let only times with offset through, not ${text}`)
  return at
}
