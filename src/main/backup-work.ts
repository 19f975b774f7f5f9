import type { Backup, BackupReason } from '../core/changes/backup'
import type { BackupState } from '../core/changes/backups-questions'
import type { Instant } from '../core/dates/instant'
import type { Result } from '../core/result'
import { backupBeside } from './run-beside'
import type { OpenRegister } from './session'
import { type BackupNote, backupFolder, listBackups, verifiedNotes } from './store/backup-folder'
import { findFacility } from './store/facility-rows'
import { beginsWith } from './store/holding-rows'

const states = new WeakMap<OpenRegister, BackupState>()
const notAgain = new WeakSet<OpenRegister>()

/** How the last backup of an open register went. */
export const backupState = (register: OpenRegister): BackupState => states.get(register) ?? { kind: 'none' }

/** The newest backup that was verified; `null` where there is none. */
export const newestBackup = (register: Pick<OpenRegister, 'file'>): Backup | null =>
  listBackups(backupFolder(register.file)).find(({ verifiedAt }) => verifiedAt !== null) ?? null

/** Whether the register stands as no backup has it. Numbers alone would not tell: after a restore they come again. */
export const isEditedSinceBackup = ({ file, head }: OpenRegister): boolean =>
  !verifiedNotes(backupFolder(file)).some(({ hash }) => hash === head.hash.toString('hex'))

/** Entries written since the newest backup of this very log. */
export function entriesSinceBackup({ file, head, store }: OpenRegister): number {
  const saved = verifiedNotes(backupFolder(file))
    .filter(({ seq, hash }) => beginsWith(store.reader, { seq, hash: Buffer.from(hash, 'hex') }))
    .map(({ seq }) => seq)
  return head.seq - Math.max(0, ...saved)
}

/** From here on a register is left alone: it is about to be replaced by a backup. */
export const stopBackups = (register: OpenRegister): void => {
  notAgain.add(register)
}

/**
 * Whether a register is backed up without being asked: not one that is only read, and not one that
 * misses records, whose backups would push the good ones out of rotation.
 */
export const isBackedUp = (register: OpenRegister): boolean =>
  !register.readOnly &&
  register.missing === null &&
  !notAgain.has(register) &&
  backupState(register).kind !== 'making'

/** What a backup of an open register needs; the key in it goes over to whoever makes the backup. */
export const backupOrder = (register: OpenRegister, reason: BackupReason, madeAt: Instant) => ({
  file: register.file,
  folder: backupFolder(register.file),
  reason,
  madeAt,
  zone: findFacility(register.store.reader)?.zone ?? 'Etc/UTC',
  key: register.copyKey(),
})

/** Makes a backup in a worker and remembers how it went. */
export async function keepBackup(
  register: OpenRegister,
  reason: BackupReason,
  now: () => Instant,
): Promise<Result<BackupNote>> {
  states.set(register, { kind: 'making' })
  try {
    const made = await backupBeside(backupOrder(register, reason, now()))
    states.set(
      register,
      made.ok ? { kind: 'made', at: now() } : { kind: 'failed', at: now(), why: whyNot(made) },
    )
    return made
  } catch (error) {
    // A register of which a backup is being made gets no other.
    states.set(register, { kind: 'failed', at: now(), why: 'backups.failed' })
    throw error
  }
}

const whyNot = ({ problem }: Extract<Result<never>, { ok: false }>): string =>
  problem.code === 'conflict' ? problem.why : 'backups.failed'
