import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Transferable, Worker } from 'node:worker_threads'
import { conflict, invariant, type Problem, refuse } from '../core/result'
import { logIncident } from './incident'
import type { JobInput, JobName, JobOutput } from './worker-jobs'

/** Where the worker's program lies. The tests run it from source. */
export type WorkerPlace = { readonly file: URL; readonly execArgv?: readonly string[] | undefined }

/** Where a thread runs, and what it may use at most. */
export type ThreadTerms = {
  readonly place?: WorkerPlace | undefined
  readonly memoryMb: number
  /** Room for what is thrown away at once: with more of it, a job that makes much of that spends less on sweeping. */
  readonly youngMb?: number
}

/** How long a job may take, and who hears of its messages. */
export type JobTerms = {
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

/** A thread that does one job after another. What it holds in memory goes with it. */
export type JobThread = {
  state(): 'free' | 'busy' | 'gone'
  /** Starts a job; only while it is free. One that does not come to its end takes the thread with it. */
  run<N extends JobName>(job: N, input: JobInput<N>, terms: JobTerms): RunningJob<N>
  /** Ends it, and with it the job under way. */
  end(): void
}

type Sent = { kind: 'message'; message: unknown } | { kind: 'answer'; answer: never }

/**
 * Opens a thread under a cap of memory. A job in it that breaks this cap or its own of time, or that is cancelled,
 * answers with a conflict; a fault of the program is logged and answered as internal.
 */
export const openThread = ({ place = builtWorker(), memoryMb, youngMb }: ThreadTerms): JobThread => {
  const worker = new Worker(place.file, {
    execArgv: [...(place.execArgv ?? [])],
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMb,
      ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
    },
    stdout: false,
    stderr: false,
  })
  let isGone = false
  let current: { hear(sent: Sent): void; fail(failed: Failed): void; gone(): void } | undefined
  const terminate = () => {
    isGone = true
    void worker.terminate()
  }
  worker.on('message', (sent: Sent) => current?.hear(sent))
  worker.on('error', (error: Error & { code?: string }) =>
    current?.fail(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? conflict('job.tooMuchMemory')
        : refuse({ code: 'internal', incident: logIncident(error) }),
    ),
  )
  worker.on('exit', () => {
    isGone = true
    current?.gone()
  })
  // A thread without a job keeps no program from ending.
  worker.unref()

  const run = <N extends JobName>(job: N, input: JobInput<N>, terms: JobTerms): RunningJob<N> => {
    invariant(!isGone && current === undefined, 'a thread that is free for a job')
    let settle: (answer: JobOutput<N> | Failed) => void = () => {}
    const done = new Promise<JobOutput<N> | Failed>((resolve) => {
      settle = resolve
    })
    let ended = false
    let last = Promise.resolve()
    const end = (answer: JobOutput<N> | Failed) => {
      if (ended) return
      ended = true
      clearTimeout(timer)
      current = undefined
      worker.unref()
      // Whoever waits for the answer may close a transaction: the message in hand must be done with first.
      void last.then(() => settle(answer))
    }
    const fail = (failed: Failed) => {
      if (ended) return
      terminate()
      end(failed)
    }
    const timer = setTimeout(() => fail(conflict('job.tooSlow')), terms.timeoutMs)
    current = {
      hear: (sent) => {
        last = last
          .then(async () => {
            if (ended) return
            if (sent.kind === 'answer') return end(sent.answer)
            await terms.onMessage?.(sent.message)
            worker.postMessage('next')
          })
          .catch((error: unknown) => fail(refuse({ code: 'internal', incident: logIncident(error) })))
      },
      fail,
      gone: () => {
        // Messages are still handled after the thread is gone; only then is its silence an answer.
        last = last.then(() => fail(conflict('job.ended')))
      },
    }
    worker.ref()
    worker.postMessage({ job, input }, [...(terms.transfer ?? [])])
    return { done, cancel: () => fail(conflict('job.cancelled')) }
  }
  return {
    state: () => (isGone ? 'gone' : current === undefined ? 'free' : 'busy'),
    run,
    end: () => {
      current?.fail(conflict('job.cancelled'))
      terminate()
    },
  }
}

/** Runs a job in a thread of its own, which ends with it. */
export const runJob = <N extends JobName>(
  job: N,
  input: JobInput<N>,
  terms: ThreadTerms & JobTerms,
): RunningJob<N> => {
  const thread = openThread(terms)
  const running = thread.run(job, input, terms)
  void running.done.then(thread.end)
  return running
}
