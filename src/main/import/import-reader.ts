import { minuteMs } from '../../core/dates/lengths-of-time'
import {
  type JobTerms,
  type JobThread,
  openThread,
  type RunningJob,
  runJob,
  type WorkerPlace,
} from '../run-job'
import type { OpenRegister } from '../session'
import type { JobInput, JobName } from '../worker-jobs'

// The questions about a file that is to be imported come one after the other, and each needs the file as a table.
// So they go to one thread, which keeps it; nothing of it is left when the register is locked.

/** Caps of the thread that reads an import. */
const threadTerms = { memoryMb: 1536, youngMb: 192 } as const
/** How long a question about a file may take. */
const questionMs = minuteMs
/** How long the thread waits for another question. */
const idleMs = 5 * minuteMs

type ImportJob = Extract<JobName, `import.${string}`>
type Reader = { readonly thread: JobThread; idle?: NodeJS.Timeout }

const readers = new WeakMap<OpenRegister, Reader>()

/** Ends the reading thread of a register, and with it what it holds. */
export const endImportReader = (register: OpenRegister): void => {
  const reader = readers.get(register)
  clearTimeout(reader?.idle)
  reader?.thread.end()
  readers.delete(register)
}

/**
 * Asks the reading thread of a register. While it has another question the asker gets a thread of their own, so that
 * nobody waits for an answer that nobody waits for any more.
 */
export const askImportReader = <N extends ImportJob>(
  register: OpenRegister,
  place: WorkerPlace | undefined,
  job: N,
  input: JobInput<N>,
  terms: Partial<JobTerms> = {},
): RunningJob<N> => {
  const known = readers.get(register)
  const whole = { timeoutMs: questionMs, ...terms }
  if (known?.thread.state() === 'busy') return runJob(job, input, { ...threadTerms, ...whole, place })
  const reader: Reader =
    known?.thread.state() === 'free' ? known : { thread: openThread({ ...threadTerms, place }) }
  readers.set(register, reader)
  clearTimeout(reader.idle)
  const running = reader.thread.run(job, input, whole)
  void running.done.then(() => {
    if (reader.thread.state() !== 'free') return
    reader.idle = setTimeout(() => endImportReader(register), idleMs)
    reader.idle.unref()
  })
  return running
}
