import type { KeyedBackupOrder, VerifyOrder } from './backup-jobs'
import { inspectJob, previewJob, refusalsJob, rowsJob } from './import/import-jobs'

/** How a job in the worker reaches the host: `post` resolves once the host is ready for more. */
export type JobDesk = { post(message: unknown): Promise<void> }

/** The jobs a worker can do. Each takes one plain value and answers one; the host's side is `run-job.ts`. */
export const workerJobs = {
  'import.inspect': inspectJob,
  'import.preview': previewJob,
  'import.rows': rowsJob,
  'import.refusals': refusalsJob,
  // Loaded when asked for: reading a spreadsheet needs no database.
  'backups.make': async (order: KeyedBackupOrder) => (await import('./backup-jobs')).backupJob(order),
  'changelog.verify': async (order: VerifyOrder) => (await import('./backup-jobs')).verifyJob(order),
} as const

export type JobName = keyof typeof workerJobs
export type JobInput<N extends JobName> = Parameters<(typeof workerJobs)[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof workerJobs)[N]>>
