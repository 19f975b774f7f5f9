import type { Instant } from '../dates/instant'
import type { FactName } from './fact-name'

/** What a rule may answer; the numbers of a matrix are those of this order. */
export const findingKinds = [
  'not-applicable',
  'printed-term',
  'satisfied',
  'satisfied-late',
  'running',
  'due-soon',
  'overdue',
  'disputed',
  'breached',
  'cannot-be-computed',
] as const
export type FindingKind = (typeof findingKinds)[number]

/**
 * When a limit is reached. `earliest` drives alarms; the two are equal unless a fact or the text has
 * two readings. `null`: not known, or never (no number in the text, or the clock stands still).
 * `isDayEnd`: the reading is a day's end, written as 24:00 of that day.
 */
export type Due = {
  readonly earliest: Instant | null
  readonly latest: Instant | null
  readonly earliestIsDayEnd: boolean
  readonly latestIsDayEnd: boolean
}

/** Why a rule does not apply. */
export const reasonsNotApplicable = [
  'not-held-yet',
  'at-large',
  'not-in-force',
  'condition-not-met',
  'condition-not-shown',
  'not-started',
  'ended-before-due',
  'time-over',
] as const
export type NotApplicableBecause = (typeof reasonsNotApplicable)[number]

/**
 * The answer of one line of one rule for one person at one instant. There is no member that answers
 * "detain".
 *
 * - `printed-term`: the text stands, a court has set it aside; shown, never an alarm.
 * - `satisfied`, `satisfied-late`: met before or after it was due; late stays a fact.
 * - `overdue`: passed in both readings, `since` by the earlier one.
 * - `disputed`: passed in the earlier reading and not in the later; counts as an alarm.
 * - `breached`: what is forbidden is the case; `missing` names the reasons whose record would excuse it.
 * - `cannot-be-computed`: the named facts are missing; counts as the stricter case.
 */
export type Finding =
  | { readonly kind: 'not-applicable'; readonly because: NotApplicableBecause }
  | { readonly kind: 'printed-term'; readonly due: Due }
  | { readonly kind: 'satisfied'; readonly due: Due }
  | { readonly kind: 'satisfied-late'; readonly due: Due; readonly late: Late }
  | { readonly kind: 'running'; readonly due: Due }
  | { readonly kind: 'due-soon'; readonly due: Due }
  | { readonly kind: 'overdue'; readonly due: Due; readonly since: Instant }
  | { readonly kind: 'disputed'; readonly due: Due; readonly since: Instant }
  | { readonly kind: 'breached'; readonly since: Instant; readonly missing: readonly FactName[] }
  | { readonly kind: 'cannot-be-computed'; readonly missing: readonly [FactName, ...FactName[]] }

/** By how much a limit was passed, in milliseconds; `longestMs` is `null` if unknown. */
export type Late = { readonly shortestMs: number; readonly longestMs: number | null }

const alarms: ReadonlySet<FindingKind> = new Set(['overdue', 'disputed', 'breached', 'cannot-be-computed'])

/** Whether a finding of this kind calls for action now. Unknown facts do: they count as the stricter case. */
export const isAlarmKind = (kind: FindingKind): boolean => alarms.has(kind)

/** Whether a finding calls for action now. Example: `isAlarm({ kind: 'running', due }) //=> false`. */
export const isAlarm = ({ kind }: Finding): boolean => isAlarmKind(kind)

/**
 * Whether what is forbidden is so only while a reason is not recorded: a presumption against holding, not an absolute
 * prohibition.
 *
 * @example isReasonMissing({ kind: 'breached', since: stop, missing: ['written-reasons-given'] }) //=> true
 */
export const isReasonMissing = (finding: Finding): boolean =>
  finding.kind === 'breached' && finding.missing.length > 0
