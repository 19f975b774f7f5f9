import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { minuteMs } from '../core/dates/lengths-of-time'
import { backupJob, type KeyedBackupOrder, type VerifyOrder, verifyJob } from './backup-jobs'
import { builtWorker, type RunningJob, runJob } from './run-job'

/** Time after which work on a register is given up, in milliseconds. */
const timeoutMs = 30 * minuteMs
const memoryMb = 512

// Run from source, as the tests do, there is no worker program: then the work is done in this thread.
const hasWorker = (): boolean => existsSync(fileURLToPath(builtWorker().file))

const terms = (key: Uint8Array) => ({ memoryMb, timeoutMs, transfer: [key.buffer as ArrayBuffer] })

/** Makes a backup in a worker, to which the key goes over. */
export const backupBeside = (order: KeyedBackupOrder): RunningJob<'backups.make'>['done'] =>
  hasWorker() ? runJob('backups.make', order, terms(order.key)).done : Promise.resolve(backupJob(order))

/** Verifies a register in a worker, to which the key goes over. */
export const verifyBeside = (order: VerifyOrder): RunningJob<'changelog.verify'>['done'] =>
  hasWorker() ? runJob('changelog.verify', order, terms(order.key)).done : Promise.resolve(verifyJob(order))
