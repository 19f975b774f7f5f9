import { z } from 'zod'
import { door, job } from '../question'
import { languages } from '../words/language'

/** What one computer keeps for whoever sits before it: nothing of a register, and no name. */
export const machineSettingsSchema = z.object({
  /** What the reader chose last; null follows the system, then the facility. */
  language: z.enum(languages).nullable(),
  theme: z.enum(['light', 'dark']).nullable(),
  /** Whether pictures of the window are kept from other programs, where the system can. */
  isScreenProtected: z.boolean(),
})
export type MachineSettings = z.infer<typeof machineSettingsSchema>

/** What this computer keeps for whoever sits at it, before anything is unlocked. */
export const machineQuestions = {
  'machine.settings': door({
    input: z.object({}),
    output: machineSettingsSchema.extend({ canProtectScreen: z.boolean() }),
  }),
  'machine.keep': door({
    input: machineSettingsSchema.pick({ language: true, theme: true }),
    output: z.null(),
  }),
  'machine.protectScreen': job({ input: z.object({ isOn: z.boolean() }), output: z.null() }),
  /** While a secret is typed, the system keeps other programs from reading the keys, where it can. */
  'machine.secretFocus': door({ input: z.object({ isFocused: z.boolean() }), output: z.null() }),
} as const
