import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { registersQuestions } from '../../core/access/registers-questions'
import { toEpochMs } from '../../core/dates/instant'
import { conflict, invalid, ok, refuse } from '../../core/result'
import { createRegister } from '../create-register'
import { openExample, resetExample } from '../example'
import type { HandlersOf } from '../handler'
import { registerFile } from '../hosts/register-file'
import { keepElsewhere } from '../machine-file'
import { oneAtATime } from '../one-at-a-time'
import { recoverDamaged } from '../recover-damaged'
import { listRegisters, newRegisterPath, registerPath } from '../registers-folder'
import { changeKeyFile, newRecovery, readKeyFile, unlockWithPassword } from '../store/key-file'
import { beginTry, forgetTries } from '../store/password-tries'
import { withSecret } from '../store/secret-bytes'
import { findUser } from '../store/user-rows'

const notThere = invalid(['path'], 'registers.notThere')

// A path from a page means the same wherever the program was started from.
const wholePath = (typed: string): string | null => {
  const path = typed.trim().replace(/^"(.*)"$/, '$1')
  const whole = path.startsWith('~/') ? join(homedir(), path.slice(2)) : path
  return isAbsolute(whole) ? resolve(whole) : null
}

export const registersHandlers: HandlersOf<typeof registersQuestions> = {
  'registers.list': (workplace) => ok(listRegisters(workplace)),
  'registers.choose': (workplace, { id }) => {
    const file = registerPath(workplace, id)
    if (file === null) return refuse({ code: 'not-found', what: 'register' })
    workplace.desk.choose(file)
    return ok(null)
  },
  'registers.openElsewhere': async (workplace, { path }) => {
    const { given, desk } = workplace
    if (given.chooseRegister === undefined && path === undefined) return ok({ kind: 'needs-path' })
    const named = given.chooseRegister ? await given.chooseRegister() : wholePath(path ?? '')
    if (named === null) return given.chooseRegister ? ok({ kind: 'cancelled' }) : notThere
    const file = registerFile(named)
    if (file === null) return notThere
    keepElsewhere(given.home, file)
    desk.choose(file)
    return ok({ kind: 'chosen' })
  },
  'registers.create': (workplace, plan) =>
    oneAtATime(workplace.desk, async () => {
      const file = newRegisterPath(workplace.given.home, plan.facility.name)
      const made = await createRegister(workplace, file, { ...plan, isExample: false })
      if (!made.ok) return made
      workplace.desk.open(made.value.register)
      return ok({ recoveryKey: made.value.recoveryKey })
    }),
  'registers.openExample': (workplace) =>
    oneAtATime(workplace.desk, async () => {
      const opened = await openExample(workplace)
      if (!opened.ok) return opened
      workplace.desk.open(opened.value)
      return ok(null)
    }),
  'registers.resetExample': (workplace) =>
    oneAtATime(workplace.desk, async () => {
      const made = await resetExample(workplace)
      if (!made.ok) return made
      workplace.desk.open(made.value)
      return ok(null)
    }),
  'registers.recoverDamaged': (workplace, credentials) =>
    oneAtATime(workplace.desk, async () => {
      const file = workplace.desk.file()
      if (file === null) return conflict('session.noFile')
      workplace.desk.lock()
      const recovered = await recoverDamaged(workplace, file, credentials)
      if (!recovered.ok) return recovered
      const { register, madeAt, keptAs } = recovered.value
      workplace.desk.open(register)
      return ok({ madeAt, keptAs })
    }),
  'registers.renewRecoveryKey': async ({ register, user, read, now }, { password }) => {
    const keys = readKeyFile(register.file)
    if (!keys.ok) return keys
    if (register.readOnly) return refuse({ code: 'forbidden', why: 'read-only' })
    const seconds = beginTry(register.file, toEpochMs(now()))
    if (seconds > 0) return conflict('session.wait', { seconds })
    const login = findUser(read, user.id)?.login ?? ''
    const proven = await unlockWithPassword(keys.value, login, password)
    if (proven === null) return conflict('users.wrongPresentPassword')
    forgetTries(register.file)
    const { recovery, recoveryKey } = withSecret(proven.key, (key) => newRecovery(keys.value.registerId, key))
    const changed = changeKeyFile(register.file, (latest) => ({ ...latest, recovery }))
    return changed.ok ? ok({ recoveryKey }) : changed
  },
}
