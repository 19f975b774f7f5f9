import type { Verification, VerifyState } from '../core/changes/changes-questions'
import type { Instant } from '../core/dates/instant'
import { readProgress, sharedProgress } from './backup-jobs'
import { logIncident } from './incident'
import { verifyBeside } from './run-beside'
import type { OpenRegister } from './session'
import { chainHeadFile } from './store/chain-head-file'
import type { ChainHead } from './store/change-log'
import type { RegisterReport } from './store/verify-register'

type Work = { progress: Int32Array; state: VerifyState }
const works = new WeakMap<OpenRegister, Work>()

/** Whether a walk is under way, how far it is, or what the last one found. */
export const verifyState = (register: OpenRegister): VerifyState => {
  const work = works.get(register)
  if (!work) return { kind: 'none' }
  return work.state.kind === 'running' ? { kind: 'running', ...readProgress(work.progress) } : work.state
}

/** The head noted beside a register, as something its log must contain. */
const notedHeads = (file: string): ChainHead[] => {
  const note = chainHeadFile(file).read()
  return typeof note === 'string' ? [] : [{ seq: note.seq, hash: Buffer.from(note.hash, 'hex') }]
}

/** Starts a walk over the log and every row, in a worker. */
export function startVerifying(register: OpenRegister, now: () => Instant): void {
  const work: Work = { progress: sharedProgress(), state: { kind: 'running', stage: 'log', done: 0, of: 0 } }
  works.set(register, work)
  const { progress } = work
  const fail = (error: unknown) => {
    work.state = { kind: 'failed', why: 'changelog.failed' }
    logIncident(error)
  }
  try {
    // Until it is acknowledged that records are missing, the note still tells of them.
    const known = register.missing ? [] : notedHeads(register.file)
    verifyBeside({ file: register.file, key: register.copyKey(), known, progress })
      .then((found) => {
        work.state = found.ok
          ? { kind: 'done', verification: toVerification(found.value, now()) }
          : {
              kind: 'failed',
              why: found.problem.code === 'conflict' ? found.problem.why : 'changelog.failed',
            }
      })
      .catch(fail)
  } catch (error) {
    // What fails before the worker has begun ends the walk too, or no other could be started.
    fail(error)
  }
}

const toVerification = ({ chain, rows, logMs }: RegisterReport, at: Instant): Verification => ({
  at,
  entries: chain.entries,
  erased: chain.erased,
  backDated: chain.backDated,
  entriesPerSecond: logMs > 0 ? Math.round((chain.entries / logMs) * 1000) : 0,
  head: { seq: chain.head.seq, hash: Buffer.from(chain.head.hash).toString('hex').slice(0, 16) },
  broken: chain.broken,
  rows: rows?.rows ?? null,
  notComparable: rows?.notComparable ?? 0,
  stray: rows?.stray ?? null,
})
