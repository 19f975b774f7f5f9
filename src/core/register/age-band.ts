import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date'
import { ageReading } from '../people/age-reading'
import type { Birth } from '../people/birth'

/**
 * Ages as a register groups them. `says-child`: claims to be under 18 and is not believed; `may-be-child`:
 * the known facts allow an age under 18. Both count as children: a doubt about an age protects (Inter-American Court,
 * OC-21/14). `older` is 60 and over, the bound at which the facility's own medical rounds change, and no limit of law.
 */
export const ageBands = ['child', 'says-child', 'may-be-child', 'adult', 'older', 'unknown'] as const
export const ageBandSchema = z.enum(ageBands)
export type AgeBand = z.infer<typeof ageBandSchema>

const adultAge = 18
const olderAge = 60

/**
 * The group someone's age falls into on a day; doubts are resolved towards the child.
 *
 * @example ageBand({ kind: 'year', year: 2008 }, '2026-06-01') //=> 'may-be-child'
 * @example ageBand({ kind: 'exact', on: '1960-01-01' }, '2026-06-01') //=> 'older'
 */
export const ageBand = (birth: Birth, day: PlainDate): AgeBand => {
  const age = ageReading(birth, day)
  if (age.kind === 'unknown') return 'unknown'
  if (age.kind === 'says' && age.years < adultAge) return 'says-child'
  const [least, most] = age.kind === 'between' ? [age.least, age.most] : [age.years, age.years]
  if (most < adultAge) return 'child'
  if (least < adultAge) return 'may-be-child'
  return least >= olderAge ? 'older' : 'adult'
}
