import { z } from 'zod'
import { instantSchema } from '../dates/instant'
import { command, job, query } from '../question'
import { newPasswordSchema } from './new-password'
import { roleSchema } from './roles'

/** The name of a user as the log and the lists show it, without spaces around it; 1 to 200 characters. */
export const userNameSchema = z.string().trim().min(1, { error: 'field.required' }).max(200)

/** What a user types to unlock, beside the password. Case makes no difference. */
export const loginSchema = z
  .string()
  .trim()
  .min(1, { error: 'field.required' })
  .max(100)
  .regex(/^\S+$/, { error: 'users.loginSpaces' })

/** A user of the register, as an administrator sees them. */
const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  role: roleSchema,
  active: z.boolean(),
  /** Whether a password of theirs opens the register. */
  hasPassword: z.boolean(),
  passwordSetAt: instantSchema.nullable(),
  /** How many people are assigned; only a lawyer's view is bounded by it. */
  assigned: z.number(),
})
export type User = z.infer<typeof userSchema>

/** A person assigned to a lawyer. */
const assignedPersonSchema = z.object({
  personId: z.string(),
  name: z.string(),
  number: z.string().nullable(),
})

const present = z.string().max(1024)

/** Who may open the register, in which role, with which password, and whose lawyer they are. */
export const usersQuestions = {
  'users.list': query({ input: z.object({}), output: z.array(userSchema) }),
  'users.add': job({
    input: z.object({
      name: userNameSchema,
      login: loginSchema,
      role: roleSchema,
      password: newPasswordSchema,
    }),
    output: z.object({ id: z.string() }),
  }),
  'users.update': command({
    input: z.object({ id: z.string(), name: userNameSchema, role: roleSchema, active: z.boolean() }),
    output: z.null(),
  }),
  /** Gives a user another password; also after a removal was a mistake. */
  'users.setPassword': job({
    input: z.object({ id: z.string(), password: newPasswordSchema }),
    output: z.null(),
  }),
  /** Takes away the user's password and sets them inactive; the name stays in the history. */
  'users.remove': job({ input: z.object({ id: z.string() }), output: z.null() }),
  /** One's own password, proven by the present one. */
  'users.changeOwnPassword': job({
    input: z.object({ present, password: newPasswordSchema }),
    output: z.null(),
  }),
  'assignments.list': query({
    input: z.object({ userId: z.string() }),
    output: z.array(assignedPersonSchema),
  }),
  'assignments.add': command({
    input: z.object({ userId: z.string(), personId: z.string() }),
    output: z.null(),
  }),
  'assignments.remove': command({
    input: z.object({ userId: z.string(), personId: z.string() }),
    output: z.null(),
  }),
} as const
