import { z } from 'zod'
import { type ConditionName, conditionNameSchema } from './facts/condition-name'
import type { FactColumns } from './reading/fact-columns'
import { no, yes } from './reading/person-reading'

/**
 * What may keep a text from holding on a given day, whatever its words. `state-of-exception`: the guarantee may be
 * suspended; `litigation`: the validity of the text is before the courts; `conflicting-law`: another text says
 * otherwise.
 */
export const challengeKinds = ['state-of-exception', 'litigation', 'conflicting-law'] as const

/**
 * Said beside every date of a version and never in its place: the dates are computed as if the text held (decision
 * "What may suspend a text is said, not applied"). `fact`: the yes-or-no fact whose answers, with their days, say
 * whether it is so; `null` where nothing to be recorded would settle it.
 */
export const challengeSchema = z.strictObject({
  kind: z.enum(challengeKinds),
  fact: conditionNameSchema.nullable(),
})
export type Challenge = z.infer<typeof challengeSchema>

/** A challenge as it stands beside a finding: `is`: what is recorded of its fact, `standing` where it has none. */
export const challengeNowSchema = z.object({
  kind: z.enum(challengeKinds),
  fact: conditionNameSchema.nullable(),
  is: z.enum(['yes', 'no', 'unknown', 'standing']),
})
export type ChallengeNow = {
  readonly kind: Challenge['kind']
  readonly fact: ConditionName | null
  readonly is: 'yes' | 'no' | 'unknown' | 'standing'
}

/**
 * How a version's challenge stands for a row.
 *
 * @example challengeNow({ kind: 'litigation', fact: null }, columns, 0) //=> { kind: 'litigation', fact: null, is: 'standing' }
 */
export const challengeNow = (
  challenge: Challenge | null | undefined,
  columns: FactColumns,
  row: number,
): ChallengeNow | null => {
  if (challenge === null || challenge === undefined) return null
  const { kind, fact } = challenge
  if (fact === null) return { kind, fact, is: 'standing' }
  const truth = columns.condition(fact)[row]
  return { kind, fact, is: truth === yes ? 'yes' : truth === no ? 'no' : 'unknown' }
}
