import type { Span } from '../../custody/held-spans'
import type { HeldState } from '../../custody/held-state'
import type { Stay } from '../../custody/stay'
import type { ConditionName } from '../facts/condition-name'
import type { ExtensionFact } from '../facts/law-facts'
import type { MomentName } from '../facts/moment-name'

/** True, false, or unknown. */
export const no = 0
export const yes = 1
export const unknown = 2
export type Truth = typeof no | typeof yes | typeof unknown

/**
 * When something happened, in milliseconds since 1970, between two bounds. `earliest` is NaN when
 * nothing bounds it from below; both are NaN for what is recorded without any time.
 */
export type MsReading = { readonly earliest: number; readonly latest: number }

/**
 * In which stretches a yes-or-no fact is recorded as so, or as not so; `ofFacility`: when it is an answer for the
 * facility that says it, and nothing recorded of the person.
 */
export type RecordedTruth = {
  readonly yes: readonly Span[]
  readonly no: readonly Span[]
  readonly ofFacility?: readonly Span[]
}

/** When the clock of time held stands still, in the course with the longest and the shortest time held. */
export type Stops = { readonly longest: readonly Span[]; readonly shortest: readonly Span[] }

/**
 * One person as the rules read them at an instant: what had happened by then, in milliseconds, with
 * nothing left of how it was recorded. The moments are in order of time.
 */
export type PersonReading = {
  readonly state: HeldState
  readonly stay: Stay | null
  readonly moments: ReadonlyMap<MomentName, readonly MsReading[]>
  readonly conditions: ReadonlyMap<ConditionName, Truth>
  readonly recorded: ReadonlyMap<ConditionName, RecordedTruth>
  /** Completed years: the least and the greatest that the facts allow; NaN while nothing is known. */
  readonly ageLeast: number
  readonly ageMost: number
  /** The same on the day of the physical stop. */
  readonly ageLeastAtStop: number
  readonly ageMostAtStop: number
  /** While the stay's clock of time held stands still: times at large. */
  readonly stops: Stops
  /** From the escape to the next sign of custody, if the person is at large now. */
  readonly atLargeSince: MsReading | null
  /** The starts of earlier stays that this one follows, newest first, with the time free before the next. */
  readonly earlier: readonly EarlierStay[]
  readonly extensions: readonly ExtensionFact[]
  /** Since when a stay that began on a criminal ground has one of migration; else `-Infinity`. */
  readonly migrationGroundSince: number
}

/** A stay before the present one. */
export type EarlierStay = {
  readonly start: MsReading
  readonly end: MsReading
  /** Times at large within it. */
  readonly stops: Stops
}
