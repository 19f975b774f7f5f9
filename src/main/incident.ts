import { newId } from './store/new-id'

/**
 * Notes a fault of the program on the error stream under a number and hands the number back.
 * Only the kind of error and the place in our code are noted: a message may carry a name from the file.
 */
export function logIncident(error: unknown): string {
  const incident = newId().slice(-12)
  const kind = error instanceof Error ? error.name : typeof error
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : ''
  const place = error instanceof Error ? (error.stack?.split('\n').slice(1, 6).join('\n') ?? '') : ''
  process.stderr.write(`incident ${incident}: ${kind}${code}\n${place}\n`)
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
