import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { facilityDetailsSchema, newUnitsSchema } from '../facility/facility-questions'
import { door, job } from '../question'
import { newPasswordSchema } from './new-password'
import { loginSchema, userNameSchema } from './users-questions'

/** A register as it is known before unlocking: its file's name and age, nothing from inside. */
const registerFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  changedAt: instantSchema,
  sizeBytes: z.number(),
  isExample: z.boolean(),
  /** The one that lies on the desk. */
  isChosen: z.boolean(),
})
export type RegisterFile = z.infer<typeof registerFileSchema>

/** What the first run asks for. */
export const newRegisterSchema = z.object({
  facility: facilityDetailsSchema.omit({ idleLockMinutes: true }),
  units: newUnitsSchema,
  administrator: z.object({ name: userNameSchema, login: loginSchema, password: newPasswordSchema }),
})
export type NewRegister = z.infer<typeof newRegisterSchema>

const recoveryKey = z.object({ recoveryKey: z.string() })

/** The registers that this computer knows of: found, chosen, made, and put right. */
export const registersQuestions = {
  'registers.list': door({ input: z.object({}), output: z.array(registerFileSchema) }),
  /** Puts a register of the list on the desk, locked; one that is open is locked first. */
  'registers.choose': door({ input: z.object({ id: z.string() }), output: z.null() }),
  /**
   * Puts a register that lies elsewhere on the desk, locked. Electron asks by its own dialogue and takes no path from
   * a page; the loopback host has no dialogue, asks for the whole path, and is sent it.
   */
  'registers.openElsewhere': door({
    input: z.object({ path: z.string().max(4096).optional() }),
    output: z.object({ kind: z.enum(['chosen', 'cancelled', 'needs-path']) }),
  }),
  /** Makes a register, opens it, and hands out its recovery key, once. */
  'registers.create': door({ input: newRegisterSchema, output: recoveryKey }),
  /** Opens the example facility; makes it first where it is not there. */
  'registers.openExample': door({ input: z.object({}), output: z.null() }),
  /** Makes the example facility anew and opens it. */
  'registers.resetExample': door({ input: z.object({}), output: z.null() }),
  /**
   * Puts the newest good backup in the place of a chosen register that does not open any more; the
   * damaged file is kept. For an administrator of the register, by password.
   */
  'registers.recoverDamaged': door({
    input: z.object({ login: z.string().max(100), password: z.string().max(1024) }),
    output: z.object({ madeAt: instantSchema, keptAs: z.string() }),
  }),
  /** A new recovery key; the sheet printed before opens nothing any more. */
  'registers.renewRecoveryKey': job({
    input: z.object({ password: z.string().max(1024) }),
    output: recoveryKey,
  }),
} as const
