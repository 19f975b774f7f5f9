import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { conflict, ok, type Result } from '../../core/result'
import { writeDurably } from './durable-file'
import { newRecoverySecret, printRecoveryKey, readRecoveryKey, recoveryWrappingKey } from './recovery-key'
import { withSecret } from './secret-bytes'
import { isAllowedCost, loginCost, passwordCost, stretchPassword } from './stretch-password'
import { unwrapKey, wrapKey, wrappedKeySchema } from './wrap-key'

// Beside each register lies its key file: the register's one random key, encrypted once for each user
// and once for the recovery key. It holds no name: a login is kept as a salted, stretched digest.
// Whoever holds the file can change it, so nothing in it is believed that does not prove itself.

const salt = z.base64().refine((text) => Buffer.from(text, 'base64').byteLength === 16)

const costSchema = z.object({
  memoryKiB: z.number().int(),
  passes: z.number().int(),
  lanes: z.number().int(),
})

const entrySchema = z.object({
  userId: z.string().min(1).max(64),
  loginTag: z.base64().max(64),
  cost: costSchema,
  salt,
  wrap: wrappedKeySchema,
})
/** The register's key, encrypted for one user. */
export type UserWrap = z.infer<typeof entrySchema>

const keyFileSchema = z.object({
  format: z.literal('habeas-keys'),
  version: z.literal(1),
  registerId: z.string().min(1).max(64),
  loginSalt: salt,
  users: z.array(entrySchema).max(1000),
  recovery: z.object({ wrap: wrappedKeySchema }),
  /** Users removed since the register's key was made: each may still hold a copy of file and password. */
  removedUsers: z.number().int().nonnegative(),
})
export type KeyFile = z.infer<typeof keyFileSchema>

export type Credentials = { readonly userId: string; readonly login: string; readonly password: string }

export const keyFileBeside = (register: string): string => `${register}-keys`

export const readKeyFile = (register: string): Result<KeyFile> => {
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(keyFileBeside(register), 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return conflict('keys.damaged')
    if (error instanceof Error && 'code' in error) {
      return conflict(error.code === 'ENOENT' ? 'keys.missing' : 'keys.unreadable')
    }
    throw error
  }
  const version = z.object({ format: z.literal('habeas-keys'), version: z.number() }).safeParse(parsed)
  if (version.success && version.data.version > 1) return conflict('store.newerVersion')
  const keys = keyFileSchema.safeParse(parsed)
  if (!keys.success) return conflict('keys.damaged')
  if (!keys.data.users.every(({ cost }) => isAllowedCost(cost))) return conflict('keys.weakened')
  return ok(keys.data)
}

export const writeKeyFile = (register: string, keys: KeyFile): void =>
  writeDurably(keyFileBeside(register), `${JSON.stringify(keys, null, 2)}\n`)

/**
 * Changes the key file in one turn: what takes its time is done before. Contents that were read before a
 * password was stretched may lack what another question has written meanwhile.
 */
export const changeKeyFile = (register: string, change: (keys: KeyFile) => KeyFile): Result<null> => {
  const keys = readKeyFile(register)
  if (!keys.ok) return keys
  writeKeyFile(register, change(keys.value))
  return ok(null)
}

const boundTo = (keys: Pick<KeyFile, 'registerId'>, entry: Pick<UserWrap, 'userId' | 'loginTag'>): string =>
  JSON.stringify(['habeas-keys', 1, keys.registerId, entry.userId, entry.loginTag])

const boundToRecovery = (registerId: string): string =>
  JSON.stringify(['habeas-keys', 1, registerId, 'recovery'])

/** Logins differ neither by case nor by how a letter is composed. */
export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase()

const loginTag = (keys: Pick<KeyFile, 'loginSalt'>, login: string): Promise<Buffer> =>
  stretchPassword(normalLogin(login), Buffer.from(keys.loginSalt, 'base64'), loginCost)

