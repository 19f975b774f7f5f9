import { roleSchema } from '../core/access/roles'
import { fromEpochMs, type Instant } from '../core/dates/instant'
import { conflict, ok, type Result } from '../core/result'
import { allOrNothing } from './all-or-nothing'
import { notingFaults } from './incident'
import type { OpenRegister } from './session'
import { backupFolder } from './store/backup-folder'
import { chainHeadFile } from './store/chain-head-file'
import { readHead } from './store/change-log'
import type { Store } from './store/db'
import { beatEveryMs, type FileLock, takeFileLock } from './store/file-lock'
import { keepHead } from './store/keep-head'
import { makeBackup } from './store/make-backup'
import { openStore } from './store/open-store'
import { takeSecret } from './store/secret-bytes'
import { findUser } from './store/user-rows'

type Now = () => Instant

/** Takes the lock for writing, or says why it must be opened read-only: who has it, and since when. */
export const lockForWriting = (file: string, now: Now): Result<FileLock> => {
  const outcome = takeFileLock(file, now())
  if (outcome.kind === 'held') return ok(outcome.lock)
  if (outcome.kind === 'unwritable') return conflict('store.readOnlyPlace')
  const { by, since } = outcome
  return by === null || since === null
    ? conflict('session.inUse')
    : conflict('session.inUse', { account: by.account, host: by.host, since })
}

/** Puts an opened store together with its user, key, lock and note. From here on `release` undoes all of it. */
export const asOpenRegister = (given: {
  file: string
  store: Store
  key: Buffer
  lock: FileLock | null
  user: OpenRegister['user']
  now: Now
}): OpenRegister => {
  const { file, store, key, lock, user, now } = given
  const comparison = chainHeadFile(file).compare(store.reader)
  const head = keepHead(file, now)
  const beating = lock && setInterval(() => notingFaults(lock.beat), beatEveryMs)
  beating?.unref()
  return {
    file,
    store,
    user,
    readOnly: store.writer === null,
    head: readHead(store.reader),
    onCommit: head.onCommit,
    copyKey: () => takeSecret(Buffer.from(key)),
    missing: comparison.kind === 'missing' || comparison.kind === 'different' ? comparison : null,
    release: () => {
      // The key first: all that follows touches the disk, and may fail there.
      key.fill(0)
      if (beating) clearInterval(beating)
      head.close()
      try {
        store.close()
      } finally {
        lock?.release()
      }
    },
  }
}

// The facility's zone cannot be asked of a file that is not migrated; what is kept is not rotated anyway.
const keepBeforeMigration = (file: string, key: Buffer, madeAt: Instant) =>
  makeBackup({ file, folder: backupFolder(file), reason: 'before-migration', madeAt, zone: 'Etc/UTC' }, key)

/**
 * Opens a register for a user whose credentials have proven themselves. Takes the key over: it is
 * wiped on every refusal, and by `release` later. A user who was set inactive is refused in the words
 * of a wrong password.
 */
export const openRegister = (
  file: string,
  key: Buffer,
  userId: (store: Store) => string | null,
  mode: 'read-write' | 'read-only',
  now: Now = () => fromEpochMs(Date.now()),
): Promise<Result<OpenRegister>> =>
  allOrNothing((onFailure) => {
    onFailure(() => key.fill(0))
    const locked = mode === 'read-write' ? lockForWriting(file, now) : null
    if (locked && !locked.ok) return locked
    const lock = locked?.value ?? null
    if (lock) onFailure(lock.release)
    const beforeMigration = () => keepBeforeMigration(file, key, now())
    const opened = openStore(file, key, { mode, beforeMigration })
    if (!opened.ok) return opened
    const store = opened.value
    onFailure(store.close)
    const id = userId(store)
    const row = id === null ? null : findUser(store.reader, id)
    if (row?.active !== 1) return conflict('session.wrongPassword')
    const user = { id: row.id, name: row.name, role: roleSchema.parse(row.role) }
    return ok(asOpenRegister({ file, store, key, lock, user, now }))
  })
