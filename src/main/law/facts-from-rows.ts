import type { EventKind, HappenedPrecision } from '../../core/custody/event'
import type { orderKinds } from '../../core/custody/order'
import type { Instant } from '../../core/dates/instant'
import type { PlainDate } from '../../core/dates/plain-date'
import type { FlagKind } from '../../core/flags/flag-kind'
import type { ConditionName } from '../../core/law/facts/condition-name'
import type { Answer, LawFacts } from '../../core/law/facts/law-facts'
import type { MilestoneKind } from '../../core/law/facts/moment-name'
import type { Sex } from '../../core/people/person'
import { birthOf } from '../store/birth-columns'
import type { FactRows } from './fact-rows'

const at = (text: string | null): Instant | null => text as Instant | null
const recorded = (text: string): Instant => text as Instant

/** What an answer's row says to the rules. */
export type AnswerRow = FactRows['answer'][number]

/** Answers as the rules look at them, without those that were withdrawn. */
export const answersFromRows = (rows: readonly AnswerRow[]): Answer[] =>
  rows
    .filter(({ enteredInError }) => enteredInError === 0)
    .map((row) => ({
      fact: row.fact as ConditionName,
      value: row.value as 'yes' | 'no',
      fromAt: at(row.fromAt),
      untilAt: at(row.untilAt),
      recordedAt: recorded(row.recordedAt),
    }))

/**
 * The facts of a person as the rules look at them. What was withdrawn counts for nothing. The answers for the facility
 * are one list for everyone.
 */
export const factsFromRows = (rows: FactRows, facilityAnswers: Answer[]): LawFacts => {
  const ofStay = <R extends { stayId: string }>(list: readonly R[], stayId: string): R[] =>
    list.filter((row) => row.stayId === stayId)
  return {
    birth: birthOf(rows.person),
    sex: rows.person.sex as Sex,
    nationalities: JSON.parse(rows.person.nationalities) as string[],
    stays: rows.stay.map(({ id }) => ({
      id,
      events: ofStay(rows.event, id).map((row) => ({
        id: row.id,
        kind: row.kind as EventKind,
        happenedAt: at(row.happenedAt),
        happenedPrecision: row.happenedPrecision as HappenedPrecision,
        recordedAt: recorded(row.recordedAt),
        enteredInError: row.enteredInError === 1,
      })),
      orders: ofStay(rows.detentionOrder, id).map((row) => ({
        id: row.id,
        kind: row.kind as (typeof orderKinds)[number],
        issuedAt: at(row.issuedAt),
        servedAt: at(row.servedAt),
        effectiveFrom: at(row.effectiveFrom),
        expiresAt: at(row.expiresAt),
        recordedAt: recorded(row.recordedAt),
      })),
      placements: ofStay(rows.placement, id).map((row) => ({
        kind: row.kind,
        fromAt: recorded(row.fromAt),
        toAt: at(row.toAt),
        recordedAt: recorded(row.recordedAt),
      })),
    })),
    milestones: rows.milestone.map((row) => ({
      id: row.id,
      kind: row.kind as MilestoneKind,
      happenedAt: at(row.happenedAt),
      happenedPrecision: row.happenedPrecision as HappenedPrecision,
      forAt: at(row.forAt),
      recordedAt: recorded(row.recordedAt),
      enteredInError: row.enteredInError === 1,
    })),
    flags: rows.flag.map((row) => ({
      kind: row.kind as FlagKind,
      fromOn: row.fromOn as PlainDate | null,
      toOn: row.toOn as PlainDate | null,
      recordedAt: recorded(row.recordedAt),
    })),
    answers: answersFromRows(rows.answer),
    facilityAnswers,
    extensions: rows.extension
      .filter(({ enteredInError }) => enteredInError === 0)
      .map((row) => ({
        ruleId: row.ruleId,
        extension: row.extension,
        orderedAt: at(row.orderedAt),
        ground: row.ground,
        untilAt: at(row.untilAt),
        recordedAt: recorded(row.recordedAt),
      })),
  }
}
