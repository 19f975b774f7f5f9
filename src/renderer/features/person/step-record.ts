import type { EventKind, HappenedPrecision } from '../../../core/custody/event'
import { recordedAfter } from '../../../core/custody/recorded-after'
import type { Instant } from '../../../core/dates/instant'
import type { FactName } from '../../../core/law/fact-name'
import type { Step } from '../../../core/law/step'
import type { PersonFile } from '../../../core/people/person-file'

/** The record that a step of a working rests on: what it says, who typed it, and how long after. */
export type StepRecord = {
  readonly details: readonly string[]
  readonly recordedAt: Instant
  readonly recordedByName: string
  readonly happenedPrecision: HappenedPrecision
  readonly enteredAfterMs: number | null
}

const events: Readonly<Partial<Record<FactName, EventKind>>> = {
  'physical-stop': 'stop',
  handover: 'handover',
  arrival: 'arrival',
  'stay-end': 'release',
}

type Candidate = {
  readonly at: Instant | null
  readonly happenedPrecision: HappenedPrecision
  readonly details: readonly string[]
  readonly recordedAt: Instant
  readonly recordedByName: string
}

type Records = {
  readonly stays: readonly Pick<PersonFile['stays'][number], 'events' | 'orders'>[]
  readonly milestones: PersonFile['milestones']
}

const candidates = (file: Records, fact: FactName): readonly Candidate[] => {
  const kind = events[fact]
  if (kind !== undefined)
    return file.stays.flatMap((stay) =>
      stay.events
        .filter((event) => event.kind === kind && !event.enteredInError)
        .map((event) => ({ ...event, at: event.happenedAt, details: [event.place, event.note] })),
    )
  if (fact === 'detention-order-issued')
    return file.stays.flatMap((stay) =>
      stay.orders.map((order) => ({
        ...order,
        at: order.issuedAt,
        happenedPrecision: 'minute' as const,
        details: [order.number, order.authority],
      })),
    )
  return file.milestones
    .filter((milestone) => milestone.kind === fact && !milestone.enteredInError)
    .map((milestone) => ({ ...milestone, at: milestone.happenedAt, details: [milestone.note] }))
}

/**
 * The record behind a step that names a moment; `undefined` where the step rests on none that the file shows.
 *
 * @example stepRecord(file, the step of the start, zone)?.recordedByName //=> 'M. Ordóñez'
 */
export const stepRecord = (file: Records, { params, facts }: Step, zone: string): StepRecord | undefined => {
  const { at } = params
  if (typeof at !== 'string') return undefined
  const found = facts
    .flatMap((fact) => candidates(file, fact))
    .find((candidate) => candidate.at !== null && candidate.at === at)
  if (found === undefined || found.at === null) return undefined
  return {
    details: found.details.filter((detail) => detail !== ''),
    recordedAt: found.recordedAt,
    recordedByName: found.recordedByName,
    happenedPrecision: found.happenedPrecision,
    enteredAfterMs: recordedAfter({ ...found, happenedAt: found.at }, found.recordedAt, zone).enteredAfterMs,
  }
}
