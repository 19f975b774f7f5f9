import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fromEpochMs, type Instant } from '../../core/dates/instant'

const frames = (fault: Error): string[] =>
  (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim())

/**
 * Writes a fault under its incident's id: its kind and where it happened. Never its message, which may
 * quote a record (reader's line 27). A log that cannot be written must not make the fault worse.
 */
export function faultLog(home: string, now: () => Instant = () => fromEpochMs(Date.now())) {
  return (incident: string, fault: unknown): void => {
    const what =
      fault instanceof Error
        ? { name: fault.name, frames: frames(fault) }
        : { name: typeof fault, frames: [] }
    try {
      mkdirSync(home, { recursive: true, mode: 0o700 })
      const line = `${JSON.stringify({ at: now(), incident, ...what })}\n`
      appendFileSync(join(home, 'faults.log'), line, { mode: 0o600 })
    } catch {
      // Handled: the answer to the page still carries the incident's id.
    }
  }
}
