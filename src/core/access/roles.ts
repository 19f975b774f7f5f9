import { z } from 'zod'

/** What a user is to the facility; each user has exactly one. */
export const roleSchema = z.enum([
  'administrator',
  'custody-officer',
  'review-officer',
  'health-worker',
  'monitor',
  'lawyer',
])
export type Role = z.infer<typeof roleSchema>

/** Groups of facts about a person that only some may read; every look is logged. */
export const fieldGroupSchema = z.enum(['health', 'asylum', 'trafficking', 'contacts'])
export type FieldGroup = z.infer<typeof fieldGroupSchema>
