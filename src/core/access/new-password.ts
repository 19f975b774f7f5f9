import { z } from 'zod'

/** The fewest characters of a password. Length is what makes guessing dear; no mixture of signs is asked for. */
const shortestPassword = 12

/** The most, so that nobody can keep the program busy with a book. */
const longestPassword = 512

// The commonest of published lists that reach twelve characters once repeated or padded, folded.
const commonest: ReadonlySet<string> = new Set([
  '123456789012',
  '1234567890123',
  '1234567890qwerty',
  '123456789abc',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  'administrador',
  'administrateur',
  'administrator',
  'administrator1',
  'asdfghjklqwe',
  'changeme1234',
  'changemenow1',
  'contrasena123',
  'contraseña123',
  'detention1234',
  'habeascorpus',
  'habeas corpus',
  'iloveyou1234',
  'letmein12345',
  'migracion123',
  'motdepasse12',
  'motdepasse123',
  'passwordpassword',
  'password1234',
  'password12345',
  'password123456',
  'qwerty123456',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'senha1234567',
  'welcome12345',
  'welcome123456',
])

/**
 * Why a new password is refused, as a message key, or null where it is good enough.
 * Example: `newPasswordProblem('password1234') //=> 'password.common'`.
 * Source: OWASP ASVS 5.0, 6.2.1, 6.2.4 and 6.2.9 (length, common passwords, no upper limit below 64).
 */
export const newPasswordProblem = (password: string): string | null => {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < shortestPassword) return 'password.tooShort'
  if (characters.length > longestPassword) return 'password.tooLong'
  if (commonest.has(characters.join('').toLowerCase())) return 'password.common'
  if (new Set(characters).size < 4) return 'password.common'
  return null
}

/** The contract's form of a new password; a present one is never measured, only tried. */
export const newPasswordSchema = z.string().superRefine((password, context) => {
  const problem = newPasswordProblem(password)
  if (problem !== null) context.addIssue({ code: 'custom', message: problem })
})
