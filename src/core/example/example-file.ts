import type { EventKind, HappenedPrecision } from '../custody/event'
import type { OrderFacts } from '../custody/order'
import type { Instant } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import type { FlagKind } from '../flags/flag-kind'
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

export type ExamplePlacement = {
  /** Position of the unit in the facility's list. */
  readonly unit: number
  readonly place: string
  readonly fromAt: Instant
  readonly toAt: Instant | null
}

export type ExampleOrder = OrderFacts & { readonly recordedAt: Instant }

export type ExampleStay = {
  readonly events: readonly ExampleEvent[]
  readonly placements: readonly ExamplePlacement[]
  readonly orders: readonly ExampleOrder[]
}

export type ExampleFlag = {
  readonly kind: FlagKind
  readonly fromOn: PlainDate
  readonly source: string
  readonly note: string
}

export type ExampleContact = {
  readonly kind: 'family' | 'lawyer'
  readonly name: string
  readonly reach: string
}

/** Everything the example knows of one fictitious person. */
export type ExampleFile = {
  readonly person: PersonFacts
  readonly firstKnownAt: Instant
  readonly stays: readonly ExampleStay[]
  readonly flags: readonly ExampleFlag[]
  readonly contacts: readonly ExampleContact[]
  /** People with the same number were stopped together as a family. */
  readonly family: {
    readonly group: number
    readonly relation: 'parent' | 'child' | 'partner' | 'sibling'
  } | null
}
