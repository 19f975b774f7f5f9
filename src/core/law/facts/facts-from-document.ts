import { endOfLocalDay } from '../../dates/end-of-local-day'
import type { Instant } from '../../dates/instant'
import { instantFromOffsetText } from '../../dates/instant-from-offset-text'
import { isPlainDate, type PlainDate } from '../../dates/plain-date'
import { startOfLocalDay } from '../../dates/start-of-local-day'
import type { Birth } from '../../people/birth'
import { invariant } from '../../result'
import type { ConditionName } from './condition-name'
import type { Answer, LawFacts } from './law-facts'
import type { PersonDocument } from './person-document'

type Happened = {
  readonly at?: string | undefined
  readonly on?: PlainDate | undefined
  readonly recorded?: string | undefined
  readonly enteredInError?: boolean | undefined
}

type Answered = Omit<NonNullable<PersonDocument['answers']>[number], 'fact'> & {
  readonly fact: ConditionName
}

/**
 * The facts of a person document, with days read in the facility's zone. What carries no time of entry
 * counts as entered when it happened, and what has neither as entered at `knownAt`.
 *
 * @example factsFromDocument({ stays: [{ events: [{ kind: 'stop', at: '2026-01-05T10:00Z' }] }] }, 'UTC', knownAt)
 * //=> facts with one stay and one stop
 */
export const factsFromDocument = (document: PersonDocument, zone: string, knownAt: Instant): LawFacts => {
  const recordedAt = (text: string | undefined, happenedAt: Instant | null): Instant =>
    (text === undefined ? null : instantOf(text)) ?? happenedAt ?? knownAt
  const from = (text: string | undefined): Instant | null =>
    text === undefined ? null : isPlainDate(text) ? startOfLocalDay(text, zone) : instantOf(text)
  const until = (text: string | undefined): Instant | null =>
    text === undefined ? null : isPlainDate(text) ? endOfLocalDay(text, zone) : instantOf(text)
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
  const answered = (answer: Answered): Answer => ({
    fact: answer.fact,
    value: answer.is,
    fromAt: from(answer.from),
    untilAt: until(answer.until),
    recordedAt: recordedAt(answer.recorded, from(answer.from)),
  })
  return {
    birth: birthOf(document),
    sex: document.sex ?? 'unknown',
    nationalities: document.nationalities ?? [],
    stays: document.stays.map((stay, index) => ({
      id: stay.id ?? String(index),
      events: stay.events.map((event, place) => ({ kind: event.kind, ...happened(event, place) })),
      orders: (stay.orders ?? []).map((order, place) => ({
        id: String(place),
        kind: order.kind,
        issuedAt: from(order.issued),
        issuedPrecision: precisionOf(order.issued),
        servedAt: from(order.served),
        effectiveFrom: from(order.effective),
        expiresAt: until(order.expires),
        recordedAt: recordedAt(
          order.recorded,
          from(order.issued) ?? from(order.effective) ?? from(order.served),
        ),
      })),
      placements: (stay.placements ?? []).map((placement) => ({
        kind: placement.kind,
        fromAt: instantOf(placement.from),
        toAt: until(placement.to),
        recordedAt: recordedAt(placement.recorded, instantOf(placement.from)),
      })),
    })),
    milestones: (document.milestones ?? []).map((milestone, index) => ({
      kind: milestone.kind,
      ...happened(milestone, index),
      forAt: from(milestone.for),
      forPrecision: precisionOf(milestone.for),
    })),
    flags: (document.flags ?? []).map((flag) => ({
      kind: flag.kind,
      fromOn: flag.from ?? null,
      toOn: flag.to ?? null,
      recordedAt: recordedAt(flag.recorded, from(flag.from)),
    })),
    answers: (document.answers ?? []).map(answered),
    facilityAnswers: (document.facilityAnswers ?? []).map(answered),
    extensions: (document.extensions ?? []).map((extension) => ({
      ruleId: extension.rule,
      extension: extension.extension,
      orderedAt: from(extension.ordered),
      ground: extension.ground ?? null,
      untilAt: until(extension.until),
      recordedAt: recordedAt(extension.recorded, from(extension.ordered)),
    })),
  }
}

const birthOf = ({ birth }: PersonDocument): Birth => {
  if (birth === undefined) return { kind: 'unknown' }
  return birth.kind === 'disputed' ? { ...birth, recordedOn: birth.recordedOn ?? null } : birth
}

const precisionOf = (text: string | undefined): 'minute' | 'day' =>
  text !== undefined && isPlainDate(text) ? 'day' : 'minute'

const instantOf = (text: string): Instant => {
  const at = instantFromOffsetText(text)
  invariant(at !== null, `the schema let only times with offset through, not ${text}`)
  return at
}
