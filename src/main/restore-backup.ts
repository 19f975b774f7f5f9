import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toEpochMs } from '../core/dates/instant'
import { conflict, ok, type Result, refuse } from '../core/result'
import { allOrNothing } from './all-or-nothing'
import { sharedProgress } from './backup-jobs'
import { backupState, keepBackup, stopBackups } from './backup-work'
import type { Workplace } from './handler'
import { openRegister } from './open-register'
import { copyDurably, putInPlace, setAside } from './put-in-place'
import { verifyBeside } from './run-beside'
import type { OpenRegister } from './session'
import { backupFolder, backupName, backupPath } from './store/backup-folder'
import { keyFileBeside } from './store/key-file'
import { writeAtOnce } from './transaction'

// A restore never deletes: the register as it is becomes a backup of its own first, or, where it is too
// damaged for that, is put aside under another name. The change itself is one rename.

/** The write-ahead log of the file to be replaced would be played into the one that takes its place. */
const hasLeftover = (file: string): boolean => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0

const isDamaged = (result: Result<unknown>): boolean =>
  !result.ok &&
  result.problem.code === 'conflict' &&
  ['backups.registerDamaged', 'backups.logBroken', 'backups.notVerified', 'store.damaged'].includes(
    result.problem.why,
  )

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
    return await allOrNothing(async (onFailure) => {
      const key = register.copyKey()
      onFailure(() => key.fill(0))
      stopBackups(register)
      desk.lock()
      const aside = kept.ok ? null : setAside(file, toEpochMs(now()))
      if (aside === null && hasLeftover(file)) return conflict('backups.inUse')
      putInPlace(incoming, file, existsSync(keyFileBeside(file)) ? null : backup)
      const opened = await openRegister(file, key, () => user.id, 'read-write', now)
      if (!opened.ok) return opened
      onFailure(opened.value.release)
      noteRestore(opened.value, id, reason, { now })
      return ok({ register: opened.value, keptAs: kept.ok ? backupName(kept.value.madeAt) : (aside ?? '') })
    })
  } finally {
    rmSync(incoming, { force: true })
  }
}

/** Says in the log which backup took the register's place, and why. */
export function noteRestore(
  register: OpenRegister,
  backupId: string,
  reason: string,
  workplace: Pick<Workplace, 'now'>,
): void {
  const { writer } = register.store
  if (!writer) return
  writeAtOnce({ register, writer, name: 'backups.restore', workplace }, (work) => {
    work.because(reason)
    work.note('backup', backupId)
    return ok(null)
  })
}
