import { z } from 'zod'
import type { FieldGroup } from '../../access/roles'
import type { FlagKind } from '../../flags/flag-kind'

/**
 * A yes-or-no fact that a rule may ask about. `absent`: what it is while nothing is recorded. Only
 * facts that exist by being recorded (an order, a certificate, written reasons) are *no* then; about a
 * human being the absence of a note says nothing, so those stay unknown.
 */
type Condition = {
  readonly absent: 'unknown' | 'no'
  readonly flags?: readonly FlagKind[]
  readonly protectedAs?: FieldGroup
  readonly of?: FactOwner
}

/**
 * What a fact is true of when it is not of a person: `facility`: of the place, so of everyone while they are there;
 * `territory`: of the land around it, so of everyone at any time.
 */
export type FactOwner = 'facility' | 'territory'

const conditions = {
  child: { absent: 'unknown' },
  'age-disputed': { absent: 'no' },
  'unaccompanied-child': { absent: 'unknown', flags: ['unaccompanied-child'] },
  'with-family': { absent: 'unknown', flags: ['with-children'] },
  'cares-for-children': { absent: 'unknown', flags: ['with-children'] },
  'older-person': { absent: 'unknown', flags: ['older-person'] },
  indigenous: { absent: 'unknown', flags: ['indigenous'] },
  stateless: { absent: 'unknown', flags: ['stateless'] },
  'contiguous-country-child': { absent: 'unknown' },
  'asylum-seeker': {
    absent: 'unknown',
    flags: ['asylum-claim', 'fear-of-return', 'refugee'],
    protectedAs: 'asylum',
  },
  pregnant: { absent: 'unknown', flags: ['pregnant'], protectedAs: 'health' },
  nursing: { absent: 'unknown', flags: ['nursing'], protectedAs: 'health' },
  disability: { absent: 'unknown', flags: ['disability'], protectedAs: 'health' },
  'serious-illness': { absent: 'unknown', flags: ['serious-illness'], protectedAs: 'health' },
  'torture-survivor': { absent: 'unknown', flags: ['torture', 'sexual-violence'], protectedAs: 'health' },
  'trafficking-victim': {
    absent: 'unknown',
    flags: ['trafficking', 'trafficking-sign'],
    protectedAs: 'trafficking',
  },
  'crime-victim-or-witness': { absent: 'unknown' },
  'irregular-stay-breach': { absent: 'unknown' },
  'identity-can-be-shown': { absent: 'unknown' },
  'arrested-without-warrant': { absent: 'unknown' },
  'separate-from-criminal-custody': { absent: 'unknown', of: 'facility' },
  'over-capacity': { absent: 'unknown', of: 'facility' },
  'held-in-prison': { absent: 'unknown', of: 'facility' },
  'removal-foreseeable': { absent: 'unknown' },
  'removal-refuted-with-evidence': { absent: 'no' },
  'state-of-exception': { absent: 'unknown', of: 'territory' },
  influx: { absent: 'no', of: 'territory' },
  'came-to-regularise': { absent: 'no' },
  'migration-ground': { absent: 'unknown' },
  'fast-expulsion-procedure': { absent: 'no' },
  'voluntary-departure-granted': { absent: 'no' },
  'designated-irregular-arrival': { absent: 'no' },
  'security-certificate': { absent: 'no' },
  'certified-suspect': { absent: 'no' },
  'local-jail-detainer': { absent: 'no' },
  'in-hold-room': { absent: 'no' },
  'in-secure-placement': { absent: 'no' },
  'in-removal-centre': { absent: 'unknown', of: 'facility' },
  'in-short-term-facility': { absent: 'unknown', of: 'facility' },
  'expedited-removal': { absent: 'no' },
  'dangerous-offence-ground': { absent: 'no' },
  'non-final-expulsion': { absent: 'no' },
  'decree-set-aside': { absent: 'no' },
  'deportation-case': { absent: 'no' },
  'refuses-examination': { absent: 'no' },
  'obstructs-removal': { absent: 'no' },
  'court-stay-of-removal': { absent: 'no' },
  'held-under-asylum-rules': { absent: 'no' },
  'express-consent-to-consulate': { absent: 'no' },
  'individual-reasons-recorded': { absent: 'no' },
  'alternatives-considered': { absent: 'no' },
  'milder-measures-insufficient-recorded': { absent: 'no' },
  'best-interests-finding': { absent: 'no' },
  'court-ordered-detention': { absent: 'no' },
  'own-deportation-order': { absent: 'no' },
  'public-security-ground': { absent: 'no' },
  'child-authority-present': { absent: 'no' },
} as const satisfies Readonly<Record<string, Condition>>

/** The name of a yes-or-no fact. */
export type ConditionName = keyof typeof conditions

/** The facts that are not of a person. */
export type FacilityFact = {
  [N in ConditionName]: (typeof conditions)[N] extends { of: FactOwner } ? N : never
}[ConditionName]

/** The yes-or-no facts that rules may ask about. The list is published and closed. */
export const conditionNames = Object.keys(conditions) as readonly ConditionName[]
export const conditionNameSchema = z.enum(conditionNames)

/** What a condition is while nothing is recorded of it. Example: `absentMeans('pregnant') //=> 'unknown'`. */
export const absentMeans = (name: ConditionName): 'unknown' | 'no' => conditions[name].absent

/** The flags that make a condition true. Example: `flagsOf('stateless') //=> ['stateless']`. */
export const flagsOf = (name: ConditionName): readonly FlagKind[] => {
  const condition: Condition = conditions[name]
  return condition.flags ?? []
}

/**
 * The protected group that a condition belongs to, or `null` for an open one.
 *
 * @example conditionProtectedAs('pregnant') //=> 'health'
 */
export const conditionProtectedAs = (name: ConditionName): FieldGroup | null => {
  const condition: Condition = conditions[name]
  return condition.protectedAs ?? null
}

/**
 * What a fact is true of when it is not of a person; `null` for those of a person.
 *
 * @example ownerOf('over-capacity') //=> 'facility'
 * @example ownerOf('pregnant') //=> null
 */
export const ownerOf = (name: ConditionName): FactOwner | null => {
  const condition: Condition = conditions[name]
  return condition.of ?? null
}

/**
 * Whether one answer for the facility counts for everyone.
 *
 * @example isOfFacility('state-of-exception') //=> true
 */
export const isOfFacility = (name: ConditionName): name is FacilityFact => ownerOf(name) !== null

/** The facts that are recorded once for the facility. None of them is of a protected group. */
export const facilityFacts = conditionNames.filter(isOfFacility)
export const facilityFactSchema = z.enum(facilityFacts)
