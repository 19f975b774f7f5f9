import { conflict, ok, type Result } from '../core/result'
import type { BackupNote } from './store/backup-folder'
import type { ChainHead } from './store/change-log'
import { isWhole } from './store/copy-store'
import { type BackupOrder, makeBackup } from './store/make-backup'
import { openConnection } from './store/open-store'
import { withSecret } from './store/secret-bytes'
import { type RegisterReport, type VerifyStage, verifyRegister } from './store/verify-register'
import { helpBeside } from './walk-beside'

// What a worker does with a register's key: it gets the only copy of its own, and wipes it.

export type KeyedBackupOrder = BackupOrder & { readonly key: Uint8Array }

const asBuffer = (key: Uint8Array): Buffer => Buffer.from(key.buffer, key.byteOffset, key.byteLength)

/** Makes a backup and wipes the key. */
export const backupJob = ({ key, ...order }: KeyedBackupOrder): Result<BackupNote> =>
  withSecret(asBuffer(key), (secret) => makeBackup(order, secret, helpBeside))

const stages = ['log', 'rows'] as const satisfies readonly VerifyStage[]

/** How far a walk is, in memory that the thread that walks and the thread that is asked share. */
export const sharedProgress = (): Int32Array => new Int32Array(new SharedArrayBuffer(12))

export const readProgress = (shared: Int32Array): { stage: VerifyStage; done: number; of: number } => ({
  stage: stages[Atomics.load(shared, 0)] ?? 'log',
  done: Atomics.load(shared, 1),
  of: Atomics.load(shared, 2),
})

export type VerifyOrder = {
  readonly file: string
  readonly key: Uint8Array
  readonly known: readonly ChainHead[]
  readonly progress: Int32Array
}

/** Walks a register's log and rows on a connection of its own, and wipes the key. */
export const verifyJob = ({ file, key, known, progress }: VerifyOrder): Result<RegisterReport> =>
  withSecret(asBuffer(key), (secret) => {
    const opened = openConnection(file, secret, 'read-only')
    if (!opened.ok) return opened
    try {
      if (!isWhole(opened.value)) return conflict('store.damaged')
      // What crosses into the worker as a buffer arrives as bare bytes.
      const heads = known.map(({ seq, hash }) => ({ seq, hash: Buffer.from(hash) }))
      return ok(
        verifyRegister(
          opened.value,
          heads,
          (stage, done, of) => {
            Atomics.store(progress, 0, stages.indexOf(stage))
            Atomics.store(progress, 1, done)
            Atomics.store(progress, 2, of)
          },
          helpBeside(file, secret),
        ),
      )
    } finally {
      opened.value.raw.close()
    }
  })
