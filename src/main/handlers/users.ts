import type { Role } from '../../core/access/roles'
import type { usersQuestions } from '../../core/access/users-questions'
import { toEpochMs } from '../../core/dates/instant'
import { conflict, invalid, ok, type Result, refuse } from '../../core/result'
import type { HandlersOf, JobContext } from '../handler'
import type { ReadableDb } from '../store/db'
import {
  type Credentials,
  changeKeyFile,
  hasUser,
  readKeyFile,
  unlockWithPassword,
  withoutUser,
  withUser,
  wrapForUser,
} from '../store/key-file'
import { newId } from '../store/new-id'
import { beginTry, forgetTries } from '../store/password-tries'
import { withSecret } from '../store/secret-bytes'
import {
  activeAdministrators,
  findUser,
  isLoginTaken,
  isPerson,
  listAssigned,
  listUsers,
  notePasswordSet,
  passwordSetAtOf,
} from '../store/user-rows'

const noSuchUser = refuse({ code: 'not-found', what: 'user' })

// Without an administrator nobody could add a user or read the log again.
const leavesAnAdministrator = (db: ReadableDb, without: string): boolean =>
  activeAdministrators(db).some(({ id }) => id !== without)

/** Wraps the key for a user while nothing is locked, then writes wrap and row together. */
const givePassword = async (
  { register, longWrite, read }: JobContext,
  credentials: Credentials,
  write: Parameters<JobContext['longWrite']>[0],
): Promise<Result<null>> => {
  const keys = readKeyFile(register.file)
  if (!keys.ok) return keys
  const key = register.copyKey()
  try {
    const wrap = await wrapForUser(keys.value, credentials, key)
    return await longWrite(async (work, db) => {
      const outcome = await write(work, db)
      if (!outcome.ok) return outcome
      notePasswordSet(read, work, credentials.userId)
      // Last, but before the commit: a wrap without its user opens nothing, a user without a wrap cannot come in.
      return changeKeyFile(register.file, (latest) => withUser(latest, wrap))
    })
  } finally {
    withSecret(key, () => undefined)
  }
}

export const usersHandlers: HandlersOf<typeof usersQuestions> = {
  'users.list': ({ read, register }) => {
    const keys = readKeyFile(register.file)
    return ok(
      listUsers(read).map((row) => ({
        id: row.id,
        name: row.name,
        login: row.login,
        role: row.role as Role,
        active: row.active === 1,
        hasPassword: keys.ok && hasUser(keys.value, row.id),
        passwordSetAt: passwordSetAtOf(read, row.id),
        assigned: listAssigned(read, row.id).length,
      })),
    )
  },
  'users.add': async (context, { name, login, role, password }) => {
    if (isLoginTaken(context.read, login)) return invalid(['login'], 'users.loginTaken')
    const id = newId()
    const added = await givePassword(context, { userId: id, login, password }, async (work) => {
      if (isLoginTaken(context.read, login)) return invalid(['login'], 'users.loginTaken')
      work.insert('user', { id, name, login, role, active: 1, createdAt: work.action.recordedAt })
      return ok(null)
    })
    return added.ok ? ok({ id }) : added
  },
  'users.update': ({ work, db, user }, { id, name, role, active }) => {
    if (findUser(db, id) === null) return noSuchUser
    const staysAdministrator = role === 'administrator' && active
    if (!staysAdministrator && !leavesAnAdministrator(db, id)) return conflict('users.lastAdministrator')
    // Rights hold from the next unlocking on; oneself would go on with the old ones until then.
    if (id === user.id && !staysAdministrator) return conflict('users.changesOwnRole')
    work.update('user', id, { name, role, active: active ? 1 : 0 })
    return ok(null)
  },
  'users.setPassword': (context, { id, password }) => {
    const user = findUser(context.read, id)
    if (user === null) return noSuchUser
    return givePassword(context, { userId: id, login: user.login, password }, async () => ok(null))
  },
  'users.remove': async ({ read, register, user, longWrite }, { id }) => {
    if (findUser(read, id) === null) return noSuchUser
    if (id === user.id) return conflict('users.removesOneself')
    if (!leavesAnAdministrator(read, id)) return conflict('users.lastAdministrator')
    return longWrite(async (work) => {
      work.update('user', id, { active: 0 })
      return changeKeyFile(register.file, (keys) => withoutUser(keys, id))
    })
  },
  'users.changeOwnPassword': async (context, { present, password }) => {
    const { register, user, read, now } = context
    const keys = readKeyFile(register.file)
    if (!keys.ok) return keys
    const login = findUser(read, user.id)?.login ?? ''
    const seconds = beginTry(register.file, toEpochMs(now()))
    if (seconds > 0) return conflict('session.wait', { seconds })
    const proven = await unlockWithPassword(keys.value, login, present)
    if (proven?.userId !== user.id) return conflict('users.wrongPresentPassword')
    proven.key.fill(0)
    forgetTries(register.file)
    return givePassword(context, { userId: user.id, login, password }, async () => ok(null))
  },
  'assignments.list': ({ read }, { userId }) =>
    ok(
      listAssigned(read, userId).map(({ personId, familyName, givenName, number }) => ({
        personId,
        name: [familyName, givenName].filter((part) => part !== '').join(', '),
        number,
      })),
    ),
  'assignments.add': ({ work, db }, { userId, personId }) => {
    if (findUser(db, userId)?.role !== 'lawyer') return conflict('assignments.lawyersOnly')
    if (!isPerson(db, personId)) return refuse({ code: 'not-found', what: 'person' })
    if (listAssigned(db, userId).some((row) => row.personId === personId)) return ok(null)
    work.insert('assignment', { id: newId(), userId, personId })
    return ok(null)
  },
  'assignments.remove': ({ work, db }, { userId, personId }) => {
    const row = listAssigned(db, userId).find((assigned) => assigned.personId === personId)
    if (row === undefined) return refuse({ code: 'not-found', what: 'assignment' })
    work.remove('assignment', row.id)
    return ok(null)
  },
}
