import { z } from 'zod'
import type { FieldGroup } from '../../access/roles'

/**
 * Where a moment is read from. `custody`: told by the events, orders and placements of the stay.
 * `case`: a milestone of the person's case; one of an earlier year still counts. `duty`: a step owed to
 * the person or a decision of an authority, done in this stay.
 */
export type MomentGroup = 'custody' | 'case' | 'duty'

type Moment = {
  readonly group: MomentGroup
  readonly protectedAs?: FieldGroup
  readonly endsWithStay?: true
}

const custody = { group: 'custody' } as const
const caseMilestone = { group: 'case' } as const
// What happened for one detention and says nothing of a later one.
const ofOneStay = { group: 'case', endsWithStay: true } as const
const asylum = { group: 'case', protectedAs: 'asylum' } as const
const health = { group: 'case', protectedAs: 'health' } as const
const duty = { group: 'duty' } as const
// Decided for one detention, often before it begins: a court orders it, its reasons are written.
const decision = { group: 'duty', endsWithStay: true } as const

const moments = {
  'physical-stop': custody,
  handover: custody,
  arrival: custody,
  transfer: custody,
  'stay-end': custody,
  'detention-order-issued': custody,
  'hold-room-entered': custody,
  'segregation-started': custody,
  'secure-placement-started': custody,
  'measure-started': { group: 'custody', endsWithStay: true },
  'turned-18': custody,
  'turned-60': custody,

  'jail-release-due': ofOneStay,
  'conviction-or-sentence-ended': ofOneStay,
  'sanction-decided': ofOneStay,
  'removal-order-made': caseMilestone,
  'removal-order-final': caseMilestone,
  'court-order-final-after-stay': caseMilestone,
  'released-from-other-custody': caseMilestone,
  'removal-impossible': ofOneStay,
  'retention-prolonged': ofOneStay,
  'expulsion-case-opened': caseMilestone,
  'identity-confirmed': caseMilestone,
  'departure-notice-served': caseMilestone,
  'certified-as-suspect': caseMilestone,
  'travel-document-asked': caseMilestone,
  'travel-document-answered': caseMilestone,
  'appeal-filed': caseMilestone,
  'appeal-decided': caseMilestone,
  'habeas-filed': caseMilestone,
  'habeas-decided': caseMilestone,
  'bond-hearing-asked': ofOneStay,
  'hearing-fixed-for': ofOneStay,
  'minority-claimed': caseMilestone,
  'childhood-claimed-in-doubt': caseMilestone,
  'child-found': ofOneStay,
  'found-unaccompanied': caseMilestone,
  'family-tie-claimed': ofOneStay,
  'family-tie-confirmed': caseMilestone,
  'dependants-stated': caseMilestone,
  'release-requirements-proved': caseMilestone,
  'asylum-wish-expressed': asylum,
  'asylum-claim-made': asylum,
  'asylum-claim-decided': asylum,
  'asylum-authority-told': asylum,
  'fear-finding-negative': { ...asylum, endsWithStay: true },
  'pregnancy-known': health,
  'birth-given': health,
  'nursing-known': health,
  'vulnerability-identified': health,
  'doctor-concern-formed': { ...health, endsWithStay: true },

  'reasons-given': duty,
  'written-reasons-given': duty,
  'rights-explained': duty,
  'family-told': duty,
  'lawyer-met': duty,
  'consular-right-told': duty,
  'consular-choice-made': duty,
  'consular-notice-asked': duty,
  'consulate-informed': duty,
  'fear-question-asked': duty,
  'child-authority-told': duty,
  'child-handed-over': duty,
  'child-screened': duty,
  'doctor-examined': duty,
  'medically-screened': duty,
  'doctor-report-passed-on': { group: 'duty', protectedAs: 'health' },
  'moved-to-specialised-place': duty,
  'moved-from-hold-room': duty,
  'separate-place-given': duty,
  'authority-told-of-detention': duty,
  'brought-before-judge': duty,
  'court-order-obtained': decision,
  'custody-decision-made': duty,
  'court-review-held': duty,
  'administrative-review-held': duty,
  'review-held': duty,
  'first-review-held': duty,
  'second-review-held': duty,
  'second-court-review-held': duty,
  'later-hearing-fixed': duty,
  'detention-confirmed': duty,
  'certificate-review-held': duty,
  'fear-review-held': duty,
  'headquarters-review-held': duty,
  'bail-referral-made': duty,
  'bail-considered': duty,
  'disclosure-received': duty,
  'release-ground-assessed': duty,
  'review-factors-weighed': duty,
  'alternatives-considered': decision,
  'individual-reasons-recorded': decision,
  'milder-measures-insufficient-recorded': decision,
  'best-interests-found': decision,
  'due-process-completed': caseMilestone,
  'parental-interests-recorded': duty,
  'family-tie-checked': duty,
  'judge-informed': duty,
  'exit-letter-issued': duty,
  'charged-or-proceedings-opened': duty,
} as const satisfies Readonly<Record<string, Moment>>

/** The name of a moment. */
export type MomentName = keyof typeof moments

/** The moments that rules may name, in the order of their groups. The list is published and closed. */
export const momentNames = Object.keys(moments) as readonly MomentName[]
export const momentNameSchema = z.enum(momentNames)

/** Whether a fact is a moment. Example: `isMoment('handover') //=> true`. */
export const isMoment = (name: string): name is MomentName =>
  (momentNames as readonly string[]).includes(name)

/** Where a moment is read from. Example: `momentGroup('handover') //=> 'custody'`. */
export const momentGroup = (name: MomentName): MomentGroup => moments[name].group

/**
 * Whether a moment concerns one detention alone: after a release it says nothing of the next stay. It may lie
 * before the stay that it concerns (a court's order for it, the day on which a jail would have let go).
 *
 * @example endsWithStay('measure-started') //=> true
 * @example endsWithStay('removal-order-final') //=> false
 */
export const endsWithStay = (name: MomentName): boolean => {
  const moment: Moment = moments[name]
  return moment.endsWithStay === true
}

/**
 * The protected group that a moment belongs to, or `null` for one that every reader of the person may
 * see.
 *
 * @example momentProtectedAs('asylum-claim-made') //=> 'asylum'
 */
export const momentProtectedAs = (name: MomentName): FieldGroup | null => {
  const moment: Moment = moments[name]
  return moment.protectedAs ?? null
}

/** Moments that are worked out from others and that nobody types. */
const derivedMoments = [
  'physical-stop',
  'handover',
  'arrival',
  'transfer',
  'stay-end',
  'detention-order-issued',
  'hold-room-entered',
  'segregation-started',
  'secure-placement-started',
  'turned-18',
  'turned-60',
  'review-held',
  'first-review-held',
  'second-review-held',
  'second-court-review-held',
  'later-hearing-fixed',
  'childhood-claimed-in-doubt',
] as const satisfies readonly MomentName[]

/** The kinds of milestone that someone records: every moment that is not worked out from others. */
export const milestoneKinds = momentNames.filter(
  (name): name is MilestoneKind => !(derivedMoments as readonly string[]).includes(name),
)
export type MilestoneKind = Exclude<MomentName, (typeof derivedMoments)[number]>
export const milestoneKindSchema = z.enum(milestoneKinds)
