import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { toEpochMs } from '../core/dates/instant'
import { conflict, ok, type Result, refuse } from '../core/result'
import { sharedProgress } from './backup-jobs'
import { backupState, keepBackup, stopBackups } from './backup-work'
import type { Workplace } from './handler'
import { openRegister } from './open-register'
import { verifyBeside } from './run-beside'
import type { OpenRegister } from './session'
import { backupFolder, backupName, backupPath } from './store/backup-folder'
import { headFileBeside } from './store/chain-head-file'
import { syncFolder } from './store/durable-file'
import { keyFileBeside } from './store/key-file'
import { newId } from './store/new-id'
import { openUnitOfWork } from './store/unit-of-work'

// A restore never deletes: the register as it is becomes a backup of its own first, or, where it is too
// damaged for that, is put aside under another name. The change itself is one rename.

/** Copies a file that nobody has open, down to the disk. */
export const copyDurably = (from: string, to: string): void => {
  copyFileSync(from, to)
  const fd = openSync(to, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** The write-ahead log of the file to be replaced would be played into the one that takes its place. */
const hasLeftover = (file: string): boolean => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0

const isDamaged = (result: Result<unknown>): boolean =>
  !result.ok &&
  result.problem.code === 'conflict' &&
  ['backups.registerDamaged', 'backups.logBroken', 'backups.notVerified', 'store.damaged'].includes(
    result.problem.why,
  )

/** Where a register that cannot be backed up any more is kept, with its key file. */
export const setAside = (file: string, atMs: number): string => {
  const aside = `${file.replace(/\.habeas$/, '')}-damaged-${atMs}.habeas`
  for (const side of ['', '-wal', '-keys'])
    if (existsSync(file + side)) copyDurably(file + side, aside + side)
  return aside
}

type Restored = { register: OpenRegister; keptAs: string }

/** Puts a backup in the place of the open register, opens it and says so in its log. */
export async function restoreBackup(
  { desk, now }: Pick<Workplace, 'desk' | 'now'>,
  register: OpenRegister,
  { id, reason }: { id: string; reason: string },
): Promise<Result<Restored>> {
  const { file, user } = register
  const backup = backupPath(backupFolder(file), id)
  if (backup === null) return refuse({ code: 'not-found', what: 'backup' })
  if (backupState(register).kind === 'making') return conflict('backups.busy')
  const incoming = join(dirname(file), `.${backupName(now())}.restoring`)
  try {
    copyDurably(backup, incoming)
    const verified = await verifyBeside({
      file: incoming,
      key: register.copyKey(),
      known: [],
      progress: sharedProgress(),
    })
    if (!verified.ok || verified.value.chain.broken || verified.value.rows?.stray)
      return conflict('backups.notGood')
    const kept = await keepBackup(register, 'before-restore', now)
    if (!kept.ok && !isDamaged(kept)) return kept
    if (desk.current() !== register) return conflict('write.interrupted')
    const key = register.copyKey()
    stopBackups(register)
    desk.lock()
    const aside = kept.ok ? null : setAside(file, toEpochMs(now()))
    if (aside === null && hasLeftover(file)) {
      key.fill(0)
      return conflict('backups.inUse')
    }
    for (const side of ['-wal', '-shm']) rmSync(file + side, { force: true })
    renameSync(incoming, file)
    rmSync(headFileBeside(file), { force: true })
    if (!existsSync(keyFileBeside(file))) copyDurably(keyFileBeside(backup), keyFileBeside(file))
    syncFolder(dirname(file))
    const opened = openRegister(file, key, () => user.id, 'read-write', now)
    if (!opened.ok) return opened
    noteRestore(opened.value, id, reason, now())
    return ok({ register: opened.value, keptAs: kept.ok ? backupName(kept.value.madeAt) : (aside ?? '') })
  } finally {
    rmSync(incoming, { force: true })
  }
}

/** Says in the log which backup took the register's place, and why. */
export function noteRestore(
  register: OpenRegister,
  backupId: string,
  reason: string,
  recordedAt: string,
): void {
  const { writer } = register.store
  if (!writer) return
  writer.raw.exec('BEGIN IMMEDIATE')
  const { work, finish } = openUnitOfWork(writer, register.head, {
    actionId: newId(),
    userId: register.user.id,
    command: 'backups.restore',
    recordedAt: recordedAt as Parameters<typeof openUnitOfWork>[2]['recordedAt'],
  })
  work.because(reason)
  work.note('backup', backupId)
  register.head = finish()
  writer.raw.exec('COMMIT')
  register.onCommit(register.head)
}
