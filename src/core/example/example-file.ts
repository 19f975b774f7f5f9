import type { EventKind, HappenedPrecision } from '../custody/event'
import type { OrderFacts } from '../custody/order'
import type { Instant } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import type { FlagKind } from '../flags/flag-kind'
import type { ConditionName } from '../law/facts/condition-name'
import type { MilestoneKind } from '../law/facts/moment-name'
import type { PersonFacts } from '../people/person'

/** An event of a fictitious stay. `late` entries are part of the picture: real registers have them. */
export type ExampleEvent = {
  readonly kind: EventKind
  readonly happenedAt: Instant | null
  readonly happenedPrecision: HappenedPrecision
  readonly recordedAt: Instant
  readonly place: string
  readonly note: string
}

/** Where a fictitious person was kept, from when until when; open where they still are. */
export type ExamplePlacement = {
  /** Position of the unit in the facility's list. */
  readonly unit: number
  readonly place: string
  readonly fromAt: Instant
  readonly toAt: Instant | null
}

/** A fictitious order to hold, as someone typed it. */
export type ExampleOrder = OrderFacts & { readonly recordedAt: Instant }

/** A fictitious deprivation of liberty with its events, placements and orders. */
export type ExampleStay = {
  readonly events: readonly ExampleEvent[]
  readonly placements: readonly ExamplePlacement[]
  readonly orders: readonly ExampleOrder[]
}

/** Something about a fictitious person that calls for protection; none is closed. */
export type ExampleFlag = {
  readonly kind: FlagKind
  readonly fromOn: PlainDate
  readonly source: string
  readonly note: string
}

/** Someone outside whom a fictitious person can reach. */
export type ExampleContact = {
  readonly kind: 'family' | 'lawyer'
  readonly name: string
  readonly reach: string
}

/** A milestone or a step owed, as someone typed it. */
export type ExampleMilestone = {
  readonly kind: MilestoneKind
  readonly happenedAt: Instant
  readonly forAt: Instant | null
  readonly recordedAt: Instant
  readonly note: string
}

/** A yes or a no to a fact that rules ask about. */
export type ExampleAnswer = {
  readonly fact: ConditionName
  readonly value: 'yes' | 'no'
  readonly fromAt: Instant | null
  readonly recordedAt: Instant
  readonly note: string
}

/** Everything the example knows of one fictitious person. */
export type ExampleFile = {
  readonly person: PersonFacts
  readonly firstKnownAt: Instant
  readonly stays: readonly ExampleStay[]
  readonly flags: readonly ExampleFlag[]
  readonly contacts: readonly ExampleContact[]
  /** Of the last stay. */
  readonly milestones: readonly ExampleMilestone[]
  readonly answers: readonly ExampleAnswer[]
  /** People with the same number were stopped together as a family. */
  readonly family: {
    readonly group: number
    readonly relation: 'parent' | 'child' | 'partner' | 'sibling'
  } | null
}
