import type { WorkerPlace } from '../../src/main/run-job'

/** The worker, run from its source. */
export const sourceWorker: WorkerPlace = {
  file: new URL('../../src/main/worker.ts', import.meta.url),
  execArgv: ['--import', new URL('./source-hooks.mjs', import.meta.url).href],
}
