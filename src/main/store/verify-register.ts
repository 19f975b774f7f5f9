import type { ChainHead } from './change-log'
import type { ChainReport } from './check-chain'
import type { ReadableDb } from './db'
import { type CallForHelp, verifyChain } from './verify-chain'
import { type RowsReport, verifyRows } from './verify-rows'

/** Which of the two walks is under way, and how far it is. */
export type VerifyStage = 'log' | 'rows'
export type TellProgress = (stage: VerifyStage, done: number, of: number) => void

export type RegisterReport = {
  chain: ChainReport
  /** Absent where the log is broken: then it cannot say what the rows should be. */
  rows: RowsReport | null
  /** How long the walk over the log took, in milliseconds. */
  logMs: number
}

/** Walks the whole change log, then compares every row with it. */
export function verifyRegister(
  db: ReadableDb,
  known: readonly ChainHead[],
  tell: TellProgress = () => {},
  callForHelp?: CallForHelp,
): RegisterReport {
  const began = performance.now()
  const chain = verifyChain(db, { known, callForHelp, onProgress: (done, of) => tell('log', done, of) })
  const logMs = performance.now() - began
  const rows = chain.broken ? null : verifyRows(db, (done, of) => tell('rows', done, of))
  return { chain, rows, logMs }
}
