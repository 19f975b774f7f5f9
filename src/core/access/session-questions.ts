import { z } from 'zod'
import { door } from '../question'
import { newPasswordSchema } from './new-password'
import { roleSchema } from './roles'

/** What the page shows of the program before and after unlocking. Nothing inside the file before. */
const sessionStateSchema = z.object({
  state: z.enum(['empty', 'locked', 'open']),
  host: z.enum(['electron', 'loopback']),
  fileName: z.string().nullable(),
  facility: z
    .object({
      name: z.string(),
      country: z.string(),
      zone: z.string(),
      language: z.string(),
      isExample: z.boolean(),
      idleLockMinutes: z.number(),
    })
    .nullable(),
  user: z.object({ id: z.string(), name: z.string(), role: roleSchema }).nullable(),
  readOnly: z.boolean(),
  /** The last entry of the change log: a page that saw a lower one asks again. */
  lastChange: z.number().nullable(),
  /** Its hash, for prints: whoever holds one can show later that the register was not rewritten. */
  lastHash: z.string().nullable(),
})
export type SessionState = z.infer<typeof sessionStateSchema>

/** Whether a register stands open and for whom; locking and unlocking it. */
export const sessionQuestions = {
  'session.state': door({ input: z.object({}), output: sessionStateSchema }),
  'session.lock': door({ input: z.object({}), output: z.null() }),
  /** Opens the chosen register. Every failure of login or password is one and the same. */
  'session.unlock': door({
    input: z.object({
      login: z.string().max(100),
      password: z.string().max(1024),
      readOnly: z.boolean().default(false),
    }),
    output: z.null(),
  }),
  /** Opens the chosen register by its printed key and gives an administrator a new password. */
  'session.unlockWithRecoveryKey': door({
    input: z.object({
      recoveryKey: z.string().max(200),
      /** Which administrator; empty = the one who was there first. */
      login: z.string().max(100).default(''),
      password: newPasswordSchema,
    }),
    output: z.object({ login: z.string() }),
  }),
} as const
