import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Transferable, Worker } from 'node:worker_threads'
import { conflict, type Problem, refuse } from '../core/result'
import { logIncident } from './incident'
import type { JobInput, JobName, JobOutput } from './worker-jobs'

/** Where the worker's program lies. The tests run it from source. */
export type WorkerPlace = { readonly file: URL; readonly execArgv?: readonly string[] | undefined }

/** What a job may use at most, and who hears of its messages. */
export type JobTerms = {
  readonly place?: WorkerPlace | undefined
  readonly memoryMb: number
  /** Room for what is thrown away at once: with more of it, a job that makes much of that spends less on sweeping. */
  readonly youngMb?: number
  readonly timeoutMs: number
  /** Memory handed over rather than copied: a key leaves no second copy behind. */
  readonly transfer?: readonly Transferable[] | undefined
  /** Answered messages let the worker go on; while this takes its time, the worker waits. */
  readonly onMessage?: ((message: unknown) => void | Promise<void>) | undefined
}

type Failed = { readonly ok: false; readonly problem: Problem }

/** A job under way: its answer, and a way to end it. */
export type RunningJob<N extends JobName> = {
  readonly done: Promise<JobOutput<N> | Failed>
  cancel(): void
}

/** The bundler may put this file into a folder beside the worker's. */
export const builtWorker = (): WorkerPlace => {
  const beside = new URL('./worker.js', import.meta.url)
  return { file: existsSync(fileURLToPath(beside)) ? beside : new URL('../worker.js', import.meta.url) }
}

/**
 * Runs a job in a thread of its own, under a cap of memory and of time. A job that breaks either, or that is
 * cancelled, answers with a conflict; a fault of the program is logged and answered as internal.
 */
export const runJob = <N extends JobName>(job: N, input: JobInput<N>, terms: JobTerms): RunningJob<N> => {
  const place = terms.place ?? builtWorker()
  const worker = new Worker(place.file, {
    workerData: { job, input },
    transferList: [...(terms.transfer ?? [])],
    execArgv: [...(place.execArgv ?? [])],
    resourceLimits: {
      maxOldGenerationSizeMb: terms.memoryMb,
      ...(terms.youngMb === undefined ? {} : { maxYoungGenerationSizeMb: terms.youngMb }),
    },
    stdout: false,
    stderr: false,
  })
  let settle: (answer: JobOutput<N> | Failed) => void = () => {}
  const done = new Promise<JobOutput<N> | Failed>((resolve) => {
    settle = resolve
  })
  const timer = setTimeout(() => end(conflict('job.tooSlow')), terms.timeoutMs)
  let ended = false
  let last = Promise.resolve()
  const end = (answer: JobOutput<N> | Failed) => {
    if (ended) return
    ended = true
    clearTimeout(timer)
    void worker.terminate()
    // Whoever waits for the answer may close a transaction: the message in hand must be done with first.
    void last.then(() => settle(answer))
  }
  worker.on(
    'message',
    (sent: { kind: 'message'; message: unknown } | { kind: 'answer'; answer: JobOutput<N> }) => {
      last = last
        .then(async () => {
          if (ended) return
          if (sent.kind === 'answer') return end(sent.answer)
          await terms.onMessage?.(sent.message)
          worker.postMessage('next')
        })
        .catch((error: unknown) => end(refuse({ code: 'internal', incident: logIncident(error) })))
    },
  )
  worker.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(conflict('job.tooMuchMemory'))
    else end(refuse({ code: 'internal', incident: logIncident(error) }))
  })
  worker.on('exit', () => {
    // Messages are still handled after the thread is gone; only then is its silence an answer.
    last = last.then(() => end(conflict('job.ended')))
  })
  return { done, cancel: () => end(conflict('job.cancelled')) }
}
