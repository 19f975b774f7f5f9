import { existsSync } from 'node:fs'
import { toEpochMs } from '../core/dates/instant'
import { conflict, ok, type Result } from '../core/result'
import { allOrNothing } from './all-or-nothing'
import type { Workplace } from './handler'
import { openRegister } from './open-register'
import type { OpenRegister } from './session'
import {
  changeKeyFile,
  normalLogin,
  readKeyFile,
  unlockWithPassword,
  unlockWithRecoveryKey,
  withUser,
  wrapForUser,
} from './store/key-file'
import { beginTry, forgetTries } from './store/password-tries'
import { activeAdministrators, notePasswordSet } from './store/user-rows'
import { writeAtOnce } from './transaction'

const mayTry = (file: string, { now }: Pick<Workplace, 'now'>): Result<null> => {
  const seconds = beginTry(file, toEpochMs(now()))
  return seconds > 0 ? conflict('session.wait', { seconds }) : ok(null)
}

// A register on a disk that was taken out misses its keys too, which is not what is wrong with it.
const keysOf = (file: string) => (existsSync(file) ? readKeyFile(file) : conflict('store.missing'))

/** Opens a register by login and password. */
export const unlock = async (
  workplace: Pick<Workplace, 'now'>,
  file: string,
  { login, password, readOnly }: { login: string; password: string; readOnly: boolean },
): Promise<Result<OpenRegister>> => {
  const keys = keysOf(file)
  if (!keys.ok) return keys
  const allowed = mayTry(file, workplace)
  if (!allowed.ok) return allowed
  const unlocked = await unlockWithPassword(keys.value, login, password)
  if (unlocked === null) return conflict('session.wrongPassword')
  const { key, userId } = unlocked
  return allOrNothing((onFailure) => {
    onFailure(() => key.fill(0))
    forgetTries(file)
    return openRegister(file, key, () => userId, readOnly ? 'read-only' : 'read-write', workplace.now)
  })
}

/** Opens a register by its printed key, and wraps the key anew for one of its administrators. */
export const recover = async (
  workplace: Pick<Workplace, 'now'>,
  file: string,
  { recoveryKey, login, password }: { recoveryKey: string; login: string; password: string },
): Promise<Result<{ register: OpenRegister; login: string }>> => {
  const keys = keysOf(file)
  if (!keys.ok) return keys
  const allowed = mayTry(file, workplace)
  if (!allowed.ok) return allowed
  const key = unlockWithRecoveryKey(keys.value, recoveryKey)
  if (key === null) return conflict('session.wrongRecoveryKey')
  return allOrNothing(async (onFailure) => {
    onFailure(() => key.fill(0))
    forgetTries(file)
    let administrator: { id: string; login: string } | undefined
    const opened = await openRegister(
      file,
      key,
      ({ reader }) => {
        const able = activeAdministrators(reader)
        administrator = able.find((user) => normalLogin(user.login) === normalLogin(login)) ?? able[0]
        return administrator?.id ?? null
      },
      'read-write',
      workplace.now,
    )
    if (!opened.ok) return opened
    const register = opened.value
    const { writer } = register.store
    onFailure(register.release)
    if (administrator === undefined || writer === null) return conflict('session.wrongRecoveryKey')
    const credentials = { userId: administrator.id, login: administrator.login, password }
    const wrap = await wrapForUser(keys.value, credentials, key)
    const changed = changeKeyFile(file, (latest) => withUser(latest, wrap))
    if (!changed.ok) return changed
    writeAtOnce({ register, writer, name: 'session.unlockWithRecoveryKey', workplace }, (work) => {
      notePasswordSet(writer, work, register.user.id)
      return ok(null)
    })
    return ok({ register, login: administrator.login })
  })
}