/** The key encrypted for another sheet of paper; once it is in the file, the old sheet opens nothing any more. */
export const newRecovery = (
  registerId: string,
  key: Buffer,
): { recovery: KeyFile['recovery']; recoveryKey: string } =>
  withSecret(newRecoverySecret(), (secret) =>
    withSecret(recoveryWrappingKey(secret, registerId), (under) => ({
      recovery: { wrap: wrapKey(key, under, boundToRecovery(registerId)) },
      recoveryKey: printRecoveryKey(secret),
    })),
  )

/** A key file for a new register, with no user yet, and the recovery key to print. */
export const newKeyFile = (registerId: string, key: Buffer): { keys: KeyFile; recoveryKey: string } => {
  const { recovery, recoveryKey } = newRecovery(registerId, key)
  const loginSalt = randomBytes(16).toString('base64')
  const keys: KeyFile = {
    format: 'habeas-keys',
    version: 1,
    registerId,
    loginSalt,
    users: [],
    recovery,
    removedUsers: 0,
  }
  return { keys, recoveryKey }
}

/** Encrypts the key for a user, which takes part of a second. Of the file it uses only what never changes. */
export const wrapForUser = async (
  keys: Pick<KeyFile, 'registerId' | 'loginSalt'>,
  user: Credentials,
  key: Buffer,
): Promise<UserWrap> => {
  const tag = (await loginTag(keys, user.login)).toString('base64')
  const saltBytes = randomBytes(16)
  const under = await stretchPassword(user.password, saltBytes, passwordCost)
  const named = { userId: user.userId, loginTag: tag }
  return withSecret(under, () => ({
    ...named,
    cost: passwordCost,
    salt: saltBytes.toString('base64'),
    wrap: wrapKey(key, under, boundTo(keys, named)),
  }))
}

/** The same file with this user's wrap new or replaced. Nothing of the register is rewritten. */
export const withUser = (keys: KeyFile, wrap: UserWrap): KeyFile => ({
  ...keys,
  users: [...keys.users.filter(({ userId }) => userId !== wrap.userId), wrap],
})

/** The same file without this user's wrap. */
export const withoutUser = (keys: KeyFile, userId: string): KeyFile => {
  const users = keys.users.filter((entry) => entry.userId !== userId)
  return { ...keys, users, removedUsers: keys.removedUsers + keys.users.length - users.length }
}

export const hasUser = (keys: KeyFile, userId: string): boolean =>
  keys.users.some((entry) => entry.userId === userId)

/**
 * The register's key, if login and password belong together; null says no more than that. A login
 * nobody has costs the same work as a wrong password, so the time it takes tells nothing either.
 */
export const unlockWithPassword = async (
  keys: KeyFile,
  login: string,
  password: string,
): Promise<{ userId: string; key: Buffer } | null> => {
  const tag = await loginTag(keys, login)
  const entry = keys.users.find((user) => {
    const known = Buffer.from(user.loginTag, 'base64')
    return known.byteLength === tag.byteLength && timingSafeEqual(known, tag)
  })
  const saltBytes = Buffer.from(entry?.salt ?? keys.loginSalt, 'base64')
  const under = await stretchPassword(password, saltBytes, entry?.cost ?? passwordCost)
  return withSecret(under, () => {
    const key = entry && unwrapKey(entry.wrap, under, boundTo(keys, entry))
    return entry && key ? { userId: entry.userId, key } : null
  })
}

/** The register's key by the printed recovery key, or null. */
export const unlockWithRecoveryKey = (keys: KeyFile, typed: string): Buffer | null => {
  const secret = readRecoveryKey(typed)
  if (secret === null) return null
  return withSecret(secret, () =>
    withSecret(recoveryWrappingKey(secret, keys.registerId), (under) =>
      unwrapKey(keys.recovery.wrap, under, boundToRecovery(keys.registerId)),
    ),
  )
}
