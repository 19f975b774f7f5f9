import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Instant, toEpochMs } from '../core/dates/instant'
import { conflict, ok, type Result, refuse } from '../core/result'
import { allOrNothing } from './all-or-nothing'
import type { Workplace } from './handler'
import { lockForWriting, openRegister } from './open-register'
import { copyDurably, putInPlace, setAside } from './put-in-place'
import { noteRestore } from './restore-backup'
import type { OpenRegister } from './session'
import { backupFolder, listBackups } from './store/backup-folder'
import { isWhole } from './store/copy-store'
import { readKeyFile, unlockWithPassword } from './store/key-file'
import { openStore } from './store/open-store'
import { beginTry, forgetTries } from './store/password-tries'
import { findUser } from './store/user-rows'

// A register that opens is restored from its settings, by someone who is in it. This is for one that
// does not open: its own backups, and its own keys, decide who may put one in its place.

type Credentials = { readonly login: string; readonly password: string }
type Recovered = { register: OpenRegister; madeAt: Instant; keptAs: string }

const backupsOf = (file: string): { path: string; madeAt: Instant }[] => {
  const folder = backupFolder(file)
  return listBackups(folder)
    .filter(({ verifiedAt }) => verifiedAt !== null)
    .map(({ id, madeAt }) => ({ path: join(folder, id), madeAt }))
}

const opens = (file: string, key: Buffer): boolean => {
  const opened = openStore(file, key, { mode: 'read-only' })
  if (opened.ok) opened.value.close()
  return opened.ok || (opened.problem.code === 'conflict' && !isDamage(opened.problem.why))
}

const isDamage = (why: string): boolean => why === 'store.damaged' || why === 'store.wrongKeyOrDamaged'

/** Whether a backup is whole and knows this user as an active administrator. */
const judge = (backup: string, key: Buffer, userId: string): 'good' | 'bad' | 'role' => {
  const opened = openStore(backup, key, { mode: 'read-only' })
  if (!opened.ok) return 'bad'
  const { reader, close } = opened.value
  try {
    if (!isWhole(reader)) return 'bad'
    const user = findUser(reader, userId)
    return user?.role === 'administrator' && user.active === 1 ? 'good' : 'role'
  } finally {
    close()
  }
}

const replace = (file: string, backup: string, keysAreGood: boolean): void => {
  const incoming = join(dirname(file), `.${basename(backup)}.restoring`)
  try {
    copyDurably(backup, incoming)
    putInPlace(incoming, file, keysAreGood ? null : backup)
  } finally {
    rmSync(incoming, { force: true })
  }
}

/** Puts the newest backup that is whole in the place of a register that does not open, and opens it. */
export const recoverDamaged = async (
  { now }: Pick<Workplace, 'now'>,
  file: string,
  { login, password }: Credentials,
): Promise<Result<Recovered>> => {
  const backups = backupsOf(file)
  const newest = backups[0]
  if (newest === undefined) return conflict('registers.noBackup')
  const own = readKeyFile(file)
  const keys = own.ok ? own : readKeyFile(newest.path)
  if (!keys.ok) return keys
  const seconds = beginTry(file, toEpochMs(now()))
  if (seconds > 0) return conflict('session.wait', { seconds })
  const unlocked = await unlockWithPassword(keys.value, login, password)
  if (unlocked === null) return conflict('session.wrongPassword')
  const { key, userId } = unlocked
  return allOrNothing(async (onFailure) => {
    onFailure(() => key.fill(0))
    forgetTries(file)
    if (own.ok && opens(file, key)) return conflict('registers.notDamaged')
    const judged = backups.map((backup) => ({ ...backup, verdict: judge(backup.path, key, userId) }))
    const chosen = judged.find(({ verdict }) => verdict !== 'bad')
    if (chosen === undefined) return conflict('registers.noBackup')
    if (chosen.verdict === 'role') return refuse({ code: 'forbidden', why: 'role' })
    const locked = lockForWriting(file, now)
    if (!locked.ok) return locked
    let keptAs: string
    try {
      keptAs = basename(setAside(file, toEpochMs(now())))
      replace(file, chosen.path, own.ok)
    } finally {
      locked.value.release()
    }
    const opened = await openRegister(file, key, () => userId, 'read-write', now)
    if (!opened.ok) return opened
    onFailure(opened.value.release)
    noteRestore(opened.value, basename(chosen.path), '', { now })
    return ok({ register: opened.value, madeAt: chosen.madeAt, keptAs })
  })
}
