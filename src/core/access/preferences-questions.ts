import { z } from 'zod'
import { command, query } from '../question'

/** What a user may keep for their own screen. */
const preferenceKeySchema = z.enum(['register.columns', 'register.filters'])

/** What a user has chosen for their own screen, kept in the register. */
export const preferencesQuestions = {
  /** The value as it was kept: the screen that wrote it knows its shape. `null` when nothing was. */
  'preferences.get': query({
    input: z.object({ key: preferenceKeySchema }),
    output: z.object({ value: z.json().nullable() }),
  }),
  'preferences.set': command({
    input: z.object({ key: preferenceKeySchema, value: z.json() }),
    output: z.null(),
  }),
} as const
