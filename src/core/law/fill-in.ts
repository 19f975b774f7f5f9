import { z } from 'zod'
import { eventKindSchema } from '../custody/event'
import type { FactName } from './fact-name'
import {
  type ConditionName,
  conditionNameSchema,
  conditionNames,
  facilityFactSchema,
  isOfFacility,
} from './facts/condition-name'
import { type MilestoneKind, milestoneKindSchema, milestoneKinds } from './facts/moment-name'

/** Where a missing fact is filled in: which form, and which choice in it. */
export const fillInSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('event'), event: eventKindSchema }),
  z.object({ kind: z.literal('placement'), placement: z.enum(['hold-room', 'secure', 'segregation']) }),
  z.object({ kind: z.literal('order') }),
  z.object({ kind: z.literal('birth') }),
  z.object({ kind: z.literal('calendar') }),
  z.object({ kind: z.literal('milestone'), milestone: milestoneKindSchema }),
  z.object({ kind: z.literal('answer'), fact: conditionNameSchema }),
  /** Once for the facility; someone of whom it is not so may be answered for alone. */
  z.object({ kind: z.literal('facility-answer'), fact: facilityFactSchema }),
])
export type FillIn = z.infer<typeof fillInSchema>

const custody: Readonly<Partial<Record<FactName, FillIn>>> = {
  'physical-stop': { kind: 'event', event: 'stop' },
  handover: { kind: 'event', event: 'handover' },
  arrival: { kind: 'event', event: 'arrival' },
  transfer: { kind: 'event', event: 'transfer-in' },
  'stay-end': { kind: 'event', event: 'release' },
  'detention-order-issued': { kind: 'order' },
  'hold-room-entered': { kind: 'placement', placement: 'hold-room' },
  'segregation-started': { kind: 'placement', placement: 'segregation' },
  'secure-placement-started': { kind: 'placement', placement: 'secure' },
  'turned-18': { kind: 'birth' },
  'turned-60': { kind: 'birth' },
  'birth-date': { kind: 'birth' },
  // The birth decides both; an answer to either would only be a second record of it.
  child: { kind: 'birth' },
  'age-disputed': { kind: 'birth' },
  'working-calendar': { kind: 'calendar' },
  'review-held': { kind: 'milestone', milestone: 'administrative-review-held' },
  'first-review-held': { kind: 'milestone', milestone: 'administrative-review-held' },
  'second-review-held': { kind: 'milestone', milestone: 'administrative-review-held' },
  'second-court-review-held': { kind: 'milestone', milestone: 'court-review-held' },
  'later-hearing-fixed': { kind: 'milestone', milestone: 'hearing-fixed-for' },
  'childhood-claimed-in-doubt': { kind: 'milestone', milestone: 'minority-claimed' },
}

/**
 * Where a fact that is missing is filled in.
 *
 * @example fillIn('handover') //=> { kind: 'event', event: 'handover' }
 * @example fillIn('pregnant') //=> { kind: 'answer', fact: 'pregnant' }
 * @example fillIn('over-capacity') //=> { kind: 'facility-answer', fact: 'over-capacity' }
 */
export const fillIn = (fact: FactName): FillIn => {
  const known = custody[fact]
  if (known !== undefined) return known
  if ((conditionNames as readonly string[]).includes(fact) && !isMilestone(fact)) {
    const condition = fact as ConditionName
    return isOfFacility(condition)
      ? { kind: 'facility-answer', fact: condition }
      : { kind: 'answer', fact: condition }
  }
  return { kind: 'milestone', milestone: fact as MilestoneKind }
}

const isMilestone = (fact: FactName): boolean => (milestoneKinds as readonly string[]).includes(fact)
