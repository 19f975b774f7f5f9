import type { KeyedBackupOrder, VerifyOrder } from './backup-jobs'
import type { inspectJob, previewJob, refusalsJob, rowsJob } from './import/import-jobs'
import type { WalkOrder } from './walk-job'

/** How a job in the worker reaches the host: `post` resolves once the host is ready for more. */
export type JobDesk = { post(message: unknown): Promise<void> }

type Input<Job extends (input: never, desk: JobDesk) => unknown> = Parameters<Job>[0]

// What a job needs is loaded when it is asked for: reading a spreadsheet needs no database, walking a log
// needs hardly anything, and loading everything takes longer than many a job.
const imports = () => import('./import/import-jobs')
const backups = () => import('./backup-jobs')

/** The jobs a worker can do. Each takes one plain value and answers one; the host's side is `run-job.ts`. */
export const workerJobs = {
  'import.inspect': async (input: Input<typeof inspectJob>) => (await imports()).inspectJob(input),
  'import.preview': async (input: Input<typeof previewJob>, desk: JobDesk) =>
    (await imports()).previewJob(input, desk),
  'import.rows': async (input: Input<typeof rowsJob>, desk: JobDesk) =>
    (await imports()).rowsJob(input, desk),
  'import.refusals': async (input: Input<typeof refusalsJob>) => (await imports()).refusalsJob(input),
  'backups.make': async (order: KeyedBackupOrder) => (await backups()).backupJob(order),
  'changelog.verify': async (order: VerifyOrder) => (await backups()).verifyJob(order),
  'changelog.walk': async (order: WalkOrder) => (await import('./walk-job')).walkJob(order),
} as const

export type JobName = keyof typeof workerJobs
export type JobInput<N extends JobName> = Parameters<(typeof workerJobs)[N]>[0]
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof workerJobs)[N]>>
