import type { EventKind } from '../custody/event'
import type { orderKinds } from '../custody/order'
import type { Instant } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'
import type { Birth } from '../people/birth'
import type { Identifier, Sex } from '../people/person'

/** When something happened, as far as the file says: to the minute, to the day (the day's first instant), or not at all. */
export type DraftTime =
  | { readonly precision: 'minute' | 'day'; readonly at: Instant; readonly on: PlainDate }
  | { readonly precision: 'unknown' }

/** A fact that the row should have had and has not; it goes on the list of things to fix. */
export type MissingFact =
  | 'name'
  | 'birth'
  | 'sex'
  | 'nationality'
  | 'stop'
  | 'handover'
  | 'arrival'
  | 'end.kind'
  | 'asylum'

/**
 * What one accepted row will become: one person, one stay with its events, and an order if it names one.
 * Nothing in it was guessed: what the row does not say is unknown and listed in `missing`.
 */
export type Draft = {
  readonly line: number
  readonly familyName: string
  readonly givenName: string
  readonly scriptName: string
  readonly number: string | null
  readonly identifiers: readonly { readonly kind: Identifier['kind']; readonly value: string }[]
  /** A month and year are kept as the year alone; the written text is then in the note. */
  readonly birth: Birth
  readonly sex: Sex
  /** Empty where it is unknown. */
  readonly nationalities: readonly string[]
  readonly languages: readonly string[]
  readonly note: string
  readonly events: readonly { readonly kind: EventKind; readonly time: DraftTime }[]
  readonly unit: string | null
  readonly order: { readonly kind: (typeof orderKinds)[number]; readonly number: string } | null
  /** The row says that the person asked for asylum: a flag that only some may read. */
  readonly hasAskedAsylum: boolean
  readonly missing: readonly MissingFact[]
  /** The local time was shown twice by the clocks; the earlier instant was taken. */
  readonly ambiguousTime: boolean
}
