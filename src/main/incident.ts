import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { QuestionName } from '../core/contract'
import { fromEpochMs } from '../core/dates/instant'
import { newId } from './store/new-id'

// A fault of the program is noted under a number, and the number is all that the page is told. Noted are the kind of
// the fault, its place in our code and the question it happened at. Never its message, which may quote a record
// (reader's line 27).

/** A fault that comes again and again must not fill the disk: the log and the one before it, of so many bytes each. */
const logBytes = 1_000_000

let home: string | null = null

/** From here on faults are kept in a folder too, in `faults.log`: what a host writes to its error stream is lost. */
export const keepFaultsIn = (folder: string): void => {
  home = folder
}

const framesOf = (fault: Error): string[] =>
  (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim())

const describeFault = (fault: unknown) =>
  fault instanceof Error
    ? { name: fault.name, code: 'code' in fault ? String(fault.code) : undefined, frames: framesOf(fault) }
    : { name: typeof fault, frames: [] }

const keepLine = (folder: string, line: string): void => {
  const log = join(folder, 'faults.log')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logBytes) renameSync(log, `${log}.before`)
    appendFileSync(log, line, { mode: 0o600 })
  } catch {
    // Handled: a log that cannot be written must not make the fault worse, and the error stream has it.
  }
}

/** Notes a fault of the program under a number, and hands out the number. */
export function logIncident(fault: unknown, question?: QuestionName): string {
  const incident = newId().slice(-12)
  const { name, code, frames } = describeFault(fault)
  const kind = [name, code, question].filter((part) => part !== undefined).join(' ')
  process.stderr.write(`incident ${incident}: ${kind}\n${frames.slice(0, 5).join('\n')}\n`)
  const at = fromEpochMs(Date.now())
  if (home) keepLine(home, `${JSON.stringify({ at, incident, question, name, code, frames })}\n`)
  return incident
}

/** Runs what nobody waits for. A fault of it is noted, and keeps nothing else from being done. */
export function notingFaults(task: () => void): void {
  try {
    task()
  } catch (error) {
    logIncident(error)
  }
}
