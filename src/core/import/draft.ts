import type { Instant } from '../dates/instant'
import type { PlainDate } from '../dates/plain-date'

/** When something happened, as far as the file says: to the minute, to the day (the day's first instant), or not at all. */
export type DraftTime =
  | { readonly precision: 'minute' | 'day'; readonly at: Instant; readonly on: PlainDate }
  | { readonly precision: 'unknown' }

/** A birth date as the file gives it. `year` also stands for month and year: the written text is kept in the note. */
export type DraftBirth =
  | { readonly kind: 'exact'; readonly on: PlainDate }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'estimated'; readonly age: number; readonly statedOn: PlainDate }
  | { readonly kind: 'disputed'; readonly on: PlainDate; readonly claimedOn: PlainDate }
  | { readonly kind: 'unknown' }

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
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[]
  readonly birth: DraftBirth
  readonly sex: 'female' | 'male' | 'other' | 'unknown'
  readonly nationalities: readonly string[]
  readonly languages: readonly string[]
  readonly note: string
  readonly events: readonly { readonly kind: string; readonly time: DraftTime }[]
  readonly unit: string | null
  readonly orderNumber: string | null
  readonly missing: readonly MissingFact[]
  /** The local time was shown twice by the clocks; the earlier instant was taken. */
  readonly ambiguousTime: boolean
}
